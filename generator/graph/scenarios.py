"""Runs the scenarios of a definition: what came out, and where it parted from what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import Question, Scenario, Step
from generator.graph.decisions import SETTLED
from generator.graph.graph import Graph
from generator.graph.result import cited, remarks_shown
from generator.graph.walk import End, Given, Taken, Walk, walk


@dataclass(frozen=True)
class Fault:
    """One thing that did not come out as expected; `key` is where the scenario says so."""

    key: str
    message: str
    subkey: str | None = None


@dataclass(frozen=True)
class ScenarioRun:
    """A scenario and its walk, with what was wrong."""

    scenario: Scenario
    walk: Walk
    faults: tuple[Fault, ...]

    @property
    def passed(self) -> bool:
        """Whether all came out as expected."""
        return not self.faults


def run_scenario(graph: Graph, scenario: Scenario) -> ScenarioRun:
    """Walk a scenario and compare."""
    given = Given(scenario.answers, scenario.dates, scenario.today, scenario.start)
    walked = walk(graph, given)
    faults = (
        *_end(graph, scenario, walked),
        *_due(scenario, walked),
        *_cites(graph, scenario, walked),
        *_basis(graph, scenario, walked),
    )
    return ScenarioRun(scenario, walked, faults)


def _end(graph: Graph, scenario: Scenario, walked: Walk) -> Iterator[Fault]:
    if scenario.ends not in graph.nodes:
        return  # an unknown reference, which is told elsewhere
    if walked.end is End.ASKING:
        yield Fault("ends", _left_open(graph, scenario, walked))
    elif walked.position != scenario.ends:
        yield Fault("ends", _other_end(graph, scenario, walked))


def _left_open(graph: Graph, scenario: Scenario, walked: Walk) -> str:
    question = graph.nodes[walked.position]
    given = scenario.answers.get(walked.position)
    reason = (
        f'it has no answer "{given}"'
        if given
        else "the scenario gives no answer, and no date that chooses one"
    )
    return (
        f'it should end at "{scenario.ends}", but stops at the question "{question.heading}": {reason}. '
        f"The way taken: {way_in_words(graph, walked)}"
    )


def _other_end(graph: Graph, scenario: Scenario, walked: Walk) -> str:
    words = f'it should end at "{scenario.ends}", but ends at "{walked.position}". '
    words += f"The way taken: {way_in_words(graph, walked)}"
    parted = parting(graph, walked, scenario.ends)
    if parted is None:
        return f"{words}. No answer on this way could have led there"
    by = f" (chosen by the date {parted.by_date})" if parted.by_date else ""
    question = graph.nodes[parted.question].heading
    return f'{words}. It parted at "{question}" with the answer "{parted.answer.words}"{by}'


def parting(graph: Graph, walked: Walk, wanted: str) -> Taken | None:
    """The last answer on the way at whose question another one could have led to `wanted`."""
    coming = _leading_to(graph, wanted)
    for taken in reversed(walked.way):
        question = graph.nodes[taken.question]
        if isinstance(question, Question) and any(
            answer is not taken.answer and (answer.target == wanted or (answer.go or "") in coming)
            for answer in question.answers
        ):
            return taken
    return None


def _leading_to(graph: Graph, wanted: str) -> frozenset[str]:
    """Every node from which a walk can end at `wanted`."""
    ending = [q.id for q in graph.pathway.questions if any(a.target == wanted for a in q.answers)]
    waiting = list(ending)
    if not isinstance(graph.nodes.get(wanted), Step):
        waiting.append(wanted)
    seen = set(waiting)
    while waiting:
        for arrow in graph.into.get(waiting.pop(), ()):
            if arrow.source not in seen:
                seen.add(arrow.source)
                waiting.append(arrow.source)
    return frozenset(seen)


def way_in_words(graph: Graph, walked: Walk) -> str:
    """`Is it so? Yes > Has it passed? Not yet > step 1`."""
    parts = [f"{graph.nodes[taken.question].heading} {taken.answer.words}" for taken in walked.way]
    return " > ".join([*parts, walked.position])


def _due(scenario: Scenario, walked: Walk) -> Iterator[Fault]:
    for name, day in scenario.due.items():
        came = walked.due.get(name)
        if came is None:
            yield Fault(
                "due", f'"{name}" should be due on {day}, but no date comes out for it on this way', name
            )
        elif came != day:
            yield Fault("due", f'"{name}" should be due on {day}, but is due on {came}', name)


def _cites(graph: Graph, scenario: Scenario, walked: Walk) -> Iterator[Fault]:
    shown = cited(graph.pathway, walked) if scenario.cites else frozenset()
    missing = [clause for clause in scenario.cites if clause not in shown]
    if missing:
        yield Fault("cites", f"the result does not show the clauses {', '.join(missing)}")


def _basis(graph: Graph, scenario: Scenario, walked: Walk) -> Iterator[Fault]:
    if scenario.basis == "decided" or walked.position != scenario.ends:
        return
    kinds = {kind.removeprefix(SETTLED) for kind, _, _ in remarks_shown(graph.pathway, walked)}
    if scenario.basis not in kinds:
        yield Fault("basis", f"it rests on a {scenario.basis}, but the result shows no {scenario.basis}")


def unasked(run: ScenarioRun) -> tuple[str, ...]:
    """Questions that a scenario answers and its walk never asks."""
    asked = {taken.question for taken in run.walk.way} | {run.walk.position}
    return tuple(name for name in run.scenario.answers if name not in asked)
