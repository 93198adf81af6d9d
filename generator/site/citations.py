"""Which parts of the definition carry a clause, make a point visible, or speak to a role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.definition.model import Action, Element, Node, Pathway, Point, Provenance, Remark
from generator.definition.slug import slug
from generator.graph.decisions import remarks
from generator.site.addresses import Place, Places


class Citations:
    """An index of places by clause and by open point; each place once, in the file's order."""

    def __init__(self, places: Places) -> None:
        self._by_clause: dict[str, dict[tuple[str, str], Place]] = defaultdict(dict)
        self._by_point: dict[str, dict[tuple[str, str], Place]] = defaultdict(dict)
        for place in places:
            key = (place.address.page, place.address.anchor)
            if isinstance(place.element, Provenance | Remark):
                for clause in place.element.source:
                    self._by_clause[clause].setdefault(key, place)
                for point in place.element.points:
                    self._by_point[point].setdefault(key, place)

    def of_clause(self, number: str) -> tuple[Place, ...]:
        """Every place that cites the clause."""
        return tuple(self._by_clause.get(number, {}).values())

    def of_point(self, number: str) -> tuple[Place, ...]:
        """Every place that makes the point visible."""
        return tuple(self._by_point.get(number, {}).values())


@dataclass(frozen=True)
class Duty:
    """An action and the node or standing rule that holds it."""

    action: Action
    holder: Element

    @property
    def holder_id(self) -> str:
        """Where the holder stands in the file, so that duties can be grouped by it."""
        return "/".join(f"{part:05}" if isinstance(part, int) else part for part in self.holder.path)


def duties(pathway: Pathway, role: str) -> list[Duty]:
    """What the role with this id is to do; what holds at every step comes first.

    Actions that name it, and for the reader's own role those that name nobody.
    """
    return [duty for duty in _all_duties(pathway) if _falls_to(pathway, duty.action, role)]


def _falls_to(pathway: Pathway, action: Action, role: str) -> bool:
    named = pathway.role(action.by or pathway.about.reader)
    return named is not None and named.id == role


def _all_duties(pathway: Pathway) -> Iterator[Duty]:
    for rule in pathway.standing:
        yield from (Duty(action, rule) for action in rule.actions)
    node: Node
    for node in pathway.route:
        yield from (Duty(action, node) for action in node.actions)


def talked_to(pathway: Pathway, role: str) -> tuple[Node, ...]:
    """The nodes whose reader is told to talk to the role with this id."""
    return tuple(n for n in pathway.route if any(slug(name) == role for name in n.talk))


def letter_uses(places: Places, letter: str) -> tuple[Place, ...]:
    """Where a letter is sent: one place for each node that has an action with it."""
    return _uses(places, lambda action: action.letter == letter)


def paper_uses(places: Places, paper: str) -> tuple[Place, ...]:
    """Where a paper is used: one place for each node that has an action with it."""
    return _uses(places, lambda action: paper in action.document)


def _uses(places: Places, wanted: Callable[[Action], bool]) -> tuple[Place, ...]:
    found = {
        place.owner.path: place
        for place in places
        if isinstance(place.element, Action) and wanted(place.element)
    }
    return tuple(found.values())


def decision_places(places: Places) -> tuple[Place, ...]:
    """Every part with a decision in place of a source, or on a conflict; not the register's points."""
    return tuple(
        place
        for place in places
        if isinstance(place.element, Provenance | Remark)
        and place.element.decided
        and not isinstance(place.element, Point)
    )


def remark_places(pathway: Pathway, places: Places) -> Iterator[tuple[Place, str, str, tuple[str, ...]]]:
    """Every gap and conflict, open or settled: its place, kind, words and clauses, in the file's order."""
    for place in places:
        if isinstance(place.element, Provenance) and not isinstance(place.element, Point):
            for kind, words, clauses in remarks(pathway, place.element):
                if kind != "note":
                    yield place, kind, words, clauses
