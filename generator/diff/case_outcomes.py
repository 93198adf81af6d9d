"""The cases of the old edition, told again in the new one: which of them now come out otherwise.

A case keeps what it says: its answers, its dates, its day. Only names are translated, where a
question, an answer or a date was renamed. Answers of questions that are gone are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.definition.model import Pathway, Scenario
from generator.diff.matching import Matching
from generator.diff.renames import Renames
from generator.graph.graph import Graph
from generator.graph.result import cited
from generator.graph.walk import End, Given, Walk, walk


@dataclass(frozen=True)
class Moved:
    """A day that was another one: `None` where none came out. `days` counts calendar days."""

    name: str
    before: date | None
    after: date | None

    @property
    def days(self) -> int | None:
        """How many days later; fewer than none is earlier."""
        return (self.after - self.before).days if self.before and self.after else None


@dataclass(frozen=True)
class CaseOutcome:
    """A case that comes out otherwise.

    `before` and `after` are its walks; `ends_elsewhere` says whether the place is another one.
    `uncited` are clauses that it must show and that the new result does not.
    """

    scenario: Scenario
    before: Walk
    after: Walk
    ends_elsewhere: bool
    due: tuple[Moved, ...]
    uncited: tuple[str, ...]


def compare_cases(old: Graph, new: Graph, matching: Matching, names: Renames) -> tuple[CaseOutcome, ...]:
    """Every case of the old edition whose result is another one in the new edition."""
    found = []
    for scenario in old.pathway.scenarios:
        before = walk(old, Given(scenario.answers, scenario.dates, scenario.today, scenario.start))
        after = walk(new, _translated(scenario, names))
        elsewhere = before.end != after.end or not _same_place(before, after, old, new, matching)
        due = tuple(_due(before, after, names))
        uncited = tuple(_uncited(scenario, new.pathway, after, names))
        if elsewhere or due or uncited:
            found.append(CaseOutcome(scenario, before, after, elsewhere, due, uncited))
    return tuple(found)


def _translated(scenario: Scenario, names: Renames) -> Given:
    answers = names.translated(scenario, "answers", scenario.answers)
    dates = names.translated(scenario, "dates", scenario.dates)
    return Given(answers, dates, scenario.today, names.translated(scenario, "start", scenario.start))


def _same_place(before: Walk, after: Walk, old: Graph, new: Graph, matching: Matching) -> bool:
    one, two = old.nodes.get(before.position), new.nodes.get(after.position)
    return one is not None and matching.new_of(one) is two


def _due(before: Walk, after: Walk, names: Renames) -> Iterator[Moved]:
    """The due dates of the result that are not the same; where the walk is left open, none."""
    if after.end is End.ASKING:
        return
    due = {names.new("Dated", name): day for name, day in before.due.items()}
    for name in {**due, **after.due}:
        if due.get(name) != after.due.get(name):
            yield Moved(name, due.get(name), after.due.get(name))


def _uncited(scenario: Scenario, new: Pathway, after: Walk, names: Renames) -> Iterator[str]:
    if not scenario.cites or after.end is End.ASKING:
        return
    shown = cited(new, after)
    yield from (name for name in scenario.cites if names.new("Clause", name) not in shown)
