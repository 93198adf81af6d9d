"""Clauses of a source that no part of the definition carries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import quoted


def _run(context: Context) -> Iterator[Found]:
    for clause in context.pathway.clauses.values():
        if clause.id not in context.cited:
            yield Found(
                clause,
                f"Nothing carries clause {clause.id}: {quoted(clause.says)}",
                f"add source: {clause.id} to the action, answer, note or other part that says it",
                key="clause",
            )


CHECK = Check(
    id="uncited-clause",
    severity=Severity.ERROR,
    title="A clause that nothing cites",
    finds="A clause that no action, answer, timescale, letter, note, outcome, standing rule or other part "
    "cites. The register of open points does not count: it speaks about the sources.",
    why="A sentence of the source would be missing from the pathway, and nobody would see that it is.",
    mend="Cite the clause where the pathway says the same. Where nothing does, add what is missing.",
    run=_run,
)
