"""Nothing that a definition says can change unseen: any value of it, changed, is found where it stands."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any

import pytest

from generator.diff import compare
from tests.checks.definitions import SMALL_AND_REAL, Draft, Path
from tests.diff.real_edits import edition, unchanged


@pytest.fixture(params=SMALL_AND_REAL)
def file(request: pytest.FixtureRequest) -> FilePath:
    return request.param


def texts(file: FilePath) -> list[Path]:
    """Where the free texts of a definition stand: values that may say anything."""
    return [
        path
        for path, value in Draft.of(file).parts()
        if isinstance(value, str) and len(value) > 25 and " " in value and path[0] != "scenarios"
    ]


def test_a_changed_text_is_one_change_at_its_place(file: FilePath) -> None:
    assert len(texts(file)) > 30
    for path in texts(file):
        only_change_at(path, file)


def test_an_answer_in_other_words_is_no_change_of_the_case_that_still_has_the_old_ones(
    file: FilePath,
) -> None:
    path = next(path for path, _ in Draft.of(file).parts() if path[:1] == ("route",) and path[-1] == "is")
    only_change_at(path, file)


def only_change_at(path: Path, file: FilePath) -> None:
    draft = Draft.of(file)
    draft.set(path, f"{draft.get(path)} And then some.")
    comparison = compare(unchanged(file), edition(draft, "new.yaml"))
    assert len(comparison.changes) == 1, [change.words for change in comparison.changes]
    (change,) = comparison.changes
    assert place_of(change.part) == path[: len(place_of(change.part))], path
    assert comparison.ways.elsewhere == (), path


def place_of(part: Any) -> Path:
    return tuple(part.path)
