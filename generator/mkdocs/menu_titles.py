"""What the menu says of pages for which ours gives no title: MkDocs takes it from the page itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.site.site import Site


def titled_by(site: Site, handwritten: Mapping[str, str]) -> tuple[Mapping[str, str], list[str]]:
    """The words that decide about those titles. Known titles are right for as long as these stay."""
    made = [page for page in _without_title(site.nav) if page not in handwritten]
    return handwritten, [str(site.files[page]).split("\n---", 1)[0] for page in made]


def _without_title(menu: list[Any]) -> Iterator[str]:
    for entry in menu:
        if isinstance(entry, str):
            yield entry
            continue
        for below in entry.values():
            if isinstance(below, list):
                yield from _without_title(below)
