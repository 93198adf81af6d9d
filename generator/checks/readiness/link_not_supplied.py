"""Links without an address."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital, quoted


def _run(context: Context) -> Iterator[Found]:
    for link in context.pathway.links:
        if link.url is None:
            yield Found(
                link,
                f"{capital(called(link))} has no address: {quoted(link.title)}",
                "write url: with the address, and checked_on: with the day on which you followed it",
                key="url",
            )


CHECK = Check(
    id="link-not-supplied",
    severity=Severity.ADVICE,
    title="A link without an address",
    finds='A link whose `url` is missing or "not supplied".',
    why='The page says "not supplied" where readers expect help.',
    mend="Write the address, and the day on which you followed it.",
    run=_run,
)
