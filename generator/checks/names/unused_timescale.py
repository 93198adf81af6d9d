"""Timescales with an id to which nothing refers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = context.mentioned.get("timescale", frozenset())
    for name, part in context.pathway.timescales.items():
        if name not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing: no question, letter or scenario "
                "refers to it",
                "state in a scenario when it is due (due: ...), or let a question go by it (of: ...)",
                key="id",
            )


CHECK = Check(
    id="unused-timescale",
    severity=Severity.WARNING,
    title="A timescale that nothing uses",
    finds="A timescale with an id that no question's date, no letter's field and no scenario's `due` names.",
    why="The page shows the time, but nothing goes by it, and no case tests that its date comes out right.",
    mend="Add a scenario with the due date that you expect, or let the question that asks about it go by it.",
    run=_run,
)
