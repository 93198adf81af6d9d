"""Answers of doubt that lead straight off the pathway."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Outcome
from generator.definition.naming import called, name_of
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        for answer in question.answers:
            target = context.graph.nodes.get(answer.target)
            if answer.unsure and isinstance(target, Outcome) and target.kind == "leaves":
                yield Found(
                    answer,
                    f'{capital(called(answer))} of "{question.id}" leads straight off the '
                    f"pathway, to {name_of(target)}",
                    "not sure is never no: lead to somebody who can help to decide",
                    key=answer.way,
                )


CHECK = Check(
    id="unsure-leads-off",
    severity=Severity.ERROR,
    title='"Not sure" leads off the pathway',
    finds="An answer marked `unsure: true` that goes to an outcome of the kind `leaves`.",
    why='"Not sure" is never "no". Whoever doubts must be led to help, not out.',
    mend="Let the answer go on, stay, or lead to an outcome of the kind `advice`.",
    run=_run,
)
