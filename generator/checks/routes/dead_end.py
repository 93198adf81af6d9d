"""Steps and questions after which nothing comes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Question, Step
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for node in context.graph.nodes.values():
        if isinstance(node, Step) and node.then is None:
            yield Found(
                node,
                f"{capital(called(node))} leads nowhere: it does not say what comes then",
                "add a line: then: ... with the id of the question that asks how far the reader has got",
                key="step",
            )
        elif isinstance(node, Question) and not node.answers:
            yield Found(
                node,
                f"{capital(called(node))} leads nowhere: it has no answer",
                "add its answers, each with - is: ...",
                key="question",
            )


CHECK = Check(
    id="dead-end",
    severity=Severity.ERROR,
    title="A step or question that leads nowhere",
    finds="A step without `then`, or a question without answers.",
    why="The reader would be left standing in the middle of the procedure.",
    mend="Say what comes next. Only an outcome, or an answer that stays at a step, may end a walk.",
    run=_run,
)
