"""Blocks as Markdown, for a pull request or a wiki. Every text is data: what would be markup is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.diff.render.blocks import (
    Heading,
    NewPage,
    Paragraph,
    ReportBlock,
    ReportItem,
    ReportItems,
    ReportTable,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&@$^=]|(?<!\w)[-+](?!\w)|(?<=\d)[.)](?=\s))")


def as_markdown(blocks: Iterable[ReportBlock]) -> str:
    """One blank line between blocks."""
    return "\n\n".join(text for block in blocks if (text := _block(block))) + "\n"


def _block(block: ReportBlock) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph():
            return escaped(block.text)
        case ReportItems():
            return "\n".join(_item(item) for item in block.items)
        case ReportTable():
            return _table(block)
        case NewPage():
            return ""


def _item(item: ReportItem) -> str:
    lines = [f"- {escaped(item.text)}"]
    lines += [f"    - {f'*{label}:* ' if label else ''}{escaped(words)}" for label, words in item.notes]
    return "\n".join(lines)


def _table(table: ReportTable) -> str:
    rows = [table.columns, ("---",) * len(table.columns), *table.rows]
    cells = [[cell if cell == "---" else escaped(cell) for cell in row] for row in rows]
    return f"**{escaped(table.caption)}**\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in cells)


def escaped(text: str) -> str:
    """The text on one line (lines parted by `<br>`), with nothing in it that Markdown or HTML would read."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "<br>".join(_SPECIAL.sub(_entity, line) for line in lines)


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[1])};"
