"""A definition that has no override and does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import NO_OVERRIDE


def _run(context: Context) -> Iterator[Found]:
    pathway = context.pathway
    if pathway.override == NO_OVERRIDE and not pathway.override_why:
        yield Found(
            pathway,
            "The definition has no override and does not say why",
            "name the question about danger that is asked first, or say why there is none: override_why: ...",
            key="override",
        )


CHECK = Check(
    id="override-without-why",
    severity=Severity.WARNING,
    title="No override, and no reason for it",
    finds="`override: none` without `override_why`.",
    why="In almost every procedure about children something stands before all else. Where nothing does, "
    "readers and reviewers should see that somebody thought about it.",
    mend="Name the question, or write the reason in `override_why`.",
    run=_run,
)
