"""Contacts that nobody has checked for over a year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.readiness._facts import stale
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for contact in context.pathway.contacts:
        if contact.phone is None and contact.email is None:
            continue
        if contact.checked_on is None or stale(contact.checked_on, context.today):
            when = f"since {contact.checked_on}" if contact.checked_on else "yet"
            yield Found(
                contact,
                f"{capital(called(contact))} has not been checked {when}",
                "make sure that it is right (never ring an emergency number to try it), and write "
                "the day under checked_on:",
                key="checked_on",
            )


CHECK = Check(
    id="contact-unchecked",
    severity=Severity.ADVICE,
    title="A contact that has not been checked for over a year",
    finds="A contact with a number and without `checked_on`, or with one that lies more than a year back.",
    why="Numbers change, and nobody tells the pathway.",
    mend="Make sure that the number is right, by ringing it or by asking the agency. Never ring an emergency "
    "number to try it. Then write today's date under `checked_on`.",
    run=_run,
)
