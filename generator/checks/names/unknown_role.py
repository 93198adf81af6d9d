"""Roles that an action or a step names and the list of roles does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.slug import slug
from generator.definition.words import capital, nearest


def _run(context: Context) -> Iterator[Found]:
    unread = {slug(name) for name in context.unread}
    for mention in context.mentions:
        if mention.kind != "Role" or not context.is_unknown(mention) or mention.id in unread:
            continue
        close = nearest(mention.target, (role.role for role in context.pathway.roles))
        yield Found(
            mention.path,
            f'{capital(called(mention.part))} names the role "{mention.target}", '
            "which is not in the list of roles",
            f'did you mean "{close}"?'
            if close
            else f'add "- role: {mention.target}" to roles, or use a role from there',
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
