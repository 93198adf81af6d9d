"""Whichever parser of YAML is at hand, a file is read the same, or refused with the same words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.definition import yaml_readers
from generator.definition.diagnostics import has_errors
from generator.definition.yaml_reader import YamlText, read_yaml
from generator.starting import Answers, first_files
from tests.checks.test_bad_examples import BAD
from tests.conftest import EXAMPLES, REAL, ROOT, name_of

PARSERS = {"C": yaml.CSafeLoader, "Python": yaml_readers.PythonParser}
OURS = [REAL, *EXAMPLES, *sorted((ROOT / "tests" / "cases" / "good").glob("*.yaml"))]
ROUNDS = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def read_by(parser: str, text: str) -> YamlText:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_readers, "PARSER", PARSERS[parser])
        return read_yaml(text)


def plainly(text: str, parser: type) -> list[tuple]:
    """What a parser makes of a text that nobody has prepared for it."""
    return [(type(event), getattr(event, "value", None)) for event in yaml.parse(text, Loader=parser)]


def assert_read_alike(text: str) -> None:
    """Refused by both or by none; and what is taken any program of this kind reads alike."""
    one, other = (read_by(parser, text) for parser in PARSERS)
    assert has_errors(one.diagnostics) == has_errors(other.diagnostics)
    if not has_errors(one.diagnostics):
        assert (one.data, one.diagnostics) == (other.data, other.diagnostics)
        assert plainly(text, yaml.CSafeLoader) == plainly(text, yaml.SafeLoader)


@pytest.mark.parametrize("file", OURS, ids=name_of)
def test_our_own_files_are_read_alike(file: Path) -> None:
    text = file.read_text("utf-8")
    assert plainly(text, yaml.CSafeLoader) == plainly(text, yaml.SafeLoader)


def test_the_first_file_of_a_new_site_is_read_alike() -> None:
    text = first_files(Answers("What is it?", owner="Who?: {me, [you]?}", area="#1\t2"))["pathway.yaml"]
    assert plainly(text, yaml.CSafeLoader) == plainly(text, yaml.SafeLoader)


@pytest.mark.parametrize("file", sorted(BAD.glob("*.yaml")), ids=name_of)
def test_what_is_wrong_is_told_in_the_same_words(file: Path) -> None:
    text = file.read_bytes().decode("utf-8", "replace")
    one, other = (read_by(parser, text) for parser in PARSERS)
    assert one.diagnostics == other.diagnostics


@pytest.mark.parametrize(("text", "found"), [
    ("a: {b: Has she come?, c: d}", [("quotes-needed", 1, 20)]),
    ("a: [why?, 'why?', \"why?\", why not?]", [("quotes-needed", 1, 8), ("quotes-needed", 1, 34)]),
    ("a: {b: Has she\n  come? # or not?\n  , c: d}", [("quotes-needed", 2, 7)]),
    ("a: {? b : c}", [("quotes-needed", 1, 5)]),
    ("a: [? b, c]", [("quotes-needed", 1, 5)]),
    ("a: {b:[c]}", [("quotes-needed", 1, 6)]),
    ("a: {b:, c: d}", [("quotes-needed", 1, 6)]),
    ("a: [see:?]", [("quotes-needed", 1, 8)]),
    ("a:\t b", [("tab", 1, 3)]),
    ("a: b\t\nc: d\t# e", [("tab", 1, 5), ("tab", 2, 5)]),
    ("a: b\tc", [("tab", 1, 5)]),
    ("a: {b: c,\td: e}", [("tab", 1, 10)]),
    ("a: |\t\n  b", [("tab", 1, 5)]),
    ("a: b\n\ufeffc: d\ufeff\n", [("unprintable-character", 2, 1)]),
    ("\ufeffa: b", []),
    ("a: |# why\n  b", [("not-yaml", 1, 5)]),
    ("a: Has she come?\nb: (yes, [no]?)\nc:\n  - why?\n", []),
    ("a: 'b\tc'\nd: \"e\tf\"\ng: |\n  h\ti\n# j\tk\nl: {m: n} #\to?", []),
])  # fmt: skip
def test_what_only_one_would_take_is_a_finding(text: str, found: list[tuple[str, int, int]]) -> None:
    for parser in PARSERS:
        said = read_by(parser, text).diagnostics
        assert [(one.check, one.span.line, one.span.column) for one in said] == found, parser
        assert all(one.help for one in said)


def test_after_a_sign_between_brackets_reading_goes_on() -> None:
    """Its value is known, and what else is wrong further down is told at once."""
    text = "a: {b: Why?, c:[d]}\ne: f: g\n"
    for parser in PARSERS:
        read = read_by(parser, text)
        assert read.data["a"] == {"b": "Why?", "c": ["d"]}
        assert {one.check for one in read.diagnostics} == {"quotes-needed", "colon-in-value"}


SIGNS = st.text("ab1 ?:,-#'\"|>.~()[]{}\t\n\r\x85\u2028\ufeff\xa0", min_size=1, max_size=8)
ENTRIES = st.lists(st.tuples(st.sampled_from("abc"), SIGNS), min_size=1, max_size=3)


@ROUNDS
@given(ENTRIES)
def test_any_signs_between_braces_are_read_alike(entries: list[tuple[str, str]]) -> None:
    assert_read_alike("k: {" + ", ".join(f"{key}: {words}" for key, words in entries) + "}\nl: m\n")


@ROUNDS
@given(st.lists(SIGNS, min_size=1, max_size=4))
def test_any_signs_in_a_list_are_read_alike(items: list[str]) -> None:
    assert_read_alike(f"k: [{', '.join(items)}]\n")


@ROUNDS
@given(ENTRIES)
def test_any_signs_on_lines_are_read_alike(entries: list[tuple[str, str]]) -> None:
    assert_read_alike("".join(f"{key}: {words}\n" for key, words in entries))
