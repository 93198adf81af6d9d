"""Whatever is done to a definition, there are diagnostics at a place that exists, and no exception."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks.documentation import RULES
from generator.checks.registry import run_checks
from generator.definition.diagnostics import Diagnostic, describe_all, lines_of
from generator.definition.loader import parse
from tests.chance import EITHER
from tests.checks.definitions import SMALL, TODAY, Draft, source_of
from tests.conftest import REAL
from tests.definition.changes import change, change_text

SEEDS = st.integers(0, 2**48)
QUICK = settings(EITHER, max_examples=100, derandomize=True)
ROUNDS = 4
SLOW = settings(EITHER, max_examples=5_000)


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same for the same seed


def assert_sound(found: list[Diagnostic], text: str) -> None:
    """Every finding is documented, says something, and points into the file."""
    lines = lines_of(text)
    for one in found:
        assert one.check in RULES
        assert one.message
        assert 1 <= one.span.line <= len(lines), one
        assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1, one
        assert one.span.column < one.span.end, one
    assert describe_all(found, "pathway.yaml", text)


def change_parts(file: Path, seed: int) -> None:
    rng = chance(seed)
    draft = Draft.of(file)
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        change(draft, rng)
    assert_sound(draft.findings(), source_of(file).text)


def read(text: str | bytes) -> list[Diagnostic]:
    loaded = parse(text)
    readable = loaded.pathway or loaded.partial
    more = run_checks(readable, loaded.source, TODAY) if readable else []
    found = [*loaded.diagnostics, *more]
    assert_sound(found, loaded.source.text)
    assert loaded.pathway is not None or found, "nothing was made, and nothing said"
    return found


def change_file(file: Path, seed: int) -> None:
    rng = chance(seed)
    text = source_of(file).text
    for _ in range(rng.choice((1, 1, 2))):
        text = change_text(text, rng)
    read(text)


def change_bytes(file: Path, seed: int) -> None:
    rng = chance(seed)
    raw = bytearray(source_of(file).text.encode())
    for _ in range(rng.choice((1, 3, 40))):
        place = rng.randrange(len(raw))
        raw[place : place + rng.choice((0, 1, 5))] = rng.randbytes(rng.choice((1, 1, 3)))
    read(bytes(raw))


@QUICK
@given(SEEDS)
def test_changed_parts(seed):
    change_parts(SMALL, seed)


@QUICK
@given(SEEDS)
def test_changed_lines(seed):
    change_file(SMALL, seed)


@QUICK
@given(SEEDS)
def test_changed_bytes(seed):
    change_bytes(SMALL, seed)


@QUICK
@given(st.binary(max_size=300))
def test_random_bytes(raw):
    read(raw)


@QUICK
@given(st.text(alphabet=" -:#'\"[]{}&*!|>%@`,?\n\tab", max_size=80))
def test_random_signs(text):
    read(text)


def test_a_document_of_nothing():
    for text in ("---", "--- ", "...", "%", "? ", "---\n"):
        assert read(text), text


@pytest.mark.slow
@pytest.mark.parametrize("part", range(ROUNDS))
def test_many_changed_parts_of_the_real_definition(part):
    @SLOW
    @given(SEEDS)
    def run(seed):
        change_parts(REAL, seed * ROUNDS + part)

    run()


@pytest.mark.slow
def test_many_changed_lines_of_the_real_definition():
    @SLOW
    @given(SEEDS)
    def run(seed):
        change_file(REAL, seed)
        change_bytes(REAL, seed)

    run()
