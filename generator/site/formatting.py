"""Values as a reader reads them: dates, telephone numbers, and what is not supplied."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

from markupsafe import Markup

from generator.graph.day_words import day_words
from generator.site.markup import attribute, markdown_text

NOT_SUPPLIED = Markup('<span class="not-supplied">not supplied</span>')


def supplied(value: object) -> Markup:
    """The value, or the words "not supplied"."""
    return NOT_SUPPLIED if value is None else markdown_text(value)


def day_in_words(day: date | None) -> Markup:
    """`21 November 2026`, or "not supplied"."""
    if day is None:
        return NOT_SUPPLIED
    return Markup(day_words(day))  # noqa: S704 - digits and a month's name


_DIALLED = re.compile(r"[^0-9+]")


def phone_link(number: str | None) -> Markup:
    """A telephone number as a link that rings it; in print the digits remain."""
    if number is None:
        return NOT_SUPPLIED
    dialled = _DIALLED.sub("", number)
    return Markup('<a class="phone" href="tel:{}">{}</a>').format(attribute(dialled), markdown_text(number))


def sentence(text: str) -> str:
    """The words with a full stop, unless they end in a mark already."""
    return text if text.rstrip().endswith((".", "!", "?", ":")) else f"{text.rstrip()}."


def ended(link: Markup) -> Markup:
    """A link at the end of a sentence: its words may end in a mark of their own, as a question does."""
    shown = link.rsplit("](", 1)[0]
    return link if sentence(shown) == shown else link + "."


def html_path(page: str) -> str:
    """The address of a page as readers see it in the browser."""
    return page.replace(".md", ".html")


def reporting(to: str | None, subject: str = "") -> Markup:
    """Where to report a mistake: an e-mail or web address as a link, other words as they are.

    `subject` is that of the e-mail.
    """
    if to is None:
        return NOT_SUPPLIED
    if re.fullmatch(r"[^@\s]+@[^@\s]+", to):
        query = f"?subject={quote(subject, safe='')}" if subject else ""
        return Markup('<a href="mailto:{}">{}</a>').format(attribute(to + query), markdown_text(to))
    return web_link(to)


def web_link(url: str | None, words: str | None = None) -> Markup:
    """A web address as a link; anything but http and https stays plain text."""
    if url is None:
        return NOT_SUPPLIED
    if not re.match(r"https?://\S+$", url):
        return markdown_text(url)
    return Markup('<a href="{}" rel="noreferrer">{}</a>').format(attribute(url), markdown_text(words or url))


STRENGTH_WORDS = {
    "must": "Must",
    "must-not": "Must not",
    "do": "Do",
    "should": "Should",
    "consider": "Consider",
    "may": "May",
}
"""The strength of an action as a reader sees it."""

REMARK_WORDS = {
    "note": "Note",
    "gap": "Not in the sources",
    "conflict": "The sources disagree",
    "settled-gap": "Settled; not in the sources",
    "settled-conflict": "Settled; the sources disagree",
}
"""What a remark is headed with."""

TIMESCALE_WORDS = {"guide": "Guide", "limit": "Limit", "every": "Every"}
"""The kind of a timescale as a reader sees it."""
