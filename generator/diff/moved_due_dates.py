"""Which due dates move, and by how much, shown for days on which something could begin.

A timescale is followed from the date that it counts from; one that only moves because that
date follows from another one, from that other one. Both editions count with their own
calendar of bank holidays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.definition.model import DateAsked, Pathway, Timescale
from generator.diff.case_outcomes import Moved
from generator.diff.matching import Matching
from generator.diff.renames import Renames
from generator.graph.walk import known_dates

EXAMPLES = (date(2026, 6, 1), date(2026, 6, 5), date(2026, 6, 6), date(2026, 12, 18))
"""A Monday, a Friday and a Saturday in June, and the Friday before Christmas."""


@dataclass(frozen=True)
class DueMoved:
    """A due date that moves: of which timescale or date, counted from which, with examples.

    `examples` holds the day on which it begins and the day that was due and is due. `was` and
    `part` are the timescale or date in the old and the new edition, where it is in it.
    """

    name: str
    since: str
    examples: tuple[tuple[date, Moved], ...]
    was: Timescale | DateAsked | None
    part: Timescale | DateAsked | None


def compare_due(old: Pathway, new: Pathway, matching: Matching, names: Renames) -> tuple[DueMoved, ...]:
    """Every timescale and every date that follows from another, if it moves."""
    was = {names.new("Dated", name): part for name, part in _dated(old).items()}
    now = _dated(new)
    found: dict[str, DueMoved] = {}
    for since in _roots(old, new, names):
        days = [(begins, *_known(old, new, names, since, begins)) for begins in EXAMPLES]
        for name in {**was, **now}:
            moved = tuple(
                (begins, Moved(name, before.get(name), after.get(name)))
                for begins, before, after in days
                if before.get(name) != after.get(name)
            )
            if moved and name != since and name not in found:
                found[name] = DueMoved(name, since, moved, was.get(name), now.get(name))
    return tuple(found.values())


def _dated(pathway: Pathway) -> dict[str, Timescale | DateAsked]:
    """What has a day, by its name."""
    return {**pathway.asked_dates, **pathway.timescales}


def _roots(old: Pathway, new: Pathway, names: Renames) -> list[str]:
    """The dates to count from: the one that a timescale names before those that this follows from."""
    asked = [names.new("Dated", name) for name in old.asked_dates] + list(new.asked_dates)
    depth = {name: _depth(name, new) for name in dict.fromkeys(asked)}
    return sorted(depth, key=lambda name: -depth[name])


def _depth(name: str, pathway: Pathway) -> int:
    """How many dates a date follows from, one behind the other."""
    seen = set()
    while name in pathway.asked_dates and name not in seen:
        seen.add(name)
        usually = pathway.asked_dates[name].usually
        name = usually.after if usually else ""
    return len(seen)


def _known(
    old: Pathway, new: Pathway, names: Renames, since: str, begins: date
) -> tuple[dict[str, date], dict[str, date]]:
    """What is due in each edition if `since` is that day, by the names of the new edition."""
    given = {name: begins for name in old.asked_dates if names.new("Dated", name) == since}
    before = {names.new("Dated", name): day for name, day in known_dates(old, given).items()}
    return before, known_dates(new, {since: begins})
