"""Clauses of a source that no part of the definition carries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.words import nearest, quoted


def _run(context: Context) -> Iterator[Found]:
    known = context.pathway.clauses
    meant = {nearest(name, known) for name in context.cited if name not in known}
    for clause in known.values():
        if clause.id not in context.cited and clause.id not in meant:
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
