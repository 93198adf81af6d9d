"""Every link and anchor of the built site resolves, and nothing leads to another origin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import page, pages_of

XLINK = "{http://www.w3.org/1999/xlink}href"


def references(site: Path, path: str) -> Iterator[tuple[str, str]]:
    """Every address on a page that is followed or fetched, with the tag that holds it."""
    for element in page(site, path).iter():
        if not isinstance(element.tag, str):
            continue
        for name in ("href", "src", "data", "poster", XLINK, "xlink:href"):
            if element.get(name) is not None:
                yield element.tag, element.get(name)


@cache
def ids(site: Path, path: str) -> list[str]:
    """Every id on a page."""
    return page(site, path).xpath("//@id")


@cache
def places(site: Path, path: str) -> frozenset[str]:
    """The same, to look one up."""
    return frozenset(ids(site, path))


def leads_nowhere(site: Path, path: str, address: str) -> bool:
    """Whether an address names no file of the site, or no place in it.

    The page "not found" may be shown in a folder: its stylesheet is looked for above it too.
    """
    if path == "404.html":
        address = address.removeprefix("../")
    if address.startswith("#"):
        return address != "#" and unquote(address[1:]) not in places(site, path)
    return leads_nowhere_from(site, str(Path(path).parent), address)


@cache
def leads_nowhere_from(site: Path, folder: str, address: str) -> bool:
    """The same for pages of a folder, which have the menu in common."""
    parts = urlsplit(address)
    if parts.scheme in {"tel", "mailto"} or parts.netloc:
        return False
    base = site if parts.path.startswith("/") else site / folder
    where = base / unquote(parts.path.lstrip("/"))
    if where.is_dir():
        where /= "index.html"
    if not where.is_file():
        return True
    inside = where.resolve().relative_to(site.resolve()).as_posix()
    wanted = unquote(parts.fragment)
    return bool(wanted) and where.suffix == ".html" and wanted not in places(site, inside)


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_every_link_resolves(definition: Path, build: Build) -> None:
    site = build(definition)
    missing = [
        f"{path}: {address}"
        for path in pages_of(site)
        for _tag, address in references(site, path)
        if leads_nowhere(site, path, address)
    ]
    assert missing == []


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_no_id_stands_twice_on_a_page(definition: Path, build: Build) -> None:
    site = build(definition)
    for path in pages_of(site):
        found = ids(site, path)
        assert sorted(found) == sorted(set(found)), path


def test_nothing_is_fetched_from_another_origin(real_site: Path) -> None:
    fetched = {"script", "link", "img", "iframe", "source", "use", "image"}
    for path in pages_of(real_site):
        for tag, address in references(real_site, path):
            if tag in fetched:
                assert not urlsplit(address).netloc, f"{path}: {address}"


def test_numbers_are_links_that_ring_and_print_as_digits(real_site: Path) -> None:
    found = 0
    for path in pages_of(real_site):
        for link in page(real_site, path).cssselect('a[href^="tel:"]'):
            found += 1
            digits = "".join(c for c in link.text_content() if c.isdigit())
            assert link.get("href").removeprefix("tel:").lstrip("+") == digits
    assert found
