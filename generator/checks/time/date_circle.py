"""Dates that are worked out from one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity


def _run(context: Context) -> Iterator[Found]:
    after = {asked.id: asked.usually.after for asked in context.pathway.dates if asked.usually}
    settled: set[str] = set()
    for asked in context.pathway.dates:
        way: dict[str, None] = {}
        name: str | None = asked.id
        while name is not None and name not in way and name not in settled:
            way[name] = None
            name = after.get(name)
        if name in way:
            circle = [*list(way)[list(way).index(name) :], name]
            yield Found(
                asked,
                f"These dates follow from one another in a circle: {' > '.join(circle)}",
                "let one of them be asked for: remove its line usually: ...",
                key="usually",
            )
        settled.update(way)


CHECK = Check(
    id="date-circle",
    severity=Severity.ERROR,
    title="Dates that follow from one another in a circle",
    finds="Dates whose `usually` leads from one to the next and back to the first.",
    why="None of them could ever be worked out.",
    mend="Let one of them be asked for.",
    run=_run,
    local=True,
)
