"""Roles that an action or a step names and the list of roles does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper, nearest
from generator.checks.references import role_mentions
from generator.definition.slug import slug


def _run(context: Context) -> Iterator[Found]:
    known = {role.role: role for role in context.pathway.roles}
    for part, key, index, name in role_mentions(context.elements, context.pathway):
        if context.pathway.role(name) is not None or slug(name) in {slug(n) for n in context.unread}:
            continue
        close = nearest(name, known)
        yield Found(
            part,
            f'{first_upper(called(part))} names the role "{name}", which is not in the list of roles',
            f'did you mean "{close}"?'
            if close
            else f'add "- role: {name}" to roles, or use a role from there',
            key=key,
            index=index,
        )


CHECK = Check(
    id="unknown-role",
    severity=Severity.WARNING,
    title="A role that is not in the list of roles",
    finds="`by`, `talk` or `reader` with a name that `roles` does not have.",
    why="Each role has a page of its own that gathers its duties. A duty of a role that is not in the list "
    "is on nobody's page.",
    mend="Correct the spelling, or add the role to `roles`.",
    run=_run,
    local=True,
    certain=True,
)
