"""Clauses that are cited and that no source has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper, nearest
from generator.definition.model import Provenance, Remark, Scenario


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.sources:
        return
    known = context.pathway.clauses
    for part in context.elements:
        key = "cites" if isinstance(part, Scenario) else "source"
        if not isinstance(part, Provenance | Remark | Scenario):
            continue
        for index, clause in enumerate(getattr(part, key)):
            if clause not in known and clause not in context.unread:
                close = nearest(clause, known)
                yield Found(
                    part,
                    f"{first_upper(called(part))} cites clause {clause}, which no source has",
                    f"did you mean {close}?"
                    if close
                    else "correct the number, or add the clause to its source",
                    key=key,
                    index=index,
                )


CHECK = Check(
    id="unknown-clause",
    severity=Severity.ERROR,
    title="A clause that does not exist",
    finds="A `source` or a scenario's `cites` with a number that no source document has.",
    why="The reader who wants to see where a sentence comes from finds nothing.",
    mend="Correct the number, or add the clause.",
    run=_run,
    local=True,
    certain=True,
)
