"""Roles that no part of the definition names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper
from generator.checks.references import role_mentions
from generator.definition.slug import slug


def _run(context: Context) -> Iterator[Found]:
    used = {slug(name) for _, _, _, name in role_mentions(context.elements, context.pathway)}
    for part in context.pathway.roles:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing: no action is done by it, no step "
                "talks to it",
                "name it (by: ... at an action, talk: ... at a step), or remove it",
                key="role",
            )


CHECK = Check(
    id="unused-role",
    severity=Severity.WARNING,
    title="A role that nothing names",
    finds="A role that does nothing and that nobody is told to talk to.",
    why="Its page would be empty, and whoever has the role would think that there is nothing to do.",
    mend="Name the role at the actions that fall to it (`by:`) or at the steps where it is to be talked to "
    "(`talk:`), or remove it.",
    run=_run,
)
