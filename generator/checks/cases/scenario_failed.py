"""Scenarios that do not come out as they say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    if not context.walkable:
        return
    for run in context.runs:
        for fault in run.faults:
            path = (*run.scenario.path, fault.key)
            yield Found(
                (*path, fault.subkey) if fault.subkey else path,
                f"{capital(called(run.scenario))} does not come out: {fault.message}",
                "correct the route if the scenario is right; correct the scenario if the route is",
            )


CHECK = Check(
    id="scenario-failed",
    severity=Severity.ERROR,
    title="A scenario that does not come out",
    finds="A scenario that ends elsewhere, stops at an open question, gives another due date, does "
    "not show a "
    "clause that it should, or rests on a conflict or a gap that the result does not show. The message gives "
    "the way taken, the answer where it parted from what was expected, and both ends.",
    why="Each scenario is a case with the right answer. If it comes out wrong, so does the site.",
    mend="Look at the answer where it parted. Correct the route, or the scenario if it was wrong.",
    run=_run,
)
