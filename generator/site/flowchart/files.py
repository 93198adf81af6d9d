"""The flowchart to take along: as SVG, PNG, and on one sheet of A4 or A3."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

from generator.definition.model import Pathway
from generator.site.flowchart.palette import ARROW, PAINTS, WORDS
from generator.site.status import edition_of


class Drawings(Protocol):
    """What turns DOT into drawings; handed in, so that this room need not know Graphviz."""

    def draw_svg(self, dot: str) -> str:
        """The drawing as an SVG element."""

    def draw_pdf(self, dot: str, paper: Literal["A4", "A3"], footer: str = "") -> bytes:
        """The drawing on one sheet, with a line below it; empty if nobody could read it."""

    def draw_png(self, dot: str) -> bytes:
        """The drawing as an image; empty if it is too large for one."""


SVG = "flowchart.svg"
PNG = "flowchart.png"
A4 = "flowchart-a4.pdf"
A3 = "flowchart-a3.pdf"
_NAMES = {A4: "PDF, A4", A3: "PDF, A3", SVG: "SVG picture", PNG: "PNG picture"}
"""What each file is, and on which paper."""


def chart_files(pathway: Pathway, dot: str, svg: str, draw: Drawings) -> dict[str, str | bytes]:
    """Each file by its path; they lie beside the flowchart's page, so that its links hold.

    A file in which nobody could read a word, because the flowchart is too large, is left out.
    """
    footer = _footer(pathway)
    made: dict[str, str | bytes] = {
        A4: draw.draw_pdf(dot, "A4", footer),
        A3: draw.draw_pdf(dot, "A3", footer),
        SVG: _alone(svg),
        PNG: draw.draw_png(dot),
    }
    return {path: content for path, content in made.items() if content}


def files_by_name(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """The files by what the page calls them: the kind, the paper and the size."""
    sizes = {path: len(it.encode() if isinstance(it, str) else it) for path, it in files.items()}
    return {f"{_NAMES[path]}, {max(1, round(size / 1000))} KB": path for path, size in sizes.items()}


def _footer(pathway: Pathway) -> str:
    return f"{pathway.about.title}. {edition_of(pathway)} Uncontrolled when printed."


def _alone(svg: str) -> str:
    """The SVG with colours of its own, for a place where the site's style sheet is not."""
    start = svg.index(">") + 1
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg[:start]}\n<style>{_style()}</style>{svg[start:]}'


def _style() -> str:
    rules = [
        "svg{background:#fff;font-family:'Atkinson Hyperlegible Next',sans-serif}",
        f".pw-lines{{fill:none;stroke:{ARROW};stroke-width:1.5}}.pw-line{{fill:none}}",
        f".pw-head{{fill:{ARROW}}}text{{fill:{WORDS}}}.pw-shape{{stroke-width:1.5}}",
        ".pw-kind,.pw-step .pw-title,.pw-danger .pw-title{font-weight:700}",
        ".pw-reference .pw-shape{stroke-dasharray:5 3}",
    ]
    for name, paint in PAINTS.items():
        rules.append(f".pw-{name} .pw-shape{{fill:{paint.fill};stroke:{paint.line}}}")
        rules.append(f".pw-{name} text{{fill:{paint.text}}}")
    return "".join(rules)
