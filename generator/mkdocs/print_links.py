"""What paper needs of a page's links: where each leads, since nobody can press it there.

Must not know any host: it is given a page's HTML and gives it back.
"""

from __future__ import annotations

import posixpath
import re

_LINK = re.compile(r'<a href="(?![a-z]+:)([^"#?]+\.html)(#[^"]+)?')


def with_addresses(html: str, page: str) -> str:
    """The HTML of the page at `page`, each link to another page with its place on the site.

    The place stands in `data-at`, with the part of that page if the link names one; the stylesheet
    for print writes it behind the link's words.
    """
    folder = posixpath.dirname(page)

    def noted(found: re.Match[str]) -> str:
        at = posixpath.normpath(posixpath.join(folder, found[1]))
        part = found[2] or ""
        return found[0] if at == page else f'<a data-at="{at}{part}" href="{found[1]}{part}'

    return _LINK.sub(noted, html)
