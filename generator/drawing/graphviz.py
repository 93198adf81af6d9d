"""Graphviz, through pygraphviz, in this process; loaded when something is drawn.

Nothing outside this room imports it.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import locale
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from generator.drawing.picture import Picture, read_picture
from generator.drawing.reproducible_pdf import undated
from generator.drawing.xdot import to_xdot

FONTS = Path(__file__).parents[1] / "static" / "fonts"

_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><glob>*.woff2</glob></rejectfont></selectfont>
</fontconfig>
"""


@lru_cache(maxsize=2)
def laid_out(dot: str) -> Picture:
    """The drawing, as Graphviz lays it out; page and paper share it."""
    return read_picture(_draw(_graph(dot), "json", "dot"))


class Layout:
    """A drawing on its way to one of Graphviz's own formats."""

    def __init__(self, dot: str) -> None:
        self._dot = dot
        self.picture = laid_out(dot)

    @cached_property
    def graph(self) -> Any:
        """The drawing in Graphviz's hands."""
        return _graph(self._dot)

    def painted(self) -> Layout:
        """Let the picture's lines and outlines take the place of Graphviz's own."""
        graph = self.graph
        with _of_no_country():
            graph.layout("dot")
        background = to_xdot(self.picture, graph.edge_attr["color"])
        graph.graph_attr.update(_background=background, bgcolor="white")
        for node in graph.nodes_iter():
            if node.attr["part"]:
                node.attr.update(style="", color="transparent")
        for edge in graph.edges_iter():
            edge.attr["style"] = "invis"
        return self

    def add_text(self, words: str, x: float, y: float, size: float) -> None:
        """A line of text, centred at a point; `y` grows upwards."""
        place = {"pos": f"{x:.3f},{y:.3f}", "fontsize": f"{size:.2f}"}
        self.graph.add_node("text", label=f"<{escape(words)}>", shape="plain", style="", **place)

    def hold_open(self, *corners: tuple[float, float]) -> None:
        """Make the drawing reach these points, at which nothing is to be seen."""
        nothing = {"shape": "plain", "label": "", "width": "0", "height": "0", "style": "invis"}
        for place, (x, y) in enumerate(corners):
            self.graph.add_node(f"corner {place}", pos=f"{x:.3f},{y:.3f}", fixedsize="true", **nothing)

    def render(self, form: str, dpi: float = 72) -> bytes:
        """The painted drawing in one of Graphviz's formats."""
        drawn = _draw(self.graph, form, "nop2", f"-Gdpi={dpi:g}")
        return undated(drawn) if form == "pdf" else drawn


def _draw(graph: Any, form: str, program: str, arguments: str = "") -> bytes:
    with _of_no_country(), contextlib.redirect_stderr(io.StringIO()):  # it warns of large graphs
        return bytes(graph.draw(format=form, prog=program, args=arguments))


_READ_BY_THE_LOCALE = (locale.LC_NUMERIC, locale.LC_CTYPE)
"""With a comma in its numbers Graphviz leaves lines out; in Turkish it takes RIGHT for another word than
right, and sets the letter i in a way of its own."""


@contextlib.contextmanager
def _of_no_country() -> Iterator[None]:
    """Let C read numbers and letters as everywhere else, whatever locale the program around us has."""
    chosen = {kind: locale.setlocale(kind) for kind in _READ_BY_THE_LOCALE}
    for kind in chosen:
        locale.setlocale(kind, "C")
    try:
        yield
    finally:
        for kind, name in chosen.items():
            locale.setlocale(kind, name)


def _graph(dot: str) -> Any:
    _use_shipped_fonts()
    from pygraphviz import AGraph

    with _of_no_country():
        return AGraph(string=dot)


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
    from pygraphviz import AGraph

    with _silence(), _of_no_country():
        AGraph(string="digraph { first }").draw(format="svg", prog="dot")


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Keep quiet what a library written in C says.

    At its first use fontconfig also reads the system's templates, though it follows none of
    them, and complains about those that are newer than itself.
    """
    nowhere, kept = os.open(os.devnull, os.O_WRONLY), os.dup(2)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
