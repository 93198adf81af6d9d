"""Links as Markdown, seen from one page: to nodes, clauses, letters, papers and the rest."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.definition.model import Element, Pathway
from generator.definition.slug import slug
from generator.site.addresses import Address, Places, heading
from generator.site.markup import attribute, markdown_text


class Links:
    """Makes the links of one page. Ids that do not exist come out as plain text."""

    def __init__(self, pathway: Pathway, places: Places, page: str) -> None:
        self.pathway = pathway
        self.places = places
        self.page = page

    def seen(self, target: Address) -> str:
        """An address as a relative link on this page."""
        return target.seen_from(self.page)

    def url(self, page: str, anchor: str = "") -> Markup:
        """The address of a page of the site, as a relative link to its Markdown file."""
        return attribute(self.seen(Address(page, anchor)))

    def to(self, element: Element, words: str | None = None) -> Markup:
        """A link to an element, in its own name or in other words."""
        return _link(words or heading(element), self.seen(self.places.of(element).address))

    def page_link(self, page: str, words: str, anchor: str = "") -> Markup:
        """A link to a page of the site."""
        return _link(words, self.seen(Address(page, anchor)))

    def node(self, name: str, words: str | None = None) -> Markup:
        """A link to a step, question or outcome."""
        return self._known(self.pathway.nodes.get(name), name, words)

    def letter(self, name: str) -> Markup:
        """A link to a letter."""
        return self._known(self.pathway.letters_by_id.get(name), name)

    def paper(self, name: str) -> Markup:
        """A link to a paper."""
        return self._known(self.pathway.papers_by_id.get(name), name)

    def outside(self, name: str) -> Markup:
        """A link to the entry of a page elsewhere, which says whether its address is supplied."""
        return self._known(self.pathway.links_by_id.get(name), name)

    def contact(self, name: str) -> Markup:
        """A link to a contact."""
        return self._known(self.pathway.contacts_by_id.get(name), name)

    def role(self, name: str) -> Markup:
        """A link to a role's page, in the words in which it was named."""
        return self._known(self.pathway.roles_by_id.get(slug(name)), name, name)

    def point(self, name: str) -> Markup:
        """A link to an open point."""
        return self._known(self.pathway.points_by_id.get(name), name, name)

    def clause(self, number: str) -> Markup:
        """A link to a clause of a source document."""
        return self._known(self.pathway.clauses.get(number), number)

    def clauses(self, numbers: Iterable[str]) -> Markup:
        """Links to clauses, parted by commas."""
        return Markup(", ").join(self.clause(number) for number in dict.fromkeys(numbers))

    def _known(self, element: Element | None, name: str, words: str | None = None) -> Markup:
        return self.to(element, words) if element is not None else markdown_text(words or name)


def _link(words: str, target: str) -> Markup:
    return Markup(f"[{markdown_text(words)}]({attribute(target)})")  # noqa: S704 - both are escaped
