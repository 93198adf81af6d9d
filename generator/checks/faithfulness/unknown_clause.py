"""Clauses that are cited and that no source has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital, nearest


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.sources:
        return
    for mention in context.mentions:
        if mention.kind == "Clause" and context.is_unknown(mention):
            close = nearest(mention.target, context.pathway.clauses)
            yield Found(
                mention.path,
                f"{capital(called(mention.part))} cites clause {mention.target}, which no source has",
                f"did you mean {close}?" if close else "correct the number, or add the clause to its source",
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
