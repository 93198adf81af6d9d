"""What the reader says about files that are wrong, many at once and hostile ones too."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable

import pytest

from generator.definition.loader import load_file, parse
from generator.definition.yaml_reader import MAX_BYTES
from generator.release.validate import examine
from tests.checks.definitions import real_source

HEAD = "pathway: {title: T}\noverride: none\noverride_why: A test.\n"


def checks(text):
    return [one.check for one in parse(text).diagnostics]


def test_faults_of_the_notation_do_not_hide_one_another():
    text = (
        HEAD
        + 'route:\n  - step: a\n    title: A: b\n    then: x\n  - step: b\n    title: "B" c\n    then: y\n'
    )
    found = parse(text).diagnostics
    assert [(one.check, one.span.line) for one in found] == [("colon-in-value", 6), ("text-after-quote", 9)]


def test_faults_of_keys_do_not_hide_one_another(tmp_path):
    file = tmp_path / "pathway.yaml"
    file.write_text(
        HEAD + "route:\n  - step: a\n    titel: A\n    then: q\n  - question: q\n    ask: B?\n    answers:\n"
        "      - {is: 'No', at: a, unsure: perhaps}\n      - {is: 'Yes', go: nowhere}\n      - {is: Later}\n",
        "utf-8",
    )
    _, found = examine(file)
    errors = [(one.check, one.span.line) for one in found if one.severity == "error"]
    assert errors == [("unknown-key", 6), ("wrong-value", 11), ("unknown-reference", 12), ("wrong-value", 13)]


def test_what_could_not_be_read_is_never_published():
    loaded = parse(real_source().text.replace("override: harm", "override: harm\nsurprise: yes", 1))
    assert loaded.pathway is None
    assert loaded.partial is not None
    assert not loaded.ok


def test_parts_keep_their_places_when_others_are_left_out():
    text = real_source().text.replace("  - question: letter-sent", "  - qestion: letter-sent", 1)
    loaded = parse(text)
    assert loaded.partial is not None
    places = {node.id: loaded.source.span((*node.path,)).line for node in loaded.partial.route}
    whole = parse(real_source().text)
    assert whole.pathway is not None
    expected = {node.id: whole.source.span(node.path).line for node in whole.pathway.route}
    expected.pop("letter-sent")
    assert places == expected


def test_a_file_that_ends_in_the_middle_says_only_that():
    text = real_source().text
    cut = text.index("  - question: child-seen")
    loaded = parse(text[:cut] + '  - question: "child-seen')
    assert loaded.partial is None
    assert [one.check for one in loaded.diagnostics] == ["quote-not-closed"]


@pytest.mark.parametrize(("text", "check"), [
    ("", "not-a-definition"),
    ("# only a comment\n", "not-a-definition"),
    ("- a\n- b\n", "not-a-definition"),
    ("just words", "not-a-definition"),
    (b"\xff\xfe\x00p", "not-utf-8"),
    (b"PK\x03\x04\x14\x00\x06\x00", "unprintable-character"),
    ("a: &x [*x, *x]\n", "alias"),
    ("a: 1\na: 2\n", "duplicate-key"),
])  # fmt: skip
def test_what_is_no_definition(text, check):
    assert check in checks(text)


HOSTILE = {
    "lists in lists": lambda size: "[" * size,
    "mappings in mappings": lambda size: "{a: " * size,
    "items in items": lambda size: "- " * size,
    "keys in keys": lambda size: "? " * size,
    "a bomb of aliases": lambda size: "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(size)),
    "one key again and again": lambda size: "a:\n" * size,
    "a tag without an end": lambda size: "!" * size,
    "a quotation without an end": lambda size: '"' + "\\" * size,
    "a word without an end": lambda size: "x" * size,
}


def refused(text: str) -> bool:
    loaded = parse(text.encode())
    return loaded.pathway is None and any(one.severity == "error" for one in loaded.diagnostics)


def calls_of(work: Callable[[], object]) -> int:
    """How many times Python calls something meanwhile: what is to be done, however busy the machine is."""
    counted = itertools.count()
    sys.setprofile(lambda *_: next(counted))
    try:
        work()
    finally:
        sys.setprofile(None)
    return next(counted)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_with_no_more_work_than_its_size_asks_for(name):
    small, large = (HOSTILE[name](size) for size in (300, 1_200))
    assert refused(large)
    assert calls_of(lambda: parse(large.encode())) < 6 * calls_of(lambda: parse(small.encode()))


@pytest.mark.parametrize("size", [5_000, pytest.param(200_000, marks=pytest.mark.slow)])
def test_a_hostile_file_of_any_size_is_told(size):
    """Where the work grew faster than the file, nobody would see the end of this."""
    assert [name for name, make in HOSTILE.items() if not refused(make(size))] == []


def test_a_file_far_too_large_is_told():
    assert refused("x" * (MAX_BYTES + 30_000_000))


def test_a_file_that_is_not_there(tmp_path):
    assert [one.check for one in load_file(tmp_path / "nothing.yaml").diagnostics] == ["unreadable-file"]


def test_a_file_that_is_too_large():
    assert checks(b" " * (MAX_BYTES + 1)) == ["too-large"]


def test_every_scalar_is_text():
    for scalar in ("no", "1.10", "2026-11-21", "on", "0x10", "1_000", "~", "null"):
        assert parse(f"pathway: {{title: {scalar}}}").source.data["pathway"]["title"] == scalar


def test_a_comma_that_cuts_a_sentence_in_braces_is_explained():
    text = HEAD + "route:\n  - {outcome: a, title: If it is safe, tell them., kind: leaves}\n"
    (found,) = parse(text).diagnostics
    assert (found.check, found.span.line, found.span.column) == ("unknown-key", 5, 40)
    assert "comma" in found.help
    assert "double quotes" in found.help
