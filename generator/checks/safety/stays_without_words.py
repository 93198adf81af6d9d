"""Answers that leave a reader at a step without a word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        for answer in question.answers:
            if answer.at and not answer.say:
                yield Found(
                    answer,
                    f'{capital(called(answer))} of "{question.id}" stays at a step and says nothing',
                    "add a line: say: with what to go on doing, whom to talk to, and what would "
                    "change the answer",
                    key="is",
                )


CHECK = Check(
    id="stays-without-words",
    severity=Severity.WARNING,
    title="An answer that stays and says nothing",
    finds="An answer with `at` and without `say`.",
    why='Without a word, "not yet" means "wait". It should say what to go on doing meanwhile.',
    mend="Write `say:` with what to go on doing, whom to talk to, and what would change the answer.",
    run=_run,
    local=True,
)
