"""Questions of judgement that do not offer "not sure"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    override = context.pathway.override_question
    for question in context.pathway.questions:
        if not (question.judgement or question is override):
            continue
        if not any(answer.unsure for answer in question.answers):
            what = "is the override" if question is override else "asks for a judgement"
            yield Found(
                question,
                f'{capital(called(question))} {what} and does not offer "not sure"',
                "add an answer such as: is: I am not sure, unsure: true",
                key="answers",
            )


CHECK = Check(
    id="judgement-without-unsure",
    severity=Severity.ERROR,
    title='A question of judgement without "not sure"',
    finds="A question marked `judgement: true`, or the override, of which no answer is marked "
    "`unsure: true`.",
    why="Whoever has to judge can be in doubt. Without a place for the doubt, people choose what is handier.",
    mend='Add an answer for "not sure" that leads to somebody who can help.',
    run=_run,
)
