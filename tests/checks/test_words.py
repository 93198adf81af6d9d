"""Which words are judged, and by which readers' rule: all that people read, in every part of the file."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from generator.checks.base import Found
from generator.checks.context import Context
from generator.checks.registry import CHECKS
from generator.definition.loader import parse
from generator.definition.yaml_reader import read_yaml
from tests.conftest import ROOT

SOURCE = read_yaml((ROOT / "tests" / "cases" / "everything.yaml").read_bytes())
CHECK = {check.id: check for check in CHECKS}
Path = tuple[str | int, ...]

LONG = f"Do it {'and do it again ' * 8}today."
HARD = " ".join(["Interdepartmental organisations comprehensively operationalise safeguarding."] * 12)

ACTION: Path = ("route", 0, "actions", 0)
LETTER: Path = ("letters", 0)
CASE: Path = ("scenarios", 0)
TRAINING: Path = ("training",)

RECORDS: tuple[Path, ...] = (
    ("pathway", "changes", 0, "what"),
    ("pathway", "accessibility", "improving"),
    (*ACTION, "decided", "what"),
    (*ACTION, "decided", "why"),
    (*CASE, "situation"),
    (*CASE, "story", 0, "tells"),
    (*CASE, "trainer_notes"),
    (*CASE, "discuss"),
)
"""What tells of something that happened or was decided; its numbers stay as they are."""

OURS: tuple[Path, ...] = (
    ("override_why",),
    ("pathway", "summary"),
    ("points", 0, "we"),
    ("roles", 0, "door"),
    ("roles", 0, "added"),
    ("route", 0, "say"),
    (*ACTION, "must"),
    ("route", 2, "answers", 0, "hint"),
    (*LETTER, "purpose"),
    (*LETTER, "variants", 0, "text"),
    ("documents", 0, "parts", 0, "about"),
    (*TRAINING, "summary"),
    (*TRAINING, "group"),
    (*TRAINING, "aims", 0, "says"),
    (*TRAINING, "running_order", 0, "how"),
    (*TRAINING, "feedback", 0, "ask"),
    (*TRAINING, "notes", 0, "says"),
)
REMARKS: tuple[Path, ...] = (("points", 0, "sources_say"), (*ACTION, "note"), ("pathway", "notes", 0, "note"))
NAMES: tuple[Path, ...] = (("contacts", 0, "title"), ("links", 0, "title"), ("route", 0, "short"))
NOT_OURS: tuple[Path, ...] = (
    ("sources", 0, "clauses", 0, "says"),
    ("sources", 0, "title"),
    ("languages", 0, "line"),
    (*LETTER, "translations", 0, "text"),
    ("contacts", 0, "hours"),
    (*ACTION, "decided", "by"),
    ("pathway", "approved", "by"),
    ("route", 0, "also"),
)


def found(check: str, path: Path, words: str) -> list[Found]:
    """What a check says when these words stand at that place; without them it says nothing."""
    data: Any = deepcopy(SOURCE.data)
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = words
    loaded = parse(json.dumps(data))
    assert loaded.pathway is not None, loaded.diagnostics
    return list(CHECK[check].run(Context(loaded.pathway, loaded.source)))


@pytest.mark.parametrize("path", [*OURS, *RECORDS, *REMARKS], ids=str)
def test_a_long_sentence_and_an_abbreviation_are_told_wherever_people_read_them(path: Path) -> None:
    assert found("long-sentence", path, LONG)
    assert found("unexplained-abbreviation", path, "Ask the ZQX.")


@pytest.mark.parametrize("path", NAMES, ids=str)
def test_a_name_may_hold_no_unexplained_abbreviation(path: Path) -> None:
    assert found("unexplained-abbreviation", path, "The ZQX")


@pytest.mark.parametrize("path", NOT_OURS, ids=str)
def test_words_that_are_not_ours_are_not_judged(path: Path) -> None:
    assert not found("long-sentence", path, LONG)
    assert not found("unexplained-abbreviation", path, "Ask the ZQX.")


@pytest.mark.parametrize(
    ("path", "who"),
    [
        (("override_why",), "staff"),
        (("points", 0, "we"), "staff"),
        (("documents", 0, "parts", 0, "about"), "staff"),
        ((*CASE, "story", 0, "tells"), "staff"),
        ((*CASE, "trainer_notes"), "trainers"),
        ((*TRAINING, "aims", 0, "says"), "trainers"),
        ((*LETTER, "variants", 0, "text"), "families"),
    ],
    ids=str,
)
def test_what_is_hard_to_read_is_told_with_who_reads_it(path: Path, who: str) -> None:
    (told,) = found("reading-age", path, HARD)
    assert f"what {who} read" in told.message


def test_only_a_family_is_not_blamed() -> None:
    words = "You failed to answer."
    assert found("blaming-words", (*LETTER, "variants", 0, "text"), words)
    assert found("blaming-words", (*LETTER, "subject"), words)
    assert found("blaming-words", (*LETTER, "fields", 0, "choices", 1), words)
    for path in (*OURS, *RECORDS, *REMARKS):
        if path[-1] != "text":
            assert not found("blaming-words", path, words), path


def test_a_number_goes_stale_only_where_it_says_what_to_do() -> None:
    assert found("stale-number", (*TRAINING, "aims", 0, "says"), "Ring within 3 weeks.")
    assert found("stale-number", ("override_why",), "Ring within 3 weeks.")
    for path in RECORDS:
        assert not found("stale-number", path, "They rang within 3 weeks."), path


def test_a_variant_of_another_letter_and_a_second_translation_are_no_way_out() -> None:
    data: Any = deepcopy(SOURCE.data)
    other = {**deepcopy(data["letters"][0]), "letter": "second"}
    other["variants"][0]["variant"] = "soft"
    data["letters"].append(other)
    data["letters"][0]["translations"] *= 2
    data["languages"] *= 2
    loaded = parse(json.dumps(data))
    assert loaded.pathway is not None
    context = Context(loaded.pathway, loaded.source)
    (unknown,) = CHECK["unknown-reference"].run(context)
    assert unknown.path == ("letters", 1, "translations", 0, "variant")
    twice = {one.path for one in CHECK["duplicate-id"].run(context)}
    assert twice == {("letters", 0, "translations", 1), ("languages", 1)}
