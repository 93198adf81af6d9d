"""DOT to SVG, PDF and PNG: the one place that knows Graphviz.

The same DOT gives the same bytes, wherever it is built: text is measured with the fonts that
the site ships, and no date is left inside. It knows nothing of pathways, and it decides on no
colour: in the SVG colours come from the style sheet, elsewhere from the DOT.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from generator.drawing.picture import Picture, read_picture, unescaped
from generator.drawing.svg import to_svg

FONTS = Path(__file__).parents[1] / "static" / "fonts"
_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><glob>*.woff2</glob></rejectfont></selectfont>
</fontconfig>
"""


def draw_svg(dot: str) -> str:
    """The drawing as an SVG element to put into a page.

    The DOT's `title` is its accessible name.
    """
    return to_svg(_picture(_graph(dot)))


def _picture(graph: Any) -> Picture:
    drawn = _render(graph, "svg").decode("utf-8")
    nodes = [node.attr.to_dict() for node in graph.nodes_iter()]
    edges = [edge.attr.to_dict() for edge in graph.edges_iter()]
    return read_picture(drawn, unescaped(graph.graph_attr["title"] or ""), nodes, edges)


@cache
def _use_shipped_fonts() -> None:
    """Let Graphviz see the shipped fonts only, so that every machine measures alike.

    It reads the variable once, at the first layout of the process.
    """
    folder = Path(tempfile.mkdtemp(prefix="pathway-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    conf = folder / "fonts.conf"
    words = _FONTS_CONF.format(fonts=escape(str(FONTS)), cache=escape(str(folder / "cache")))
    conf.write_text(words, encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(conf)


def _graph(dot: str) -> Any:
    _use_shipped_fonts()
    from pygraphviz import AGraph

    return AGraph(string=dot)


def _render(graph: Any, form: str, prog: str = "dot") -> bytes:
    with contextlib.redirect_stderr(io.StringIO()):  # it warns that large graphs take long
        drawn: bytes = graph.draw(format=form, prog=prog)
    return drawn
