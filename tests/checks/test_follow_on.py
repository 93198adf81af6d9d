"""A mistake is told once: what only follows from it is not told besides."""

from __future__ import annotations

import pytest

from tests.checks.mutations.making import answers, changed, led, real


@pytest.mark.parametrize("target", ["no-such-name", "lisise"])
def test_an_unknown_target_is_all_that_is_told(target):
    for _, answer in list(answers("go"))[::6]:
        found = [one for one in led(answer, "go", target).findings() if one.severity != "advice"]
        assert {one.check for one in found} == {"unknown-reference"}


def test_a_misspelt_clause_is_not_also_missing():
    action = next(
        part for part in real().elements if part.path[-2:-1] == ("actions",) and len(part.source) == 2
    )
    (first, _) = action.source
    draft = changed((*action.path, "source", 0), f"{first}x")
    assert {one.check for one in draft.findings() if one.severity == "error"} == {"unknown-clause"}


def test_a_misspelt_letter_is_not_also_unused():
    action = next(
        part for part in real().elements if getattr(part, "letter", None) and part.path[0] == "route"
    )
    draft = changed((*action.path, "letter"), f"{action.letter}x")
    assert {one.check for one in draft.findings() if one.severity != "advice"} == {"unknown-reference"}
