"""The same drawing with other links: where a box leads does not change how it is laid out."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from xml.sax.saxutils import quoteattr

_BOX = re.compile(r"""data-node=("[^"]*"|'[^']*') href=("[^"]*"|'[^']*')""")


def leading(svg: str, href: Callable[[str], str]) -> str:
    """The SVG of a flowchart, the box of each node leading where `href` says."""

    def box(found: re.Match[str]) -> str:
        node = unescape(found[1][1:-1])
        return f"data-node={found[1]} href={quoteattr(href(node))}"

    return _BOX.sub(box, svg)
