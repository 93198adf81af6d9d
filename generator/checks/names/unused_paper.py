"""Papers that no action uses."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-paper",
    severity=Severity.WARNING,
    title="A paper that no action uses",
    finds="A paper under `documents` that no action names.",
    why="Nobody who follows the procedure would ever be given it.",
    mend="Write `document:` with its id at the action that uses it, or remove the paper.",
    run=unused(
        lambda pathway: pathway.documents,
        "name it in the action that uses it (document: ...), or remove it",
    ),
)
