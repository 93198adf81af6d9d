"""An approved pathway whose numbers for danger are missing or unchecked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.readiness._facts import stale
from generator.checks.readiness.contact_not_supplied import missing
from generator.definition.model import Contact
from generator.definition.naming import called
from generator.definition.words import listed


def _of_override(context: Context) -> list[Contact]:
    """The contacts of the override's own nodes, and those that stand in for them out of hours."""
    names: list[str] = []
    for node in (context.graph.nodes[name] for name in sorted(context.graph.override_nodes)):
        names += [*node.contacts, *(name for action in node.actions for name in action.contact)]
    found: dict[str, Contact] = {}
    while names:
        contact = context.pathway.contacts_by_id.get(names.pop())
        if contact is not None and contact.id not in found:
            found[contact.id] = contact
            names += [contact.out_of_hours] if contact.out_of_hours else []
    return [contact for contact in context.pathway.contacts if contact.id in found]


def _run(context: Context) -> Iterator[Found]:
    pathway = context.pathway
    question = pathway.override_question
    if pathway.about.status != "approved" or question is None:
        return
    contacts = _of_override(context)
    if not contacts:
        yield Found(
            question,
            "The pathway is approved, but its override names no contact",
            "write contacts: at the outcome that it leads to, or set the status back to draft",
            key="question",
        )
    for contact in contacts:
        reasons = [f"has no {listed(missing(contact))}"] if missing(contact) else []
        if contact.checked_on is None or stale(contact.checked_on, context.today):
            reasons.append(
                "has not been checked for over a year" if contact.checked_on else "has never been checked"
            )
        if reasons:
            yield Found(
                contact,
                f"The pathway is approved, but {called(contact)} of its override {' and '.join(reasons)}",
                "supply and check it, or set the status back to draft",
                key="contact",
            )


CHECK = Check(
    id="override-contact",
    severity=Severity.ERROR,
    title="Approved, with a number for danger missing or unchecked",
    finds="`status: approved` with a contact of the override, or one that stands in for it out of "
    "hours, that "
    "has no number, no hours, nobody out of hours, or no check within a year.",
    why="This is the one number that must work, at every hour.",
    mend="Supply and check it. Until then the pathway is a draft.",
    run=_run,
)
