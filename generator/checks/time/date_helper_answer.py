"""Dates that help to choose an answer, without an answer for each side."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import DateHelper, Question
from generator.definition.naming import called
from generator.definition.words import capital, nearest

_SIDES = {
    "until": "up to and including the day",
    "after": "from the day after",
    "before": "up to the day before",
    "from": "from the day on",
}


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        helper = question.date
        if helper is None:
            continue
        for side, words in helper.sides.items():
            yield from _side(question, helper, side, words)
        earlier = question.answer(helper.earlier)
        if earlier is not None and earlier is question.answer(helper.later):
            yield Found(
                helper,
                f"The date of {called(question)} chooses the same answer on both sides",
                f"name one answer under {' and another one under '.join(helper.sides)}",
                key=tuple(helper.sides)[1],
            )


def _side(question: Question, helper: DateHelper, side: str, words: str) -> Iterator[Found]:
    if question.answer(words) is None:
        choices = [answer.words for answer in question.answers]
        close = nearest(words, choices)
        yield Found(
            helper,
            f'{capital(called(question))} has no answer "{words}", which its date chooses {_SIDES[side]}',
            f'did you mean "{close}"?' if close else "write the answer exactly as it stands under answers",
            key=side,
        )


CHECK = Check(
    id="date-helper-answer",
    severity=Severity.ERROR,
    title="A date without an answer for each side",
    finds="A question's `date` of which a side (`until` and `after`, or `before` and `from`) is none of its "
    "answers, or whose two sides are the same.",
    why="On one side of the day the date would choose nothing, or the wrong thing.",
    mend="Write both answers exactly as they stand in the question.",
    run=_run,
    local=True,
)
