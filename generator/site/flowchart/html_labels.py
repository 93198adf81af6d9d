"""Lines of words as Graphviz's HTML labels: wrapped, escaped, each in its size.

The one place where words of a definition enter DOT as markup.
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from generator.site.flowchart.boxes import Part

SIZES: dict[Part, float] = {"kind": 11, "title": 15, "limit": 12.5, "words": 13}
"""In points on paper, in pixels on a screen."""

BOLD: frozenset[Part] = frozenset({"kind"})


@dataclass(frozen=True)
class Label:
    """A label in Graphviz's HTML, and what each of its lines says."""

    html: str
    parts: tuple[Part, ...]


def label(lines: Iterable[tuple[Part, str]], width: int, *, bold: Iterable[Part] = BOLD) -> Label:
    """Wrap lines at about `width` letters of the title's size, and mark them up."""
    wrapped = [(part, line) for part, words in lines for line in _wrap(part, words, width)]
    rows = "".join(_row(part, line, bold=part in bold) for part, line in wrapped)
    table = f'<table border="0" cellborder="0" cellspacing="0" cellpadding="0">{rows}</table>'
    return Label(f"<{table}>", tuple(part for part, _ in wrapped))


def _wrap(part: Part, words: str, width: int) -> list[str]:
    """Lines of even length; a word that is too long for a line is broken."""
    most = int(width * SIZES["title"] / SIZES[part])
    lines = textwrap.wrap(words, most)
    for narrower in range(most - 1, most // 2, -1):
        trial = textwrap.wrap(words, narrower)
        if len(trial) > len(lines):
            break
        lines = trial
    return lines or [" "]


def _row(part: Part, line: str, *, bold: bool) -> str:
    words = html.escape(line)
    words = f"<b>{words}</b>" if bold else words
    return f'<tr><td><font point-size="{SIZES[part]:g}">{words}</font></td></tr>'
