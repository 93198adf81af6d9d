"""Takes out of a page what undoes a promise of it and what no policy stops, whatever template put it there.

That is: what makes a browser fetch or look up another page ahead of time, and what lets it tell other
sites from where a reader comes. A page is text in which each character is a byte (`head.py`).
"""

from __future__ import annotations

import re
from contextlib import suppress
from html.parser import HTMLParser

_BEGINS = re.compile(r"<(?:link|meta)(?=[\s/>])", re.IGNORECASE)

_AHEAD = {"next", "prev", "prefetch", "preconnect", "dns-prefetch", "prerender"}
"""Firefox fetches the first and the third ahead of time, which the policy stops with a message in the
console of every page; looking up and connecting to another host is stopped by no policy."""

_TELLING_LINK = re.compile(
    r"(<(?:a|area)(?:\s[^<>]*?)?)\sreferrerpolicy\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+)", re.IGNORECASE
)

_OWN_POLICY = (
    "a content security policy of its own. It can forbid more and allow nothing; take it out. To allow "
    'something on purpose, use "allow" in the settings of the plugin.'
)
_TAKEN_OUT = "It was taken out: no link tells another site where a reader comes from; take it out yourself."


def without_tags(page: str) -> tuple[str, list[str]]:
    """The page without such tags, and what of its tags an author should know, in words."""
    kept, told, at = [], [], 0
    if "referrerpolicy" in page.lower():
        page, links = _TELLING_LINK.subn(r"\1", page)
        told += [f"a link with a referrer policy. {_TAKEN_OUT}"] * bool(links)
    for begin in _BEGINS.finditer(page):
        tag = _Tag(page[begin.start() :])
        if begin.start() < at:
            continue
        told += tag.told
        if tag.undoes:
            kept.append(page[at : begin.start()])
            at = begin.start() + len(tag.text)
    return "".join([*kept, page[at:]]), told


class _Tag(HTMLParser):
    """The tag that a piece of a page begins with, and what it says, by attribute."""

    def __init__(self, piece: str) -> None:
        super().__init__()
        self.text = ""
        self.said: dict[str, str] = {}
        with suppress(_Read):
            self.feed(piece)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.text = self.get_starttag_text() or ""
        for name, value in attrs:  # of two that are equal a browser takes the first
            self.said.setdefault(name, value or "")
        raise _Read

    @property
    def undoes(self) -> bool:
        """Whether it undoes a promise."""
        return self._is_referrer or not _AHEAD.isdisjoint(self.said.get("rel", "").lower().split())

    @property
    def told(self) -> list[str]:
        """What its author should know: that it does not do what it says."""
        content = self.said.get("content", "").strip()
        if self._is_referrer and content.lower() != "no-referrer":
            return [f'the referrer policy "{content}". {_TAKEN_OUT}']
        if self.said.get("http-equiv", "").strip().lower() == "content-security-policy":
            return [_OWN_POLICY]
        return []

    @property
    def _is_referrer(self) -> bool:
        return self.said.get("name", "").strip().lower() == "referrer"


class _Read(Exception):  # noqa: N818 - no error
    """The tag has been read; what follows is not wanted."""
