"""DOT to SVG, PDF and PNG: the one place that knows Graphviz.

The same DOT gives the same bytes, wherever it is built: text is measured with the fonts that
the site ships, and no date is left inside. It knows nothing of pathways, and it decides on no
colour: in the SVG colours come from the style sheet, elsewhere from the DOT.

Graphviz lays the drawing out. What is then drawn is one `Picture`, on a page and on paper.
"""

from __future__ import annotations

from generator.drawing.graphviz import Layout, laid_out
from generator.drawing.paper_page import SMALLEST, PaperSize, on_paper, scale_on
from generator.drawing.svg import to_svg

LARGEST_IMAGE = 30_000
"""Points across or down, somewhat below what Graphviz's painter can do."""

__all__ = ["PaperSize", "draw_pdf", "draw_png", "draw_svg"]


def draw_svg(dot: str) -> str:
    """The drawing as an SVG element to put into a page.

    The DOT's `title` is its accessible name.
    """
    return to_svg(laid_out(dot))


def draw_pdf(dot: str, paper: PaperSize, footer: str = "") -> bytes:
    """The drawing on one sheet, as large as it fits, with a line of text below it.

    Nothing (`b""`) where it would be so small that nobody could read it.
    """
    layout = Layout(dot)
    if scale_on(paper, layout.picture.frame) < SMALLEST:
        return b""
    return on_paper(layout, paper, footer).render("pdf")


def draw_png(dot: str, *, scale: float = 1.5) -> bytes:
    """The drawing as an image on a white ground, `scale` times as large as on a page.

    Nothing (`b""`) where an image cannot be so large.
    """
    layout = Layout(dot)
    frame = layout.picture.frame
    if max(frame.right - frame.left, frame.bottom - frame.top) * scale > LARGEST_IMAGE:
        return b""
    return layout.painted().render("png", dpi=72 * scale)
