"""The card as plain text, for telephones that cannot reach the intranet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Contact, Outcome, Pathway, Step
from generator.site.formatting import TIMESCALE_WORDS
from generator.site.override import override_words
from generator.site.status import status_of

NOT_SUPPLIED = "not supplied"


def card_text(pathway: Pathway, override: Outcome | None) -> str:
    """What to do in danger, the steps with their times, and whom to ring: one line each."""
    about = pathway.about
    lines = [
        about.title,
        f"Version {about.version or NOT_SUPPLIED}, {status_of(pathway).words}",
        "",
        *_danger(pathway, override),
        "THE STEPS",
        *(_step(step) for step in pathway.steps),
        "",
        "WHOM TO RING",
        *(_contact(contact, pathway) for contact in pathway.contacts),
    ]
    return "\n".join(lines) + "\n"


def _danger(pathway: Pathway, override: Outcome | None) -> Iterator[str]:
    if override:
        yield override_words(pathway).upper()
        yield override.say or override.title
        yield ""


def _step(step: Step) -> str:
    times = "; ".join(
        f"{TIMESCALE_WORDS[it.kind]} {it.length}{f' for {it.purpose}' if it.purpose else ''}"
        for it in step.timescale
    )
    return f"{step.heading} ({times or 'no time is stated'})"


def _contact(contact: Contact, pathway: Pathway) -> str:
    number = f"{contact.title}: {contact.phone or NOT_SUPPLIED}"
    if contact.always:
        return f"{number} (any hour)"
    other = pathway.contacts_by_id.get(contact.out_of_hours or "")
    later = f"{other.title}, {other.phone or NOT_SUPPLIED}" if other else NOT_SUPPLIED
    return f"{number} (hours: {contact.hours or NOT_SUPPLIED}; out of hours: {later})"
