"""Contacts that nothing tells the reader to ring."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-contact",
    severity=Severity.WARNING,
    title="A contact that nothing uses",
    finds="A contact that no node, action or role names, and that stands in for no other contact out "
    "of hours.",
    why="A number that hangs on nothing is not there when it is needed, and nobody notices when it "
    "is out of date.",
    mend="Name it in `contacts:` of a step, outcome or role, in `contact:` of an action, or as "
    "`out_of_hours:` of another contact.",
    run=unused(
        lambda pathway: pathway.contacts,
        "name it at a step, outcome, action or role (contacts: ...), or remove it",
    ),
)
