"""The figures of a definition: how large it is, how many ways it has, what its cases walk."""

from __future__ import annotations

from dataclasses import dataclass

from generator.definition.model import Pathway
from generator.graph.coverage import Coverage, cover
from generator.graph.graph import Graph
from generator.graph.proof import Ending, endings
from generator.graph.scenarios import ScenarioRun, run_scenario


@dataclass(frozen=True)
class Statistics:
    """What is counted for the report of the checks and for the page of the proof."""

    steps: int
    questions: int
    outcomes: int
    answers: int
    endings: tuple[Ending, ...]
    runs: tuple[ScenarioRun, ...]
    clauses: int
    coverage: Coverage

    @property
    def nodes(self) -> int:
        """Steps, questions and outcomes together."""
        return self.steps + self.questions + self.outcomes

    @property
    def ways(self) -> int:
        """The number of different ways from the start to an end."""
        return sum(ending.ways for ending in self.endings)

    @property
    def passed(self) -> int:
        """The number of scenarios that come out."""
        return sum(run.passed for run in self.runs)


def figures(pathway: Pathway, graph: Graph | None = None) -> Statistics:
    """Count. On a graph with a circle the ways on and behind it are left out."""
    graph = graph or Graph(pathway)
    runs = tuple(run_scenario(graph, scenario) for scenario in pathway.scenarios)
    return Statistics(
        steps=len(pathway.steps),
        questions=len(pathway.questions),
        outcomes=len(pathway.outcomes),
        answers=sum(len(question.answers) for question in pathway.questions),
        endings=tuple(endings(graph)),
        runs=runs,
        clauses=len(pathway.clauses),
        coverage=cover(graph, [run.walk for run in runs]),
    )
