"""Reads built pages again, as a person has them: parsed HTML and its words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement


@cache
def page(site: Path, path: str) -> HtmlElement:
    """The parsed page at `path` below the site."""
    return html.parse(str(site / path)).getroot()


@cache
def content(site: Path, path: str) -> HtmlElement:
    """The page's own part, without the theme's surroundings."""
    return page(site, path).cssselect("article.md-content__inner")[0]


def words(element: HtmlElement) -> str:
    """The words of an element, with white space folded."""
    return " ".join(element.text_content().split())


def fold(text: str) -> str:
    """A text of the definition, with white space folded in the same way."""
    return " ".join(text.split())


def pages_of(site: Path) -> list[str]:
    """Every HTML page of the site, by path."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
