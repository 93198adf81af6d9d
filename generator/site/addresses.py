"""Where everything stands on the site: the page and the anchor of every part of a definition."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.definition.model import (
    Answer,
    Clause,
    Contact,
    Element,
    Letter,
    Link,
    Node,
    Outcome,
    Paper,
    Path,
    Pathway,
    Point,
    Question,
    Role,
    SourceDocument,
    Step,
    Term,
)
from generator.definition.slug import slug
from generator.definition.words import capital

HOME = "index.md"
CHECKER = "checker.md"
FLOWCHART = "flowchart.md"
QUESTIONS = "questions.md"
ANY_TIME = "any-time.md"
CONTACTS = "contacts.md"
CARD = "card.md"
GLOSSARY = "glossary.md"
POINTS = "open-points.md"
ABOUT = "about.md"
ACCESSIBILITY = "accessibility.md"
CHANGES = "what-changed.md"
HAZARDS = "hazards.md"
NOT_HERE = "404.md"
"""For addresses that lead nowhere; web servers and hosts know it by this name."""
TRAINING_PACK = "training/pack.md"


@dataclass(frozen=True)
class Address:
    """A place on the site: a page, relative to the root, and an anchor on it (or none)."""

    page: str
    anchor: str = ""

    def seen_from(self, page: str) -> str:
        """The address as a link on another page; on the same page the fragment alone."""
        fragment = f"#{self.anchor}" if self.anchor else ""
        if page == self.page and fragment:
            return fragment
        return _relative(self.page, posixpath.dirname(page)) + fragment


@lru_cache(maxsize=65_536)
def _relative(page: str, folder: str) -> str:
    return posixpath.relpath(page, folder or ".")


_FOLDERS: dict[type[Element], str] = {
    Step: "steps",
    Outcome: "outcomes",
    Letter: "letters",
    Paper: "papers",
    Role: "roles",
    SourceDocument: "sources",
}
"""Elements with a page of their own, by the folder that holds it."""

_SHARED_PAGES: dict[type[Element], str] = {
    Question: QUESTIONS,
    Contact: CONTACTS,
    Link: CONTACTS,
    Term: GLOSSARY,
    Point: POINTS,
}
"""Elements with a heading of their own on a page that they share."""


def address(element: Element) -> Address | None:
    """Where an element that has a page or a heading of its own stands."""
    kind = type(element)
    if kind in _FOLDERS:
        return Address(f"{_FOLDERS[kind]}/{element.id}.md")  # type: ignore[attr-defined]
    if kind in _SHARED_PAGES:
        return Address(_SHARED_PAGES[kind], slug(element.id))  # type: ignore[attr-defined]
    return None


@dataclass(frozen=True)
class Place:
    """A part of the definition and where it stands; `owner` is the thing it belongs to."""

    element: Element
    address: Address
    owner: Element

    @property
    def heading(self) -> str:
        """The name of the thing that it belongs to, for a reader."""
        return heading(self.owner)


def heading(element: Element) -> str:
    """What a reader calls an element that has a page or a heading of its own."""
    match element:
        case Step() | Question() | Outcome():
            return element.heading
        case Role():
            return element.title or capital(element.role)
        case Term():
            return element.term
        case Clause():
            return element.clause
        case Pathway():
            return element.about.title
    return str(getattr(element, "title", "") or getattr(element, "when", "") or type(element).__name__)


class Places:
    """Every part of a pathway with its place, found by the part itself."""

    def __init__(self, pathway: Pathway) -> None:
        self._places = {id(place.element): place for place in _places(pathway)}

    def of(self, element: Element) -> Place:
        """The place of a part of this pathway."""
        return self._places[id(element)]

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places.values())


_SECTION_PAGES = {"standing": ANY_TIME, "pathway": ABOUT, "training": TRAINING_PACK}


def _places(pathway: Pathway) -> Iterator[Place]:
    """Walk down the definition; what has no address of its own gets an anchor on its owner's."""
    owners: dict[Path, tuple[Element, Address]] = {}
    for element in pathway.elements():
        own = address(element)
        if own:
            owners[element.path] = (element, own)
            yield Place(element, own, element)
        elif isinstance(element, Clause):
            document = owners[element.path[:2]]
            yield Place(element, Address(document[1].page, element.anchor), element)
        else:
            yield _inside(element, owners, pathway)


def _inside(element: Element, owners: dict[Path, tuple[Element, Address]], pathway: Pathway) -> Place:
    path = element.path
    for length in range(len(path) - 1, 0, -1):
        if path[:length] in owners:
            owner, at = owners[path[:length]]
            tail = _tail(element, path[length:])
            return Place(element, Address(at.page, f"{at.anchor}-{tail}" if at.anchor else tail), owner)
    page = _SECTION_PAGES.get(str(path[0]) if path else "", HOME)
    at = Address(page, _tail(element, path) if path else "")
    owners[path] = (element, at)
    return Place(element, at, element)


def _tail(element: Element, path: Path) -> str:
    """The anchor of a part below its owner; an answer's is its id, so that links last."""
    if isinstance(element, Answer):
        return element.id
    return "-".join(str(part + 1) if isinstance(part, int) else part for part in path)


def page_of(node: Node) -> str:
    """The page on which a node stands."""
    at = address(node)
    return at.page if at else HOME
