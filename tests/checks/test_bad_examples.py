"""Every check has a smallest bad example, the output that it should give, and a heading."""

from __future__ import annotations

from datetime import date
from functools import cache

from generator.checks import registry
from generator.checks.documentation import RULES, checks_page
from generator.checks.registry import CHECKS
from generator.definition.diagnostics import Severity, describe, lines_of
from generator.release.validate import examine
from tests.conftest import ROOT

BAD = ROOT / "tests" / "cases" / "bad"
TODAY = date(2026, 11, 21)
WITHOUT_EXAMPLE = {"unreadable-file", "too-large"}
"""What no file in the examples could show; they have tests of their own."""


EXAMPLES = sorted(set(RULES) - WITHOUT_EXAMPLE)


@cache
def found_in(check: str):
    loaded, found = examine(BAD / f"{check}.yaml", TODAY)
    return found, lines_of(loaded.source.text)


def test_the_bad_example_gives_what_it_should():
    for check in EXAMPLES:
        file = BAD / f"{check}.yaml"
        found, lines = found_in(check)
        said = [describe(one, file.name, lines) for one in found if one.check == check]
        assert "\n\n".join(said) + "\n" == file.with_suffix(".txt").read_text("utf-8"), file
        assert said, file


def test_the_bad_example_has_no_other_error():
    for check in EXAMPLES:
        found, _ = found_in(check)
        assert {one.check for one in found if one.severity is Severity.ERROR} <= {check}, check


def test_the_finding_weighs_what_the_documentation_says():
    for check in EXAMPLES:
        found, _ = found_in(check)
        assert {one.severity for one in found if one.check == check} == {RULES[check].severity}, check


def test_no_example_is_left_over():
    assert {file.stem for file in BAD.iterdir()} == {*EXAMPLES}


def test_every_file_of_a_check_is_in_the_registry():
    rooms = ROOT / "generator" / "checks"
    files = {file.stem for file in rooms.glob("*/*.py") if not file.stem.startswith("_")}
    listed = {name: module.CHECK for name, module in vars(registry).items() if hasattr(module, "CHECK")}
    assert files == set(listed)
    assert sorted(listed.values(), key=CHECKS.index) == list(CHECKS)


def test_ids_are_unique_and_kebab_case():
    ids = [check.id for check in CHECKS]
    assert len(ids) == len(set(ids))
    assert all(name == name.lower() and name.replace("-", "").isalnum() for name in RULES)


def test_the_page_of_the_checks_is_up_to_date():
    assert (ROOT / "docs" / "checks.md").read_text("utf-8") == checks_page()


def test_the_page_has_a_heading_for_each_check():
    page = checks_page().splitlines()
    assert [line for line in page if line.startswith("### ")] == [
        f"### {name} {{ #{name} }}" for name in RULES
    ]


def test_words_and_readiness_are_never_errors():
    """Advice, with the one exception that the documentation names."""
    rooms = {
        check.id: check
        for check in CHECKS
        if ".words." in check.run.__module__ or ".readiness." in check.run.__module__
    }
    assert {name for name, check in rooms.items() if check.severity is not Severity.ADVICE} == {
        "override-contact"
    }
