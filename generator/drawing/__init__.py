"""DOT to SVG, PDF and PNG: the one place that knows Graphviz.

The same DOT gives the same bytes, wherever it is built: text is measured with the fonts that
the site ships, and no date is left inside. It knows nothing of pathways, and it decides on no
colour: in the SVG colours come from the style sheet, elsewhere from the DOT.

Graphviz lays the drawing out. What is then drawn is one `Picture`, on a page and on paper.
"""

from __future__ import annotations

from generator.drawing.graphviz import Layout
from generator.drawing.paper import Paper, on_paper
from generator.drawing.svg import to_svg

__all__ = ["Paper", "draw_pdf", "draw_png", "draw_svg"]


def draw_svg(dot: str) -> str:
    """The drawing as an SVG element to put into a page.

    The DOT's `title` is its accessible name.
    """
    return to_svg(Layout(dot).picture)


def draw_pdf(dot: str, paper: Paper, footer: str = "") -> bytes:
    """The drawing on one sheet, as large as it fits, with a line of text below it."""
    return on_paper(Layout(dot), paper, footer).render("pdf")


def draw_png(dot: str, *, scale: float = 2) -> bytes:
    """The drawing as an image on a white ground, `scale` times as large as on a page."""
    return Layout(dot).painted().render("png", dpi=72 * scale)
