"""Links that no action follows."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-link",
    severity=Severity.WARNING,
    title="A link that no action follows",
    finds="An entry under `links` that no action names.",
    why="A link that hangs on nothing is found by nobody who needs it.",
    mend="Write `link:` with its id at the action that needs it, or remove the link.",
    run=unused(
        lambda pathway: pathway.links,
        "name it in the action that needs it (link: ...), or remove it",
    ),
)
