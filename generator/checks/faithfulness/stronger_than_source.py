"""Actions and times put more strongly than their source puts them, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.faithfulness._strength import compared
from generator.definition.model import Action
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for found in compared(context):
        if found.stronger or found.reversed:
            what = "the opposite of" if found.reversed else "stronger than"
            yield Found(
                found.part,
                f'{capital(called(found.part))} says "{found.own}", {what} clause {found.clause}, '
                f'which says "{found.theirs}"',
                f'write "{found.theirs}", or cite the clause that puts it so; a change that was '
                "agreed is written "
                "as decided: ...",
                key=found.own if isinstance(found.part, Action) else "strength",
            )


CHECK = Check(
    id="stronger-than-source",
    severity=Severity.ERROR,
    title="Stronger than the source",
    finds="An action or a timescale put more strongly than every clause that it cites, or the other "
    "way round "
    "(forbidden where the source asks for it).",
    why='"Must" stands only where the source says must, will or ensure. Otherwise people are bound to what '
    "nobody agreed, and stop believing the real musts.",
    mend="Use the source's own strength, or cite the clause that puts it so. What the partnership "
    "has decided "
    "to make stronger is written as `decided`.",
    run=_run,
    local=True,
)
