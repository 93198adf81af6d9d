"""How many mutations the checks catch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.checks.definitions import Draft
from tests.checks.mutations.making import MAKERS, subject_in


def tries(check: str, file: Path, most: int | None = None) -> Iterator[Draft]:
    """The mutations of a definition that a check must catch; at most so many, ever further apart."""
    wanted = None if most is None else {4**place - 1 for place in range(most)}
    for place, draft in enumerate(MAKERS[check](subject_in(file))):
        if wanted is None or place in wanted:
            yield draft
        if wanted is not None and place >= max(wanted):
            return


def missed(check: str, file: Path, most: int | None = None) -> tuple[int, int]:
    """How many mutations a check let pass, of how many."""
    caught = [any(one.check == check for one in draft.findings()) for draft in tries(check, file, most)]
    return caught.count(False), len(caught)
