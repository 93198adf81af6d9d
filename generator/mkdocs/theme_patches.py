"""What the theme would have a browser do over again once its script runs, done or avoided before.

The theme's script changes classes of the page's root and puts every plain table in a frame. With its
stylesheet as it is, each of those makes a browser work out the look of every element anew, which a
slow telephone takes a third of a second for. The look itself stays as the theme has it.

Must not know any host: it is given text and gives it back.
"""

from __future__ import annotations

import re

STYLESHEET = "assets/stylesheets/main.*.css"
"""Where the theme's own stylesheet stands."""

_PLAIN_TABLE = re.compile(r"<table(?![^>]*\sclass=)([^>]*)>(.*?)</table>", re.DOTALL)
_FRAME = (
    r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
    r'<table class="plain"\1>\2</table></div></div>'
)

_NAMED = {
    "table:not([class])": "table.plain",
    ".tabbed-labels>:": ".tabbed-labels>label:",
}
"""Selectors that could mean any element, whenever a class changes, and the same by name."""


def with_framed_tables(html: str) -> str:
    """A page's HTML in which each table without a class stands in the theme's frame, which scrolls."""
    return _PLAIN_TABLE.sub(_FRAME, html)


def by_name(stylesheet: str) -> str:
    """The theme's stylesheet, for pages with framed tables."""
    for selector, named in _NAMED.items():
        stylesheet = stylesheet.replace(selector, named)
    return stylesheet
