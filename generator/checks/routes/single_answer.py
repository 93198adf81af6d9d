"""Questions that leave no choice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        if len(question.answers) == 1:
            yield Found(
                question,
                f"{capital(called(question))} has only one answer",
                "add the other answers; if there is no choice, lead on without asking",
                key="answers",
            )


CHECK = Check(
    id="single-answer",
    severity=Severity.WARNING,
    title="A question with one answer",
    finds="A question that offers a single answer.",
    why="Whoever has another answer is stuck, or picks the only one though it is wrong.",
    mend="Add what else can be the case. If nothing else can, leave the question out.",
    run=_run,
)
