"""Dates that nothing counts from."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-date",
    severity=Severity.WARNING,
    title="A date that nothing uses",
    finds="A date under `dates` that no timescale, question, letter or other date refers to.",
    why="Readers would be asked for a date for nothing.",
    mend="Use it, or remove it.",
    run=unused(
        lambda pathway: pathway.dates,
        "use it (from: ... at a timescale, of: ... at a question), or remove it",
        by_cases=False,
    ),
)
