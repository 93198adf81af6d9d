"""Papers that no action uses."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = context.mentioned.get("paper", frozenset())
    for part in context.pathway.documents:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing",
                "name it in the action that uses it (document: ...), or remove it",
                key="document",
            )


CHECK = Check(
    id="unused-paper",
    severity=Severity.WARNING,
    title="A paper that no action uses",
    finds="A paper under `documents` that no action names.",
    why="Nobody who follows the procedure would ever be given it.",
    mend="Write `document:` with its id at the action that uses it, or remove the paper.",
    run=_run,
)
