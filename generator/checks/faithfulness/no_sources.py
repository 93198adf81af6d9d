"""A definition without source documents."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.sources:
        yield Found(
            context.pathway.about,
            "The definition names no source documents, so nobody can see where its sentences come from",
            "add them under sources: with their clauses, and cite the clauses with source: ...",
        )


CHECK = Check(
    id="no-sources",
    severity=Severity.ADVICE,
    title="No source documents",
    finds="A definition without `sources`. The other checks of this room are then left out.",
    why="Readers and reviewers should be able to see which sentence comes from where.",
    mend="Add the documents with their numbered clauses, and cite them.",
    run=_run,
)
