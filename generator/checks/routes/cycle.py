"""Ways that lead in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Question
from generator.definition.naming import called
from generator.graph.proof import circles


def _run(context: Context) -> Iterator[Found]:
    graph = context.graph
    for circle in circles(graph):
        names = [*circle, circle[0]]
        shown = " > ".join(names if len(names) < 9 else [*names[:7], "...", names[-1]])
        last = graph.nodes[circle[-1]]
        answer = next((a.answer for a in graph.out[circle[-1]] if a.target == circle[0]), None)
        yield Found(
            answer if isinstance(last, Question) and answer else last,
            f"The way leads in a circle: {shown}",
            "an answer that returns to something earlier is written with back: ..., or with at: ... "
            f"where it stays at a step; look at {called(answer or last)}",
            key="go" if answer else "then",
        )


CHECK = Check(
    id="cycle",
    severity=Severity.ERROR,
    title="A way that leads in a circle",
    finds="Nodes that lead to one another by `go` and `then` for ever.",
    why="A walk asks each question at most once, so that it always comes to an end. In a circle it cannot.",
    mend="Where an answer returns to something earlier, write `back:` instead of `go:`. The walk ends there, "
    "and begins anew.",
    run=_run,
)
