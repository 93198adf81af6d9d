"""Text from a definition is data: nothing in it may become Markdown, HTML or a template."""

from __future__ import annotations

import json
import re
from typing import Any

from markupsafe import Markup, escape

_ANYWHERE = re.compile(r"[\\`*_\[\]{}|~^$]")
_AT_START = re.compile(r"^(?:[#+\-=:!>]|\d+(?=[.)]))")


def markdown_text(value: Any) -> Markup:
    """A value as one line of Markdown that shows exactly its characters.

    `Markup` (made by our own templates and functions) passes unchanged; anything else is
    escaped, as entities, so that the same text is safe in a paragraph, a list item, a
    table cell and an element with `markdown="span"`.
    """
    if isinstance(value, Markup):
        return value
    text = " ".join(str(value).split())
    text = str(escape(text)).replace("&#39;", "'").replace("&#34;", '"')
    text = _ANYWHERE.sub(_entity, text)
    return Markup(_AT_START.sub(_entity, text))  # noqa: S704 - escaped just above


def _entity(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def attribute(value: Any) -> Markup:
    """A value for use between double quotes in an HTML attribute."""
    return escape(" ".join(str(value).split()))


def label(value: Any) -> Markup:
    """A value for an attribute list of Markdown (`{ title="..." }`), which knows no escapes."""
    text = " ".join(str(value).split())
    return Markup(escape(text.translate(_LABEL)))  # noqa: S704 - escaped here


_LABEL = {ord('"'): "”", ord("'"): "’", ord("{"): "(", ord("}"): ")", ord("\\"): "/"}


def front_matter(value: Any) -> Markup:
    """A value as a double-quoted YAML scalar in a page's front matter."""
    return Markup(json.dumps(str(value), ensure_ascii=False))  # noqa: S704 - JSON is YAML


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
