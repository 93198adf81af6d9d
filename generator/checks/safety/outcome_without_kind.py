"""Outcomes that do not say what sort of end they are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for outcome in context.pathway.outcomes:
        if outcome.kind is None:
            yield Found(
                outcome,
                f"{capital(called(outcome))} does not say what sort of end it is, so that nothing "
                "is proved about it",
                "add a line: kind: danger, leaves, advice or continues",
                key="outcome",
            )


CHECK = Check(
    id="outcome-without-kind",
    severity=Severity.WARNING,
    title="An outcome without a kind",
    finds="An outcome without `kind`.",
    why='That "not sure" never leads off the pathway can only be proved where it is known which outcomes do.',
    mend="Write `kind:` danger (what to do in danger), leaves (off the pathway), advice (a person "
    "decides) or "
    "continues (still on the pathway).",
    run=_run,
    local=True,
)
