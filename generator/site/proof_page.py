"""The page that says what has been proved, and the list of all ways as a file to download.

The figures are worked out when the site is made; nothing on the page is written by hand.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.definition.model import Answer, Node, Outcome, Pathway, Question, Step, Timescale
from generator.graph.combinations import MOST, Combination, combinations
from generator.graph.graph import Graph
from generator.graph.proof import endings, steps_before
from generator.graph.proven_properties import additions, claims, decisions
from generator.graph.statistics import Statistics, figures

PROOF = "proof.md"
WAYS = "proof/ways.csv"
TITLE = "What has been proved"


@dataclass(frozen=True)
class EndRow:
    """One answer that ends a walk: where the reader then is, why, by when, and how many ways lead to it."""

    end: Node
    question: Question
    answer: Answer
    times: tuple[Timescale, ...]
    ways: int


@dataclass(frozen=True)
class StepRow:
    """The times stated on the way to a step: those of steps always passed, and of some ways only."""

    step: Step
    always: tuple[Step, ...]
    sometimes: tuple[Step, ...]

    NAMED: ClassVar = 12
    """How many steps a cell names: those nearest to the step; of the others it says how many."""

    @property
    def timed(self) -> tuple[Step, ...]:
        """Steps passed on every way that state a time."""
        return tuple(step for step in self.always if step.timescale)

    @property
    def untimed(self) -> tuple[Step, ...]:
        """The stretches without one."""
        return tuple(step for step in self.always if not step.timescale)


def proof_context(pathway: Pathway, graph: Graph) -> dict[str, Any]:
    """What the template `proof.md.j2` needs besides the rest."""
    counted = figures(pathway, graph)
    return {
        "figures": counted,
        "claims": claims(graph),
        "ends": tuple(_ends(graph, counted)),
        "step_rows": tuple(_steps(graph)),
        "listed": counted.ways <= MOST and not graph.has_cycle,
        "ways_file": WAYS,
        "additions": additions(pathway),
        "decisions": decisions(pathway),
    }


def proof_files(pathway: Pathway, graph: Graph) -> dict[str, bytes]:
    """The file with every way, by its path; none where there are too many to write down."""
    if graph.has_cycle or sum(ending.ways for ending in endings(graph)) > MOST:
        return {}
    return {WAYS: ways_csv(pathway, list(combinations(graph)))}


def _ends(graph: Graph, counted: Statistics) -> Iterator[EndRow]:
    for ending in counted.endings:
        question = graph.nodes[ending.question]
        end = graph.nodes.get(ending.target)
        if isinstance(question, Question) and end is not None:
            times = end.timescale if isinstance(end, Step) else ()
            yield EndRow(end, question, ending.answer, times, ending.ways)


def _steps(graph: Graph) -> Iterator[StepRow]:
    always, ever = steps_before(graph)
    for step in graph.pathway.steps:
        on_all = tuple(other for other in graph.pathway.steps if other.id in always[step.id])
        on_some = ever[step.id] - always[step.id]
        yield StepRow(step, on_all, tuple(other for other in graph.pathway.steps if other.id in on_some))


def ways_csv(pathway: Pathway, ways: list[Combination]) -> bytes:
    """A row for each way, a column for each question. With the mark by which Excel knows UTF-8."""
    asked = pathway.questions
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["Way", *map(_cell, (question.ask for question in asked)), "Steps passed", "Ends", "At"])
    for number, way in enumerate(ways, 1):
        given = {name: answer.words for name, answer in way.answers}
        answers = [given.get(question.id, "") for question in asked]
        steps = ", ".join(_name(pathway, name) for name in way.steps)
        row = [*answers, steps, _ENDS[way.kind], _name(pathway, way.end)]
        writer.writerow([number, *map(_cell, row)])
    return text.getvalue().encode("utf-8-sig")


_ENDS = {"go": "outcome", "at": "stay at the step", "back": "go back"}


def _name(pathway: Pathway, name: str) -> str:
    node = pathway.nodes.get(name)
    return node.title if isinstance(node, Outcome) else node.heading if node is not None else name


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
