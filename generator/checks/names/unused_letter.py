"""Letters that no action sends."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = context.mentioned.get("letter", frozenset())
    for part in context.pathway.letters:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing",
                "name it in the action that sends it (letter: ...), or remove it",
                key="letter",
            )


CHECK = Check(
    id="unused-letter",
    severity=Severity.WARNING,
    title="A letter that no action sends",
    finds="A letter that no action names.",
    why="Nobody who follows the procedure would ever be told to send it.",
    mend="Write `letter:` with its id at the action that sends it, or remove the letter.",
    run=_run,
)
