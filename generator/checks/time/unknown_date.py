"""A `from`, `of`, `usually` or `due` that names no date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.names.unknown_reference import finding
from generator.definition.naming import called
from generator.definition.references import ReferenceUse
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for mention in context.mentions:
        if mention.kind in ("DateAsked", "Dated") and context.is_unknown(mention):
            if mention.target in context.pathway.timescales:
                yield _a_timescale(mention)
            else:
                yield finding(context, mention)


def _a_timescale(mention: ReferenceUse) -> Found:
    return Found(
        mention.path,
        f'{capital(called(mention.part))} names "{mention.target}", which is a timescale and not a date',
        "name the date that it counts from, as it stands under dates",
    )


CHECK = Check(
    id="unknown-date",
    severity=Severity.ERROR,
    title="A time that counts from no date",
    finds="`from` at a timescale, `of` at a question's date, `usually`, a letter's `proposed`, or a "
    "scenario's "
    "`dates` and `due`, with a name that `dates` (or the timescales) does not have.",
    why="No due date could be worked out.",
    mend="Correct the name, or add the date to `dates`.",
    run=_run,
    local=True,
    certain=True,
)
