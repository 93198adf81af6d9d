"""A table of a paper: its headings, the words that stand ready in it, and its empty rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column: the tag of its cells, its heading, and its share of the width in percent."""

    tag: str
    title: str
    share: int


@dataclass(frozen=True)
class Table:
    """A table. `rows` are words in the first column, one row each; `blank` empty rows follow."""

    tag: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[str, ...] = ()
    blank: int = 0


def shares(widths: tuple[int, ...]) -> tuple[int, ...]:
    """The widths in percent, which add up to 100."""
    ends = [round(100 * sum(widths[: place + 1]) / sum(widths)) for place in range(len(widths))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))
