"""Steps at which the checker never leaves a reader."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    ends = {
        answer.target
        for question in context.pathway.questions
        for answer in question.answers
        if answer.way in ("at", "back")
    }
    for step in context.pathway.steps:
        if step.id not in ends:
            yield Found(
                step,
                f'{capital(called(step))} can never be the answer to "where am I?": no answer stays at it',
                f"give the question after it an answer such as: is: Not yet, at: {step.id}",
                key="step",
            )


CHECK = Check(
    id="never-the-answer",
    severity=Severity.WARNING,
    title="A step that can never be an answer",
    finds="A step that is passed but at which no answer stays (`at`) and to which none goes back (`back`).",
    why="Somebody who is in the middle of the step asks the checker where they are, and it never says so.",
    mend="Ask after the step how far the reader has got, and let one answer stay: `is: Not yet`, "
    "`at:` the step.",
    run=_run,
)
