"""Contacts without a number, without hours, or without anybody out of hours."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Contact
from generator.definition.naming import called
from generator.definition.words import capital, listed


def missing(contact: Contact) -> list[str]:
    """What is not supplied, in words."""
    found = [] if contact.phone or contact.email else ["number"]
    if not contact.always:
        found += [] if contact.hours else ["hours"]
        found += [] if contact.out_of_hours else ["contact out of hours"]
    return found


def _run(context: Context) -> Iterator[Found]:
    for contact in context.pathway.contacts:
        lacks = missing(contact)
        if lacks:
            yield Found(
                contact,
                f"{capital(called(contact))} has no {listed(lacks)}",
                "ask the agency, and write phone:, hours: and out_of_hours:; never guess a number",
                key="phone",
            )


CHECK = Check(
    id="contact-not-supplied",
    severity=Severity.ADVICE,
    title="A contact that is not supplied",
    finds="A contact without a number, without its hours, or without anybody to ring outside them.",
    why='At 16:40 on a Friday a reader finds "not supplied".',
    mend="Ask the agency. Write only what it has told you, and the day under `checked_on`.",
    run=_run,
)
