"""A scenario with a story, as an exercise: its events, the right answer and the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.definition.model import Node, Outcome, Pathway, Question, Scenario, Step, Timescale
from generator.graph.decisions import SETTLED
from generator.graph.graph import Graph
from generator.graph.other_answers import OtherAnswer, other_answers
from generator.graph.result import cited, remarks_shown
from generator.graph.scenarios import run_scenario
from generator.graph.walk import Taken, Walk

_WRONG = 3
"""How many wrong answers the quiz offers beside the danger that stands before everything."""


@dataclass(frozen=True)
class Due:
    """Something that has a day in a case: a timescale, or a date that a question asks for."""

    day: date
    timescale: Timescale | None
    asked: str | None
    passed: bool


@dataclass(frozen=True)
class Choice:
    """One of the answers that the quiz offers; `instead` says why a wrong one is wrong."""

    node: Node
    instead: OtherAnswer | None

    @property
    def is_right(self) -> bool:
        """Whether the case ends there."""
        return self.instead is None


class Case:
    """What the pages tell of one case. Everything is worked out from the graph."""

    def __init__(self, graph: Graph, scenario: Scenario) -> None:
        self.graph = graph
        self.pathway: Pathway = graph.pathway
        self.scenario = scenario
        self.walk: Walk = run_scenario(graph, scenario).walk
        self.node: Node = graph.nodes[self.walk.position]

    @property
    def page(self) -> str:
        """Where the case stands on the site."""
        return case_page(self.scenario)

    @property
    def last(self) -> Taken | None:
        """The answer that decided."""
        return self.walk.last

    @property
    def way(self) -> Iterator[tuple[Question, Taken]]:
        """Each question on the way, with its answer."""
        for taken in self.walk.way:
            question = self.graph.nodes[taken.question]
            if isinstance(question, Question):
                yield question, taken

    @property
    def steps(self) -> str:
        """The whole way for a script: `question:answer` or a node, parted by spaces."""
        answers = {taken.question: taken.answer.id for taken in self.walk.way}
        *passed, end = self.walk.nodes
        told = [f"{name}:{answers[name]}" if name in answers else name for name in passed]
        return " ".join([*told, end])

    @property
    def cites(self) -> tuple[str, ...]:
        """The clauses that decide: those that the scenario names, else all that are shown."""
        return self.scenario.cites or tuple(sorted(cited(self.pathway, self.walk)))

    @property
    def open_remarks(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """The gaps and conflicts that the answer rests on."""
        shown = remarks_shown(self.pathway, self.walk)
        return tuple(r for r in shown if r[0].removeprefix(SETTLED) == self.scenario.basis)

    @property
    def due(self) -> tuple[Due, ...]:
        """What has a day where the case ends, the earliest first."""
        names = [it.id for it in self.node.timescale if it.id] if isinstance(self.node, Step) else []
        last = self.graph.nodes.get(self.last.question) if self.last else None
        if isinstance(last, Question) and last.date:
            names.append(last.date.of)
        found = (self._due(name) for name in dict.fromkeys([*names, *self.scenario.due]))
        return tuple(sorted((due for due in found if due), key=lambda due: due.day))

    def _due(self, name: str) -> Due | None:
        day = self.walk.due.get(name)
        if day is None:
            return None
        asked = self.pathway.asked_dates.get(name)
        passed = self.scenario.today is not None and day < self.scenario.today
        return Due(day, self.pathway.timescales.get(name), asked.ask if asked else None, passed)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What the quiz offers, in the order of the file, so that the place tells nothing."""
        others = other_answers(self.graph, self.scenario, self.walk)
        offered = [*others[:_WRONG], *(other for other in others[_WRONG:] if self._is_danger(other))]
        wrong = {other.node: other for other in offered}
        return tuple(
            Choice(node, wrong.get(name))
            for name, node in self.graph.nodes.items()
            if name in wrong or name == self.walk.position
        )

    def _is_danger(self, other: OtherAnswer) -> bool:
        node = self.graph.nodes[other.node]
        return isinstance(node, Outcome) and node.kind == "danger"


def case_page(scenario: Scenario) -> str:
    """The page of a case."""
    return f"training/case-{scenario.anchor}.md"


def cases_of(graph: Graph) -> tuple[Case, ...]:
    """Every scenario that tells a story, in the order of the file."""
    return tuple(Case(graph, scenario) for scenario in graph.pathway.stories)
