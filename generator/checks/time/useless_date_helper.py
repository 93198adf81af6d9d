"""Dates that can never choose an answer, because they are never known as a day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        reason = _reason(context, question.date.of) if question.date else None
        if reason:
            yield Found(
                question.date or question,
                f"The date of {called(question)} can never choose an answer: {reason}",
                "let it go by a date, or by a timescale in days or longer that counts from a date",
                key="of",
            )


def _reason(context: Context, name: str) -> str | None:
    timescale = context.pathway.timescales.get(name)
    asked = context.pathway.asked_dates.get(name)
    if timescale is not None and asked is None:
        if timescale.start is None:
            return f"{called(timescale)} does not say from which date it counts"
        if not timescale.length.computable:
            return f"{capital(str(timescale.length))} is shown but not worked out; only days and longer are"
    if asked is not None and asked.kind == "time":
        return f'"{name}" is a time of day'
    return None


CHECK = Check(
    id="useless-date-helper",
    severity=Severity.WARNING,
    title="A date that can never choose",
    finds="A question whose `date` goes by a timescale in minutes or hours, by one without `from`, "
    "or by a time of day.",
    why="Minutes and hours are shown, not worked out, so the question would never be answered by the date.",
    mend="Remove the `date`, or let it go by a date or a timescale of days or longer.",
    run=_run,
    local=True,
)
