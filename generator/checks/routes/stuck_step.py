"""Steps that nothing can leave."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Outcome, Question
from generator.definition.naming import called


def _leaving(context: Context) -> frozenset[str]:
    """Every node from which a walk can come to an outcome or go back to another node."""
    graph = context.graph
    waiting = [name for name, node in graph.nodes.items() if isinstance(node, Outcome)]
    questions = (node for node in graph.nodes.values() if isinstance(node, Question))
    waiting += [question.id for question in questions if any(answer.back for answer in question.answers)]
    seen = set(waiting)
    while waiting:
        for arrow in graph.into[waiting.pop()]:
            if arrow.source not in seen:
                seen.add(arrow.source)
                waiting.append(arrow.source)
    return frozenset(seen)


def _run(context: Context) -> Iterator[Found]:
    leaving = _leaving(context)
    for step in context.pathway.steps:
        known_way = step.then in context.graph.nodes
        if known_way and step.id not in leaving and _unknown_free(context, step.id):
            yield Found(
                step,
                f"Nothing leads out of {called(step)}: every answer after it stays, none comes to an outcome",
                "let an answer of its question go on to the next step or to an outcome",
                key="step",
            )


def _unknown_free(context: Context, name: str) -> bool:
    """Whether all that follows is known; an unknown name is told by another check."""
    graph = context.graph
    for node in (graph.nodes[reached] for reached in graph.reachable([name])):
        if isinstance(node, Question) and any(a.go and a.go not in graph.nodes for a in node.answers):
            return False
    return True


CHECK = Check(
    id="stuck-step",
    severity=Severity.ERROR,
    title="A step that nothing can leave",
    finds="A step after which every way stays where it is: no answer leads to an outcome or back.",
    why="Whoever gets there could never finish.",
    mend="Let an answer go on to what follows, or to an outcome.",
    run=_run,
)
