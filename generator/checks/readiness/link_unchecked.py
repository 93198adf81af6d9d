"""Links that nobody has followed for over a year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.readiness._facts import stale
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for link in context.pathway.links:
        if link.url is None:
            continue
        if link.checked_on is None or stale(link.checked_on, context.today):
            when = f"since {link.checked_on}" if link.checked_on else "yet"
            yield Found(
                link,
                f"{capital(called(link))} has not been checked {when}",
                "follow it, and write the day under checked_on:",
                key="checked_on",
            )


CHECK = Check(
    id="link-unchecked",
    severity=Severity.ADVICE,
    title="A link that has not been checked for over a year",
    finds="A link with an address and without `checked_on`, or with one that lies more than a year back.",
    why="Addresses change, and nobody tells the pathway.",
    mend="Follow the link. If it leads to the right page, write today's date under `checked_on`.",
    run=_run,
)
