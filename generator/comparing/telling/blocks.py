"""What a report is made of, before it is text, Markdown, a page or a Word file. Plain text, no markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of the whole."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A sentence or two."""

    text: str


@dataclass(frozen=True)
class Item:
    """One entry of a list; `notes` stand below it, each with a label (or none) and its words."""

    text: str
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """A table with a heading for each column; an empty cell is a place to write in."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class NewPage:
    """On paper, what follows begins a new page."""


Block = Heading | Paragraph | Items | Table | NewPage


def items(*texts: str) -> Items:
    """A list of plain sentences."""
    return Items(tuple(Item(text) for text in texts))
