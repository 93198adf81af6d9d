"""Nothing that a definition says can change unseen: any value of it, changed, is found where it stands."""

from __future__ import annotations

import random
from typing import Any

import pytest

from generator.comparing import compare
from tests.checks.definitions import Draft
from tests.comparing.real_edits import edition, real_edition

Path = tuple[str | int, ...]


def texts() -> list[Path]:
    """Where the free texts of the real definition stand: values that may say anything."""
    draft = Draft.of_real()
    return [
        path
        for path, value in draft.parts()
        if isinstance(value, str) and len(value) > 25 and " " in value and path[0] != "scenarios"
    ]


SAMPLE = random.Random(7).sample(texts(), 12)  # noqa: S311 - chance for tests


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: ".".join(map(str, path)))
def test_a_changed_text_is_one_change_at_its_place(path: Path) -> None:
    only_change_at(path)


@pytest.mark.slow
def test_every_changed_text_is_one_change_at_its_place() -> None:
    for path in texts():
        only_change_at(path)


def test_an_answer_in_other_words_is_no_change_of_the_case_that_still_has_the_old_ones() -> None:
    path = next(p for p in texts() if p[0] == "route" and p[-1] == "is")
    only_change_at(path)


def only_change_at(path: Path) -> None:
    draft = Draft.of_real()
    draft.set(path, f"{draft.get(path)} And then some.")
    comparison = compare(real_edition(), edition(draft, "new.yaml"))
    assert len(comparison.changes) == 1, [change.words for change in comparison.changes]
    (change,) = comparison.changes
    assert place_of(change.part) == path[: len(place_of(change.part))], path
    assert comparison.ways.elsewhere == ()


def place_of(part: Any) -> Path:
    return tuple(part.path)
