"""Sides of a date that no scenario's dates choose."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.scenarios or not context.walkable:
        return
    missing = frozenset(context.coverage.missing_sides)
    for question in context.pathway.questions:
        if question.date is None:
            continue
        for side, words in question.date.sides.items():
            answer = question.answer(words)
            if answer is not None and (question.id, answer.id) in missing:
                yield Found(
                    question.date,
                    f'No scenario has a date for which "{question.id}" chooses the {called(answer)}',
                    "add a scenario with today: and the date, and without an answer to this question",
                    key=side,
                )


CHECK = Check(
    id="unwalked-date",
    severity=Severity.WARNING,
    title="A side of a date that no scenario walks",
    finds="A question's date of which one side, up to the day or after it, is chosen in no scenario.",
    why="A date that is compared the wrong way round would not be noticed.",
    mend="Add a scenario with `today` and the date, and leave the question's answer out.",
    run=_run,
)
