"""The whole procedure on one page: its parts in order, and links that stay on it.

The page is made of the bodies of the single pages (`templates/bodies/`), so the two cannot
say different things.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.definition.model import Element, Outcome, Pathway
from generator.site import addresses
from generator.site.addresses import Address, Places, address, heading
from generator.site.links import Links
from generator.site.optional_pages import TITLES, gathering_pages

WHOLE = "whole.md"
TITLE = "The whole procedure"


@dataclass(frozen=True)
class PagePart:
    """One section: which body fills it, what is written over it, and what it is about (or `None`)."""

    kind: str
    title: str
    anchor: str
    element: Element | None = None
    node: str = ""


class LinksInside(Links):
    """Links of the page that holds everything: to its own sections, wherever it has one."""

    def __init__(self, pathway: Pathway, places: Places) -> None:
        super().__init__(pathway, places, WHOLE)
        self._held = _held(pathway)

    def seen(self, target: Address) -> str:
        """A section of this page, or the address of another page."""
        return f"#{section_anchor(target)}" if target.page in self._held else super().seen(target)

    def outward(self, element: Element) -> Markup:
        """A link to the page of an element that is only named here."""
        return Links(self.pathway, self.places, WHOLE).to(element)


def section_anchor(target: Address) -> str:
    """The anchor on this page of what stands elsewhere on the site; no two places share one."""
    page = target.page.removesuffix(".md").replace("/", "-")
    return f"{page}-{target.anchor}" if target.anchor else page


def whole_context(pathway: Pathway, places: Places) -> dict[str, Any]:
    """What the template of the page is given, besides what every page has."""
    return {
        "whole": True,
        "level": 3,
        "link": LinksInside(pathway, places),
        "anchor": lambda element: section_anchor(places.of(element).address),
        "parts": tuple(_parts(pathway)),
    }


def _parts(pathway: Pathway) -> Iterator[PagePart]:
    gathered = gathering_pages(pathway)
    yield PagePart("about", "In short", "in-short")
    if addresses.ANY_TIME in gathered:
        yield PagePart("any-time", TITLES[addresses.ANY_TIME], "any-time")
    onward = (node for node in pathway.route if not isinstance(node, Outcome))
    for node in (*onward, *pathway.outcomes):
        kind = type(node).__name__.lower()
        yield _of_element(kind, heading(node), node, node.id)
    if pathway.letters or pathway.documents:
        yield PagePart("letters", "Letters and papers" if pathway.letters else "Papers", "letters-index")
    if pathway.roles:
        yield PagePart("roles", "Your part", "roles-index")
    for page in (addresses.CONTACTS, addresses.GLOSSARY):
        if page in gathered:
            yield PagePart(page.removesuffix(".md"), TITLES[page], page.removesuffix(".md"))
    if pathway.points:
        yield PagePart("open-points", TITLES[addresses.POINTS], "open-points")
    for document in pathway.sources:
        yield _of_element("source", heading(document), document)


def _of_element(kind: str, title: str, element: Element, node: str = "") -> PagePart:
    at = address(element)
    if at is None:
        raise TypeError(f"{type(element).__name__} has no page of its own")
    return PagePart(kind, title, section_anchor(at), element, node)


def _held(pathway: Pathway) -> frozenset[str]:
    """The pages whose addressed parts all stand on this one."""
    elements = (
        *pathway.steps,
        *pathway.outcomes,
        *pathway.letters,
        *pathway.documents,
        *pathway.roles,
        *pathway.sources,
    )
    pages = {at.page for element in elements if (at := address(element))}
    shared = gathering_pages(pathway) - (frozenset() if pathway.points else {addresses.POINTS})
    return frozenset(pages | shared)
