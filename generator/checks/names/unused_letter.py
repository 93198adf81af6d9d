"""Letters that no action sends."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-letter",
    severity=Severity.WARNING,
    title="A letter that no action sends",
    finds="A letter that no action names.",
    why="Nobody who follows the procedure would ever be told to send it.",
    mend="Write `letter:` with its id at the action that sends it, or remove the letter.",
    run=unused(
        lambda pathway: pathway.letters,
        "name it in the action that sends it (letter: ...), or remove it",
    ),
)
