"""What becomes of every way through the checker: where it ended, and where it ends now. Exact.

An **old way** is a walk through the old edition from its start to an end: questions, each
with the answer given. Its **new ways** are the walks through the new edition, from its start
to an end, on which each question

- that is one of the old way's questions gets the answer that it got there; if that answer is
  gone, the new way ends there (`gone`);
- that is none of them, because it is new or because the old way did not come to it, gets any
  of its answers, each on a way of its own: it is *now also asked*.

Which question is which of the old edition says the matching; so a question or an answer that
was renamed is the same. What is counted are pairs of an old way and one of its new ways. An
old way that is asked nothing more has exactly one.

The ways themselves are never listed: there can be more of them than anybody could count out.
Both graphs are walked at once, in one sweep over states (place in the old graph, place in the
new one, what must be remembered), which counts the ways to each state. As long as both ask in
one order nothing has to be remembered. Where a question has changed places, either the answer
given is kept until the other edition asks, or each answer is assumed and held to later;
whichever is shorter. Only a new edition that shuffles very many questions can make the states
too many. Then that is said, and nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diff.matching import Matching
from generator.diff.product_walk import Fate, ProductWalk, TooManyError
from generator.diff.route_view import RouteEnd, RouteView
from generator.graph.graph import Graph


@dataclass(frozen=True)
class PathOutcomes:
    """The fate of every way. `why_not` says in words why nothing could be counted.

    `old_ends` and `new_ends` hold how many ways of each edition end where.
    """

    old_ends: Mapping[RouteEnd, int] = field(default_factory=dict)
    new_ends: Mapping[RouteEnd, int] = field(default_factory=dict)
    fates: tuple[Fate, ...] = ()
    why_not: str | None = None

    @property
    def elsewhere(self) -> tuple[Fate, ...]:
        """Those that now end elsewhere, the most ways first."""
        return tuple(fate for fate in self.fates if not fate.same)

    @property
    def old_total(self) -> int:
        """How many ways the old edition has."""
        return sum(self.old_ends.values())

    @property
    def new_total(self) -> int:
        """How many ways the new edition has."""
        return sum(self.new_ends.values())

    def of(self, end: RouteEnd) -> tuple[Fate, ...]:
        """What became of the ways that ended at one end of the old edition."""
        return tuple(fate for fate in self.fates if fate.old_end == end)

    def asked_more(self, end: RouteEnd | None = None) -> int:
        """How many old ways (to one end, or all) are now asked something more.

        The others have one new way each, so that theirs are the pairs without more questions.
        """
        if self.why_not:
            return 0
        whole = self.old_total if end is None else self.old_ends[end]
        fates = self.fates if end is None else self.of(end)
        return whole - sum(fate.count for fate in fates if not fate.also_asked)


def compare_ways(old: Graph, new: Graph, matching: Matching) -> PathOutcomes:
    """Follow every way of the old edition through the new one."""
    for which, graph in (("old", old), ("new", new)):
        if graph.has_cycle:
            why = f"The route of the {which} edition goes in a circle. That must be mended first."
            return PathOutcomes(why_not=why)
    before, after = RouteView(old), RouteView(new)
    old_ends, new_ends = before.ends(before.start), after.ends(after.start)
    try:
        fates = tuple(ProductWalk(before, after, matching).fates())
    except TooManyError:
        why = "So many questions have changed places that the ways could not be followed exactly."
        return PathOutcomes(old_ends, new_ends, why_not=why)
    return PathOutcomes(old_ends, new_ends, fates)
