"""Nodes that no scenario passes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.scenarios or not context.walkable:
        return
    for name in context.coverage.missing_nodes:
        node = context.graph.nodes[name]
        yield Found(
            node,
            f"No scenario comes to {called(node)}",
            "add a scenario that does, with the right answer",
            key=node.concept.id,
        )


CHECK = Check(
    id="unwalked-node",
    severity=Severity.WARNING,
    title="A node that no scenario walks",
    finds="A step, question or outcome that no scenario passes.",
    why="What no case tests can be wrong without anybody noticing.",
    mend="Add a scenario that comes there.",
    run=_run,
)
