"""Roles that no part of the definition names."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unused-role",
    severity=Severity.WARNING,
    title="A role that nothing names",
    finds="A role that does nothing and that nobody is told to talk to.",
    why="Its page would be empty, and whoever has the role would think that there is nothing to do.",
    mend="Name the role at the actions that fall to it (`by:`) or at the steps where it is to be talked to "
    "(`talk:`), or remove it.",
    run=unused(
        lambda pathway: pathway.roles,
        "name it (by: ... at an action, talk: ... at a step), or remove it",
        "is used by nothing: no action is done by it, no step talks to it",
    ),
)
