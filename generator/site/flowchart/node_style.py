"""What each cell looks like in DOT: its words, its shape, its measures and its colours.

All words of a definition are escaped here or in `html_labels`, and nowhere else.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from generator.definition.model import Pathway
from generator.graph.chart import Chart
from generator.site.flowchart.box_text import BoxText, arrow_lines, node_box, reference_box
from generator.site.flowchart.dot_writer import Attributes
from generator.site.flowchart.grid import GridCell
from generator.site.flowchart.html_labels import BOLD, KIND, Label, Room, box_label, lines_label
from generator.site.flowchart.palette import PAINTS, WORDS

Ports = Literal["left", "right"] | None
"""The side of a box at which lines enter and leave it up and down; none: in its middle."""

OUTLINES = {
    "step": "rounded",
    "question": "hexagon",
    "harm": "hexagon",
    "danger": "octagon",
    "reference": "dashed",
}
"""The shape of each class of box; any other is a pill, as flowcharts draw an end."""

FULL = frozenset({"step", "danger"})
"""What is drawn in full colour with bold titles, so that it is seen first."""

_BEND = {"shape": "point", "width": "0.001", "height": "0.001", "style": "invis", "label": ""}
_WORDS = {"shape": "box", "style": "", "color": "transparent", "fontcolor": WORDS, "margin": "0.05,0.03"}
_SMALLEST = {"width": "0", "height": "0"}


@dataclass(frozen=True)
class Measures:
    """Letters in a line, and least widths in points, for each place in a drawing."""

    main: tuple[int, int]
    beside: tuple[int, int]
    reference: tuple[int, int]
    words_across: int
    words_down: int


WIDE = Measures(main=(24, 224), beside=(18, 160), reference=(18, 104), words_across=15, words_down=22)
NARROW = Measures(main=(22, 200), beside=(17, 150), reference=(15, 96), words_across=11, words_down=13)


def plain(words: str) -> str:
    """Words as an attribute: no markup, no escape of Graphviz's own."""
    return html.escape(" ".join(words.split())).replace("\\", "\\\\")


@dataclass(frozen=True)
class NodeStyle:
    """Makes the attributes of cells."""

    pathway: Pathway
    chart: Chart
    href: Callable[[str], str]
    prefix: str
    measures: Measures

    def cell(self, cell: GridCell, ports: Ports) -> Attributes:
        """The attributes of a cell."""
        if cell.kind == "bend":
            return _BEND
        if cell.kind == "label":
            return self._words(cell)
        if cell.kind == "node":
            box = node_box(self.pathway, self.chart, self.pathway.nodes[cell.id])
            return self._box(cell, cell.id, box, ports)
        assert cell.arrow is not None  # noqa: S101 - a reference stands at the end of an arrow
        box = reference_box(self.pathway, self.chart, cell.arrow)
        return self._box(cell, cell.arrow.target, box, ports)

    def box_id(self, cell: GridCell) -> str:
        """The id of a box in the drawing: that of its node, or of the arrow that it stands for.

        No id of a node begins with a hyphen, so a reference is never taken for a node.
        """
        if cell.kind == "reference" and cell.arrow:
            return f"{self.prefix}--{cell.arrow.source}-{cell.arrow.kind}-{cell.arrow.target}"
        return f"{self.prefix}-{cell.id}"

    def _words(self, cell: GridCell) -> Attributes:
        """The words at an arrow; where it runs down, there is more room beside it."""
        assert cell.arrow is not None  # noqa: S101 - words stand at an arrow
        across = cell.lane == cell.id
        letters = self.measures.words_across if across else self.measures.words_down
        words = lines_label([("words", line) for line in arrow_lines(cell.arrow)], letters)
        ends = {"from": cell.arrow.source, "to": cell.arrow.target}
        name = f"{self.prefix}--words-{cell.id.rpartition(' ')[2]}"
        return {"part": "words", "id": name, **_label(words), **_WORDS, **_SMALLEST, **ends}

    def _box(self, cell: GridCell, target: str, box: BoxText, ports: Ports) -> Attributes:
        kind = box.classes[0]
        paint, shape = PAINTS["to-danger" if "to-danger" in box.classes else kind], OUTLINES.get(kind, "pill")
        room = self._room(box, shape, ports)
        return {
            "part": "box",
            "id": self.box_id(cell),
            "class": " ".join(box.classes),
            **_label(box_label(box.lines, room, BOLD if kind in FULL else KIND)),
            "outline": shape,
            "margin": f"{room.margin / 72:.4f},0",
            **_SMALLEST,
            "URL": plain(self.href(target)),
            "tooltip": plain(box.name),
            "fillcolor": paint.fill,
            "color": paint.line,
            "fontcolor": paint.text,
            "node": target,
        }

    def _room(self, box: BoxText, shape: str, ports: Ports) -> Room:
        """Boxes that stand in one place are equally wide, whatever their shape."""
        measures = self.measures
        letters, width = measures.beside
        if "main" in box.classes:
            letters, width = measures.main
        elif "reference" in box.classes:
            letters, width = measures.reference
        return Room(letters, width, margin=16 if shape == "hexagon" else 9, ports=ports)


def _label(words: Label) -> Attributes:
    return {"label": words.html, "lines": " ".join(words.parts)}
