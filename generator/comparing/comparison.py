"""The whole comparison: what changed between two editions, and what that does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.comparing.cases import Case, compare_cases
from generator.comparing.changes import Change, Changes
from generator.comparing.due import DueMoved, compare_due
from generator.comparing.edition import Edition
from generator.comparing.matching import Matching, match_editions
from generator.comparing.new_answers import NewAnswer, new_answers
from generator.comparing.reprints import Reprints
from generator.comparing.risks import Risks, compare_risks
from generator.comparing.touched import Touched, Touches
from generator.comparing.ways import Ways, compare_ways
from generator.logic.graph import Graph


@dataclass(frozen=True)
class Comparison:
    """What changed from `old` to `new`, and what it does.

    `reprints` is for whoever knows the site to fill in; `None` where nobody has looked.
    """

    old: Edition
    new: Edition
    matching: Matching
    changes: tuple[Change, ...]
    ways: Ways
    new_answers: tuple[NewAnswer, ...]
    cases: tuple[Case, ...]
    due: tuple[DueMoved, ...]
    touched: tuple[Touched, ...]
    risks: Risks
    reprints: Reprints | None = None

    @property
    def same(self) -> bool:
        """Whether nothing changed by meaning."""
        return not self.changes

    @cached_property
    def sections(self) -> tuple[tuple[str, tuple[Change, ...]], ...]:
        """The changes by section, in the order in which they are told."""
        found: dict[str, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.section, []).append(change)
        return tuple((title, tuple(changes)) for title, changes in found.items())


def compare(old: Edition, new: Edition) -> Comparison:
    """Compare two editions of one pathway.

    Exact, and in time that grows with the size of the two, not with the number of ways. It
    reads no file and no clock, and never raises on a pathway, however wrong it is.
    """
    matching = match_editions(old.pathway, new.pathway)
    found = Changes(old, new, matching)
    changes = tuple(found)
    before, after = Graph(old.pathway), Graph(new.pathway)
    ways = compare_ways(before, after, matching)
    due = compare_due(old.pathway, new.pathway, matching, found.names)
    return Comparison(
        old=old,
        new=new,
        matching=matching,
        changes=changes,
        ways=ways,
        new_answers=new_answers(after, matching),
        cases=compare_cases(before, after, matching, found.names),
        due=due,
        touched=tuple(Touches(old.pathway, new.pathway, matching, changes, due)),
        risks=compare_risks(old, new, matching, changes, ways),
    )
