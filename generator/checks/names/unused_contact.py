"""Contacts that nothing tells the reader to ring."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = context.mentioned.get("contact", frozenset())
    for part in context.pathway.contacts:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is used by nothing",
                "name it at a step, outcome, action or role (contacts: ...), or remove it",
                key="contact",
            )


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
    run=_run,
)
