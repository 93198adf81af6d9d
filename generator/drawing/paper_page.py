"""A drawing on a sheet of paper: one page of an exact size, with a line at its foot."""

from __future__ import annotations

from typing import Literal

from generator.drawing.graphviz import Layout
from generator.drawing.outlines import Frame

PaperSize = Literal["A4", "A3"]

SIZES: dict[PaperSize, tuple[float, float]] = {"A4": (595.28, 841.89), "A3": (841.89, 1190.55)}
"""Width and height in points, upright."""

MARGIN = 28.0
FOOT = 20.0
"""The room that is kept for the footer."""
FOOTER = 8.0
"""The size of its letters."""
LARGEST = 1.5
"""No drawing is made larger than this many times its size on a page."""
SMALLEST = 0.2
"""Nor as small as this: its words would be less than three points high."""


def scale_on(paper: PaperSize, frame: Frame) -> float:
    """How large a drawing is on a sheet that is turned as suits it best; 1 is its size on a page."""
    return _scale(_turned(paper, frame), frame)


def on_paper(layout: Layout, paper: PaperSize, footer: str = "") -> Layout:
    """Lay a drawing at the top of a sheet, upright or across, and the footer at its foot."""
    frame = layout.painted().picture.frame
    sheet = _turned(paper, frame)
    scale = _scale(sheet, frame)
    middle, top = (frame.left + frame.right) / 2, -frame.top + MARGIN / scale
    left, bottom = middle - sheet[0] / scale / 2, top - sheet[1] / scale
    layout.hold_open((left, bottom), (left + sheet[0] / scale, top))
    size = f"{sheet[0] / 72:.4f},{sheet[1] / 72:.4f}!"
    layout.graph.graph_attr.update(size=size, pad="0", margin="0")
    if footer:
        layout.add_text(footer, middle, bottom + MARGIN / scale, FOOTER / scale)
    return layout


def _turned(paper: PaperSize, frame: Frame) -> tuple[float, float]:
    return max((SIZES[paper], SIZES[paper][::-1]), key=lambda sheet: _scale(sheet, frame))


def _scale(sheet: tuple[float, float], frame: Frame) -> float:
    across, down = sheet[0] - 2 * MARGIN, sheet[1] - 2 * MARGIN - FOOT
    return min(across / (frame.right - frame.left), down / (frame.bottom - frame.top), LARGEST)
