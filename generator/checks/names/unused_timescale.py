"""Timescales with an id to which nothing refers."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-timescale",
    severity=Severity.WARNING,
    title="A timescale that nothing uses",
    finds="A timescale with an id that no question's date, no letter's field and no scenario's `due` names.",
    why="The page shows the time, but nothing goes by it, and no case tests that its date comes out right.",
    mend="Add a scenario with the due date that you expect, or let the question that asks about it go by it.",
    run=unused(
        lambda pathway: pathway.timescales.values(),
        "state in a scenario when it is due (due: ...), or let a question go by it (of: ...)",
        "is used by nothing: no question, letter or scenario refers to it",
    ),
)
