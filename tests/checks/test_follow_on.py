"""A mistake is told once: what only follows from it is not told besides."""

from __future__ import annotations

import pytest

from tests.checks.definitions import SMALL_AND_REAL
from tests.checks.mutations.making import Subject, subject_in


@pytest.fixture(params=SMALL_AND_REAL)
def subject(request: pytest.FixtureRequest) -> Subject:
    return subject_in(request.param)


@pytest.mark.parametrize("spoilt", ["no-such-name", "{}s"])
def test_an_unknown_target_is_all_that_is_told(subject: Subject, spoilt: str) -> None:
    for _, answer in subject.answers("go"):
        draft = subject.led(answer, "go", spoilt.format(answer.target))
        found = {one.check for one in draft.findings() if one.severity != "advice"}
        assert found == {"unknown-reference"}, answer.path


def test_a_misspelt_clause_is_not_also_missing(subject: Subject) -> None:
    action = next(
        part for part in subject.elements if part.path[-2:-1] == ("actions",) and len(part.source) == 2
    )
    (first, _) = action.source
    draft = subject.changed((*action.path, "source", 0), f"{first}x")
    assert {one.check for one in draft.findings() if one.severity == "error"} == {"unknown-clause"}


def test_a_misspelt_letter_is_not_also_unused(subject: Subject) -> None:
    action = next(
        part for part in subject.elements if getattr(part, "letter", None) and part.path[0] == "route"
    )
    draft = subject.changed((*action.path, "letter"), f"{action.letter}x")
    assert {one.check for one in draft.findings() if one.severity != "advice"} == {"unknown-reference"}
