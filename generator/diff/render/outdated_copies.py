"""How it is told which printed copies and which links are out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diff.comparison import Comparison
from generator.diff.outdated_copies import Broken, Copy
from generator.diff.render.blocks import Heading, Paragraph, ReportBlock, ReportItem, ReportItems, items
from generator.diff.render.phrases import count

_HOW = {
    "changed": "to print or save again",
    "removed": "no longer there: take copies away",
    "added": "new",
}

MOST = 3
"""So many places of one page are told one by one; of more, how many they are."""


def reprints_told(comparison: Comparison) -> Iterator[ReportBlock]:
    """Copies, then links; nothing where nobody has looked."""
    reprints = comparison.reprints
    if reprints is None:
        return
    yield Heading(3, "Printed copies and links out of date")
    if reprints.why_not:
        yield Paragraph(f"Not looked at: {reprints.why_not}")
        return
    told = []
    if reprints.status:
        told.append("The version or the status changed. It stands at the foot of every page.")
    if reprints.everywhere:
        told.append(
            "Something changed that stands on every page, such as what to do first in danger. "
            "Every copy is out of date. On the pages below more has changed."
        )
    if reprints.checker_links:
        told.append("Links to a place in the checker that somebody kept or sent no longer open there.")
    if told:
        yield items(*told)
    yield from _copies(reprints.copies)
    yield from _links(reprints.links)
    if not (told or reprints.copies or reprints.links):
        yield Paragraph("None.")


def _copies(copies: Iterable[Copy]) -> Iterator[ReportBlock]:
    """By what is to be done with them."""
    groups: dict[str, list[Copy]] = {}
    for copy in copies:
        groups.setdefault(copy.how, []).append(copy)
    if groups:
        yield ReportItems(
            tuple(
                ReportItem(
                    f"{count(len(group), 'page or file', 'pages and files')} {_HOW[how]}:",
                    tuple(("", f"{copy.title} ({copy.address})") for copy in group),
                )
                for how, group in groups.items()
            )
        )


def _links(links: Iterable[Broken]) -> Iterator[ReportBlock]:
    """By page; places that only stand a little further up or down are counted."""
    pages: dict[str, list[Broken]] = {}
    for link in links:
        pages.setdefault(link.address.partition("#")[0], []).append(link)
    if pages:
        yield ReportItems(tuple(_page(page, group) for page, group in pages.items()))


def _page(page: str, group: list[Broken]) -> ReportItem:
    shown = group if len(group) <= MOST else [link for link in group if link.address == page]
    notes = [("", f"{link.address}: {link.what}. {_now(link.now)}") for link in shown]
    if len(shown) < len(group):
        left = count(len(group) - len(shown), "place", "places")
        notes.append(("", f"{left} on the page now stand elsewhere or are gone; the JSON names each."))
    return ReportItem(f"Links to {page} or to places on it:", tuple(notes))


def _now(address: str | None) -> str:
    return f"It now stands at {address}." if address else "It is gone."
