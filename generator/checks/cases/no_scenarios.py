"""A definition without scenarios."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.scenarios:
        yield Found(
            context.pathway,
            "The definition has no scenarios, so nothing tests that the right answers come out",
            "add cases with the right answer under scenarios:",
        )


CHECK = Check(
    id="no-scenarios",
    severity=Severity.WARNING,
    title="No scenarios",
    finds="A definition without `scenarios`.",
    why="A graph can be sound and still lead the wrong way. Only cases with a known answer show that.",
    mend="Write cases that people agree on, with `answers` and `ends`.",
    run=_run,
)
