"""Which printed copies and which links a change makes out of date: both sites are made, and compared.

An edge: it knows the comparison and the site, which do not know each other. Nothing is drawn
and nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from generator.definition.diagnostics import has_errors
from generator.definition.model import Pathway
from generator.definition.naming import name_of
from generator.diff import Comparison
from generator.diff.outdated_copies import Broken, Copy, OutdatedCopies
from generator.site.addresses import NOT_HERE, Address, Places
from generator.site.checker_data import route_hash
from generator.site.site import Site, build_site

_STATUS = ("version", "status", "approved", "review_by", "superseded")
"""What stands at the foot of every page; told once, and not for every page."""

_NEUTRAL = {"version": None, "status": "draft", "approved": None, "review_by": None, "superseded": None}

_FILES = {
    ".docx": "Word file",
    ".pdf": "Sheet to print",
    ".svg": "Drawing",
    ".png": "Picture",
    ".txt": "Text file",
    ".csv": "Table",
}
"""What people keep beside pages, by the end of its name."""

Lines = frozenset[tuple[str, str]]
"""Lines that came or went."""

_TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)


class _Undrawn:
    """Stands in for the drawings: two are equal where their instructions are."""

    def draw_svg(self, dot: str) -> str:
        return f"<svg><desc>{hash(dot)}</desc></svg>"

    def draw_pdf(self, dot: str, paper: Literal["A4", "A3"], footer: str = "") -> bytes:
        return f"{paper} {footer} {dot}".encode()

    def draw_png(self, dot: str) -> bytes:
        return dot.encode()


def find_reprints(comparison: Comparison) -> OutdatedCopies:
    """Make the site of both editions and say what is different; none is made of one with errors."""
    for edition in (comparison.old, comparison.new):
        if has_errors(list(edition.findings)):
            return OutdatedCopies(why_not=f"no site can be made of {edition.name}; pathway check says why.")
    old, new = comparison.old.pathway, comparison.new.pathway
    before, after = _made(old), _made(new)
    everywhere = _everywhere(before, after)
    return OutdatedCopies(
        copies=tuple(_copies(before, after, everywhere)),
        everywhere=bool(everywhere),
        links=tuple(_links(comparison, before)),
        status=any(getattr(old.about, name) != getattr(new.about, name) for name in _STATUS),
        checker_links=route_hash(old) != route_hash(new),
    )


def _made(pathway: Pathway) -> Site:
    """The site without its line of status, and without drawings."""
    about = pathway.about.model_copy(update=_NEUTRAL)
    return build_site(pathway.model_copy(update={"about": about}), {}, _Undrawn())


def _copies(before: Site, after: Site, everywhere: Lines) -> Iterator[Copy]:
    for path in sorted({**_kept(before), **_kept(after)}):
        old, new = before.files.get(path), after.files.get(path)
        if old is None or new is None:
            how = "added" if old is None else "removed"
            yield Copy(_address(path), _title(path, new if old is None else old), how)
        elif old != new and not _different(old, new) <= everywhere:
            yield Copy(_address(path), _title(path, new), "changed")


def _everywhere(before: Site, after: Site) -> Lines:
    """The lines that came or went on every page that both sites have, such as those of the override."""
    pages = before.generated & after.generated
    found: Lines | None = None
    for page in pages:
        lines = _different(before.files[page], after.files[page])
        found = lines if found is None else found & lines
        if not found:
            return frozenset()
    return found or frozenset()


def _different(old: str | bytes, new: str | bytes) -> Lines:
    """The lines that only one of two pages has; links are taken as if all pages lay in one folder."""
    if isinstance(old, bytes) or isinstance(new, bytes):
        return frozenset([("", "not text")]) if old != new else frozenset()
    one, two = (frozenset(text.replace("../", "").splitlines()) for text in (old, new))
    return frozenset(("went", line) for line in one - two) | frozenset(("came", line) for line in two - one)


def _kept(site: Site) -> Mapping[str, str | bytes]:
    """What people print or keep: pages, and files to take along."""
    return {
        path: content
        for path, content in site.files.items()
        if (path in site.generated and path != NOT_HERE) or any(path.endswith(end) for end in _FILES)
    }


def _address(path: str) -> str:
    return re.sub(r"\.md$", ".html", path)


def _title(path: str, content: str | bytes | None) -> str:
    """The title of a page, or what sort of file it is."""
    if isinstance(content, str) and path.endswith(".md"):
        found = _TITLE.search(content)
        return found[1].strip("\"'") if found else path
    return next((words for end, words in _FILES.items() if path.endswith(end)), path)


def _links(comparison: Comparison, before: Site) -> Iterator[Broken]:
    """Every place of the old site whose part now stands elsewhere, or nowhere."""
    old, new = Places(comparison.old.pathway), Places(comparison.new.pathway)
    for part in comparison.old.pathway.elements():
        at = old.of(part).address
        if not _exists(before, at.page, at.anchor):
            continue
        partner = comparison.matching.new_of(part)
        now = new.of(partner).address if partner is not None else None
        if now != at:
            yield Broken(_linked(at), name_of(part), _linked(now) if now else None)


def _exists(site: Site, page: str, anchor: str) -> bool:
    """Whether the old site has the page, and the anchor on it."""
    text = site.files.get(page)
    if not isinstance(text, str):
        return False
    return not anchor or re.search(rf'(id="|\{{[^}}\n]*#){re.escape(anchor)}["\s}}]', text) is not None


def _linked(at: Address) -> str:
    return _address(at.page) + (f"#{at.anchor}" if at.anchor else "")
