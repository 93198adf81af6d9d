"""Actions and times put less strongly than their source puts them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.faithfulness._strength import compared
from generator.definition.model import Action
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for found in compared(context):
        if found.weaker:
            yield Found(
                found.part,
                f'{capital(called(found.part))} says "{found.own}", weaker than clause {found.clause}, '
                f'which says "{found.theirs}"',
                f'write "{found.theirs}"; where the sources differ, the stronger stands, with a '
                "note; a change that was agreed is written as decided: ...",
                key=found.own if isinstance(found.part, Action) else "strength",
            )


CHECK = Check(
    id="weaker-than-source",
    severity=Severity.ERROR,
    title="Weaker than the source",
    finds="An action or a timescale put less strongly than the strongest clause that it cites. "
    "Clauses without "
    "a strength do not count, and neither does what is `decided`.",
    why='A "must" of the source must not turn into a "should".',
    mend="Use the source's own strength. Where two sources differ, the stronger stands, both are "
    "cited, and a "
    "note says so. A departure that was decided is written as `decided`.",
    run=_run,
    local=True,
)
