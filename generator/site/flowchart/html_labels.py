"""Lines of words as Graphviz's HTML labels: wrapped, escaped, each in its size.

The one place where words of a definition enter DOT as markup.
"""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.site.flowchart.box_text import BoxPart

SIZES: dict[BoxPart, float] = {"kind": 11, "title": 15, "limit": 12.5, "words": 13}
"""In points on paper, in pixels on a screen."""

KIND: frozenset[BoxPart] = frozenset({"kind"})
BOLD: frozenset[BoxPart] = frozenset({"kind", "title"})
"""Which parts are bold: in most boxes, and in those that are to be seen first."""

PORT = 26
"""How far from the side of a box, in points, a line enters or leaves at a port."""

_SIGNS = re.compile("([←→↩↪✓])")
"""What the font of the words lacks; another one that ships has it."""

_TABLE = '<table border="0" cellborder="0" cellspacing="0" cellpadding="0"{}>{}</table>'
_CELL = "<tr><td{}>{}</td></tr>"


@dataclass(frozen=True)
class Label:
    """A label in Graphviz's HTML, and what each of its lines says."""

    html: str
    parts: tuple[BoxPart, ...]


def lines_label(lines: Iterable[tuple[BoxPart, str]], letters: int) -> Label:
    """Lines, each of at most so many letters of the title's size."""
    rows, parts = _rows(lines, letters, KIND)
    return Label(f"<{_TABLE.format('', rows)}>", parts)


@dataclass(frozen=True)
class Room:
    """The measures of a box in points, and at which side of it lines run down."""

    letters: int
    """How many letters of a title fit into a line."""
    width: int
    """The least width of the box, with its margins."""
    margin: int
    above: int = 8
    ports: Literal["left", "right"] | None = None


def box_label(lines: Iterable[tuple[BoxPart, str]], room: Room, bold: frozenset[BoxPart] = KIND) -> Label:
    """Lines as the whole of a box, with the ports `in` above and `out` below, if it has any."""
    rows, parts = _rows(lines, room.letters, bold)
    rows = _edge("in", room) + rows + _edge("out", room)
    return Label(f"<{_TABLE.format('', rows)}>", parts)


def _edge(port: str, room: Room) -> str:
    """The space above or below the words, as wide as the box.

    A port is in a table of its own, which keeps it from stretching, in a row that nothing
    stretches either: where Graphviz stretches a row, it forgets what stands at its right.
    """
    full = _size(room.width - 2 * room.margin, 1)
    if not room.ports:
        return _CELL.format(_size(room.width - 2 * room.margin, room.above), "")
    size = _size(2 * (PORT - room.margin), room.above)
    table = _TABLE.format(f' align="{room.ports}"{size}', _CELL.format(f' port="{port}"{size}', ""))
    return _CELL.format(full, "") + _CELL.format("", table)


def _size(width: int, height: int) -> str:
    return f' fixedsize="true" width="{width}" height="{height}"'


def _rows(
    lines: Iterable[tuple[BoxPart, str]], letters: int, bold: frozenset[BoxPart]
) -> tuple[str, tuple[BoxPart, ...]]:
    wrapped = [
        (part, line)
        for part, words in lines
        for line in wrap(words, int(letters * SIZES["title"] / SIZES[part]))
    ]
    rows = (_CELL.format("", _font(part, line, bold)) for part, line in wrapped)
    return "".join(rows), tuple(part for part, _ in wrapped)


def _font(part: BoxPart, line: str, bold: frozenset[BoxPart]) -> str:
    """A line in its size. A sign stands in a run of its own: its font has no space beside it."""
    runs = (html.escape(run).replace("\\", "\\\\") for run in _SIGNS.split(line) if run)
    words = (f"<b>{run}</b>" if part in bold else run for run in runs)
    return "".join(f'<font point-size="{SIZES[part]:g}">{run}</font>' for run in words)


def wrap(words: str, most: int) -> list[str]:
    """As few lines as possible, of as even a length as possible.

    Only a word that is longer than a line is broken.
    """
    whole = " ".join(" ".join(textwrap.wrap(word, most)) for word in words.split())
    lines = textwrap.wrap(whole, most, break_on_hyphens=False) or [" "]
    narrow = max(len(word) for word in [*whole.split(), ""]) if len(lines) > 1 else most
    while narrow < most:
        # the narrowest width that still needs no further line
        trial = (narrow + most) // 2
        fits = textwrap.wrap(whole, trial, break_on_hyphens=False)
        narrow, most, lines = (narrow, trial, fits) if len(fits) <= len(lines) else (trial + 1, most, lines)
    return lines
