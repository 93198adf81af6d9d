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
class ReportItem:
    """One entry of a list; `notes` stand below it, each with a label (or none) and its words."""

    text: str
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ReportItems:
    """A list."""

    items: tuple[ReportItem, ...]


@dataclass(frozen=True)
class ReportTable:
    """A table with a heading for each column; an empty cell is a place to write in."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class NewPage:
    """On paper, what follows begins a new page."""


ReportBlock = Heading | Paragraph | ReportItems | ReportTable | NewPage


def items(*texts: str) -> ReportItems:
    """A list of plain sentences."""
    return ReportItems(tuple(ReportItem(text) for text in texts))
