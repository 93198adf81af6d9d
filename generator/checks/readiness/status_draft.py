"""A pathway that is still a draft."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity


def _run(context: Context) -> Iterator[Found]:
    if context.pathway.about.status == "draft":
        yield Found(
            context.pathway.about,
            "The pathway is a draft",
            "when it has been approved, run: pathway approve",
            key="status",
        )


CHECK = Check(
    id="status-draft",
    severity=Severity.ADVICE,
    title="The pathway is a draft",
    finds="`status: draft`, or no `status`.",
    why="Every page says so. Staff should not have to wonder whether they may go by it.",
    mend="Have it approved, then run `pathway approve`.",
    run=_run,
)
