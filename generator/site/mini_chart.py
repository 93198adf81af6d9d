"""The flowchart in small, without words: shapes and lines, on which the checker lights up a way."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markupsafe import Markup

from generator.site.markup import attribute

_SVG = "{http://www.w3.org/2000/svg}"


def mini_chart(svg: str) -> Markup:
    """The drawing of the flowchart with its shapes and lines alone; empty where it has none."""
    if not svg.startswith("<svg"):
        return Markup()
    chart = ET.fromstring(svg)  # noqa: S314 - our own drawing
    lines = [_path("mini-lines", path) for path in chart.iter(f"{_SVG}path") if _is(path, "pw-lines")]
    shapes = [
        _path("mini-shape", path, _lit_for(node))
        for node in chart.iter()
        if node.get("data-node")
        for path in node.iter(f"{_SVG}path")
        if _is(path, "pw-shape")
    ]
    if not shapes:
        return Markup()
    view = attribute(chart.get("viewBox", ""))
    parts = Markup().join([*lines, *shapes])
    return Markup('<svg class="mini" viewBox="{}" aria-hidden="true" focusable="false">{}</svg>').format(
        view, parts
    )


def _lit_for(node: ET.Element) -> str | None:
    """The id of a node drawn here; a box that only refers to one ("back to …") stays dark."""
    name = node.get("data-node")
    return name if node.get("id") == f"node-{name}" else None


def _is(path: ET.Element, kind: str) -> bool:
    return kind in path.get("class", "").split()


def _path(kind: str, path: ET.Element, node: str | None = None) -> Markup:
    drawn = Markup('<path class="{}" d="{}"{}/>')
    name = Markup(' data-node="{}"').format(attribute(node)) if node else Markup()
    return drawn.format(kind, attribute(path.get("d", "")), name)
