"""The reference checker: answers, dates, today and a starting step in; the position out.

`static/javascripts/decide.js` is the same function for the browser; a test compares the
two over every way. The walk reads no clock and never raises: answers that the way does
not reach are ignored, unknown ones leave their question open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.definition.duration import Duration
from generator.definition.model import Answer, Pathway, Question, Step
from generator.graph.calendars import calendar_of
from generator.graph.due_dates import due_date
from generator.graph.graph import Graph


class End(StrEnum):
    """Why the walk stands where it does."""

    ASKING = "asking"
    """A question is open."""
    OUTCOME = "outcome"
    """An outcome was reached."""
    STAYS = "at"
    """The last answer stays at a step."""
    BACK = "back"
    """The last answer goes back to an earlier node."""
    STOPPED = "stopped"
    """Nothing leads on: a definition with an error."""


@dataclass(frozen=True)
class Given:
    """What a reader has told: answers by question (words or id), dates by name, a step reached."""

    answers: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, date] = field(default_factory=dict)
    today: date | None = None
    start: str | None = None


@dataclass(frozen=True)
class Taken:
    """One answer on the way; `by_date` where a date chose it."""

    question: str
    answer: Answer
    by_date: date | None = None


@dataclass(frozen=True)
class Walk:
    """Where a reader is: the nodes passed, the answers on the way, and why it ends."""

    nodes: tuple[str, ...]
    way: tuple[Taken, ...]
    position: str
    end: End
    dates: Mapping[str, date]
    due: Mapping[str, date]

    @property
    def open_question(self) -> str | None:
        """The question that waits for an answer, if one does."""
        return self.position if self.end is End.ASKING else None

    @property
    def last(self) -> Taken | None:
        """The answer that led here."""
        return self.way[-1] if self.way else None


def walk(graph: Graph, given: Given) -> Walk:
    """Walk from the first node, or after the override from the step in `given.start`.

    Where a pathway has no override, a step reached is where the walk begins.
    """
    known = known_dates(graph.pathway, given.dates)
    guarded = graph.pathway.override_question is not None
    node: str | None = graph.start if guarded else _start(graph, given) or graph.start
    nodes: dict[str, None] = {}
    way: list[Taken] = []
    while node is not None and node not in nodes:
        nodes[node] = None
        part = graph.nodes[node]
        if isinstance(part, Step):
            node = part.then if part.then in graph.nodes else None
        elif isinstance(part, Question):
            taken = _choose(part, given, known, graph.pathway)
            if taken is None:
                return _walked(nodes, way, End.ASKING, known, graph)
            way.append(taken)
            if taken.answer.way != "go":
                return _walked([*nodes, taken.answer.target], way, End(taken.answer.way), known, graph)
            node = _next(graph, taken, given)
        else:
            return _walked(nodes, way, End.OUTCOME, known, graph)
    return _walked(nodes, way, End.STOPPED, known, graph)


def _next(graph: Graph, taken: Taken, given: Given) -> str | None:
    """Where an answer leads: past the override, to the step that the reader has reached."""
    passes = any(arrow.answer is taken.answer for arrow in graph.onward)
    if passes and (start := _start(graph, given)):
        return start
    return taken.answer.go if taken.answer.go in graph.nodes else None


def _start(graph: Graph, given: Given) -> str | None:
    """The step that the reader has reached, if it is one."""
    return given.start if isinstance(graph.nodes.get(given.start or ""), Step) else None


def _choose(question: Question, given: Given, known: Mapping[str, date], pathway: Pathway) -> Taken | None:
    """The answer given, else the one that a known date chooses."""
    words = given.answers.get(question.id)
    if words is not None:
        answer = question.answer(words)
        return Taken(question.id, answer) if answer else None
    helper = question.date
    if helper is None or given.today is None:
        return None
    day = known.get(helper.of)
    if day is None:
        return None
    answer = question.answer(helper.chooses(given.today, day))
    return Taken(question.id, answer, by_date=day) if answer else None


def _walked(
    nodes: Iterable[str], way: list[Taken], end: End, known: Mapping[str, date], graph: Graph
) -> Walk:
    nodes = tuple(nodes)
    due = {name: known[name] for name in _due_names(graph, nodes) if name in known}
    return Walk(nodes, tuple(way), nodes[-1], end, dict(known), due)


def _due_names(graph: Graph, nodes: Iterable[str]) -> Iterator[str]:
    """What is due on the way: the timescales of its steps, the dates that its questions ask."""
    for node in (graph.nodes[name] for name in nodes if name in graph.nodes):
        if isinstance(node, Step):
            yield from (timescale.id for timescale in node.timescale if timescale.id)
        elif isinstance(node, Question) and node.date:
            yield node.date.of


def known_dates(pathway: Pathway, given: Mapping[str, date]) -> dict[str, date]:
    """Every date that follows from the given ones, by the id of the date or timescale.

    A date given stands; one that is `usually` some time after another is computed; a
    timescale is due its length after the date that it counts from.
    """
    calendar = calendar_of(pathway.about.calendar)
    known = {name: day for name, day in given.items() if name in pathway.asked_dates}
    follow: dict[str, list[tuple[str, Duration]]] = {}
    for name, start, length in _rules(pathway):
        follow.setdefault(start, []).append((name, length))
    waiting = list(known)
    while waiting:
        start = waiting.pop()
        for name, length in follow.get(start, ()):
            day = due_date(known[start], length, calendar)
            if name not in known and day is not None:
                known[name] = day
                waiting.append(name)
    return known


def _rules(pathway: Pathway) -> Iterator[tuple[str, str, Duration]]:
    """Which date follows from which: name, the date it counts from, and the length."""
    for asked in pathway.dates:
        if asked.usually:
            yield asked.date, asked.usually.after, asked.usually.duration
    for name, timescale in pathway.timescales.items():
        if timescale.start:
            yield name, timescale.start, timescale.length
