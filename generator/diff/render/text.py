"""Blocks as text for a terminal."""

from __future__ import annotations

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

_LINES = {1: "=", 2: "-"}


def as_text(blocks: Iterable[ReportBlock]) -> str:
    """One blank line between blocks, none at the end."""
    return "\n\n".join(text for block in blocks if (text := _block(block))) + "\n"


def _block(block: ReportBlock) -> str:
    match block:
        case Heading():
            line = _LINES.get(block.level)
            return f"{block.text}\n{line * len(block.text)}" if line else block.text
        case Paragraph():
            return block.text
        case ReportItems():
            return "\n".join(_item(item) for item in block.items)
        case ReportTable():
            rows = [" | ".join(cell or "____" for cell in row) for row in (block.columns, *block.rows)]
            return "\n".join([block.caption, *rows])
        case NewPage():
            return ""


def _item(item: ReportItem) -> str:
    lines = [f"  - {_flat(item.text)}"]
    lines += [
        f"      {label}: {_indented(words, 8)}" if label else f"      {_indented(words, 6)}"
        for label, words in item.notes
    ]
    return "\n".join(lines)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _indented(text: str, by: int) -> str:
    """Several lines stay several; empty ones go."""
    return f"\n{' ' * by}".join(line for line in text.splitlines() if line.strip())
