"""Timescales whose length is not the one that their clause states."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for step in context.pathway.steps:
        for timescale in step.timescale:
            clauses = [context.pathway.clauses[c] for c in timescale.source if c in context.pathway.clauses]
            if timescale.decided or not clauses:
                continue
            times = {clause.id: clause.time for clause in clauses if clause.time}
            if not times and not timescale.added:
                yield Found(
                    timescale,
                    f"{capital(called(timescale))} says {timescale.length}, but no clause that it "
                    "cites states a time",
                    "cite the clause that does, give that clause its time: ..., or write added: and why; a "
                    "time that was agreed is written as decided: ...",
                    key=timescale.kind,
                )
            elif times and timescale.length not in times.values():
                name, time = next(iter(times.items()))
                yield Found(
                    timescale,
                    f"{capital(called(timescale))} says {timescale.length}, but clause {name} says {time}",
                    f"write {time}; a change that was agreed is written as decided: ...",
                    key=timescale.kind,
                )


CHECK = Check(
    id="time-differs",
    severity=Severity.ERROR,
    title="A time that differs from the source",
    finds="A timescale whose length is not the `time` of a clause that it cites.",
    why="A time limit that nobody agreed is as wrong as one that was forgotten.",
    mend="Write the source's time. What the partnership has changed is written as `decided`; the page then "
    "shows both.",
    run=_run,
    local=True,
)
