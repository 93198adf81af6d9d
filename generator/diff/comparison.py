"""The whole comparison: what changed between two editions, and what that does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.diff.affected_documents import AffectedDocument, AffectedDocuments
from generator.diff.case_outcomes import CaseOutcome, compare_cases
from generator.diff.changes import Change, Changes
from generator.diff.edition import ComparedEdition
from generator.diff.matching import Matching, match_editions
from generator.diff.moved_due_dates import DueMoved, compare_due
from generator.diff.new_answers import NewAnswer, new_answers
from generator.diff.outdated_copies import OutdatedCopies
from generator.diff.path_outcomes import PathOutcomes, compare_ways
from generator.diff.risks import Risks, compare_risks
from generator.graph.graph import Graph


@dataclass(frozen=True)
class Comparison:
    """What changed from `old` to `new`, and what it does.

    `reprints` is for whoever knows the site to fill in; `None` where nobody has looked.
    """

    old: ComparedEdition
    new: ComparedEdition
    matching: Matching
    changes: tuple[Change, ...]
    ways: PathOutcomes
    new_answers: tuple[NewAnswer, ...]
    cases: tuple[CaseOutcome, ...]
    due: tuple[DueMoved, ...]
    touched: tuple[AffectedDocument, ...]
    risks: Risks
    reprints: OutdatedCopies | None = None

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


def compare(old: ComparedEdition, new: ComparedEdition) -> Comparison:
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
        touched=tuple(AffectedDocuments(old.pathway, new.pathway, matching, changes, due)),
        risks=compare_risks(old, new, matching, changes, ways),
    )
