"""Text from a definition is data: nothing in it may become Markdown, HTML or a template."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

_ANYWHERE = re.compile(r"[\\`*_\[\]{}|~^$]")
_AT_START = re.compile(r"^( ?)([#+\-=:!>]|\d+(?=[.)]))")
_SPACE = re.compile(r"\s+")


def markdown_text(value: Any) -> Markup:
    """A value as one line of Markdown that shows exactly its characters.

    `Markup` (made by our own templates and functions) passes unchanged; anything else is
    escaped, as entities, so that the same text is safe in a paragraph, a list item, a
    table cell and an element with `markdown="span"`.
    """
    return value if isinstance(value, Markup) else _escaped(str(value))


@lru_cache(maxsize=16_384)
def _escaped(text: str) -> Markup:
    text = _SPACE.sub(" ", text)
    text = str(escape(text)).replace("&#39;", "'").replace("&#34;", '"')
    text = _ANYWHERE.sub(lambda found: _entities(found[0]), text)
    text = _AT_START.sub(lambda found: found[1] + _entities(found[2]), text)
    return Markup(text)  # noqa: S704 - escaped just above


def _entities(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def attribute(value: Any) -> Markup:
    """A value for use between double quotes in an HTML attribute."""
    return escape(" ".join(str(value).split()))


def list_attribute(value: Any) -> Markup:
    """A value for an attribute list of Markdown (`{ title="..." }`), which knows no escapes.

    What Markdown or HTML would read is left out or becomes its look-alike.
    """
    text = " ".join(str(value).translate(_LABEL).split())
    return Markup(re.sub(r"&(?=[#\w])", "+", text))  # noqa: S704 - nothing is left to escape


_LABEL = str.maketrans("\"'{}[]<>\\_", "”’()()‹›/ ", "`*~^$|")


def theme_text(value: Any) -> str:
    """A value for the theme: titles of pages and of the site, which it puts out unescaped.

    The theme also unescapes some of them once, so escaping alone would not hold: brackets
    and quotation marks become their look-alikes.
    """
    text = " ".join(str(value).split())
    return re.sub(r"&(?=[#\w])", "&amp;", text.translate(_LOOK_ALIKES))


_LOOK_ALIKES = {ord("<"): "‹", ord(">"): "›", ord('"'): "”"}


def front_matter(value: Any) -> Markup:
    """A title as a double-quoted YAML scalar in a page's front matter."""
    return Markup(json.dumps(theme_text(value), ensure_ascii=False))  # noqa: S704 - JSON is YAML


def paragraphs(text: str) -> list[list[str]]:
    """Long text as blocks: a paragraph is one line, a list is its items, each after `- `."""
    blocks: list[list[str]] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in block.split("\n")]
        if all(line.startswith("- ") for line in lines):
            blocks.append(lines)
        else:
            blocks.append([" ".join(lines)])
    return blocks
