"""Every link and anchor of the built site resolves, and nothing leads to another origin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import GOOD, REAL, Build
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


def ids(site: Path, path: str) -> list[str]:
    return page(site, path).xpath("//@id")


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=lambda file: file.stem)
def test_every_link_resolves(definition: Path, build: Build) -> None:
    site = build(definition)
    missing = []
    for path in pages_of(site):
        for _tag, address in references(site, path):
            parts = urlsplit(address)
            if parts.scheme in {"tel", "mailto"} or parts.netloc:
                continue
            where = (site / path).parent / unquote(parts.path) if parts.path else site / path
            if where.is_dir():
                where /= "index.html"
            if not where.is_file():
                missing.append(f"{path}: {address}")
            elif parts.fragment and where.suffix == ".html":
                inside = where.resolve().relative_to(site.resolve()).as_posix()
                if unquote(parts.fragment) not in ids(site, inside) and parts.fragment != "__":
                    missing.append(f"{path}: {address} (no such place)")
    assert missing == []


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=lambda file: file.stem)
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
