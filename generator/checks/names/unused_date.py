"""Dates that nothing counts from."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = frozenset(
        m.target for m in context.mentions if "date" in m.kinds and m.key not in ("dates", "due")
    )
    for part in context.pathway.dates:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing",
                "use it (from: ... at a timescale, of: ... at a question), or remove it",
                key="date",
            )


CHECK = Check(
    id="unused-date",
    severity=Severity.WARNING,
    title="A date that nothing uses",
    finds="A date under `dates` that no timescale, question, letter or other date refers to.",
    why="Readers would be asked for a date for nothing.",
    mend="Use it, or remove it.",
    run=_run,
)
