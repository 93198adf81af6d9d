"""Links that no action follows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = context.mentioned.get("link", frozenset())
    for part in context.pathway.links:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing",
                "name it in the action that needs it (link: ...), or remove it",
                key="link",
            )


CHECK = Check(
    id="unused-link",
    severity=Severity.WARNING,
    title="A link that no action follows",
    finds="An entry under `links` that no action names.",
    why="A link that hangs on nothing is found by nobody who needs it.",
    mend="Write `link:` with its id at the action that needs it, or remove the link.",
    run=_run,
)
