"""Nodes to which no way leads."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    if context.unknown_targets:
        return  # a name that leads nowhere may be the one that is missing here
    standing = [rule.go for rule in context.pathway.standing if rule.go in context.graph.nodes]
    reached = context.graph.reachable([context.graph.start, *(name for name in standing if name)])
    for name, node in context.graph.nodes.items():
        if name not in reached:
            yield Found(
                node,
                f"{capital(called(node))} cannot be reached: no answer, step or standing rule leads to it",
                f"let an answer go to it (go: {name}), or remove it",
                key=node.concept.id,
            )


CHECK = Check(
    id="unreachable-node",
    severity=Severity.ERROR,
    title="A step, question or outcome that cannot be reached",
    finds="A node to which no way leads: not from the first question, and not from a standing rule.",
    why="Nobody who follows the procedure would ever come to it. Usually an answer leads elsewhere "
    "by mistake.",
    mend="Let the right answer go to it, or remove it.",
    run=_run,
)
