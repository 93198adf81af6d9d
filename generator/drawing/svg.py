"""A picture as SVG for a page: links with names, and classes in place of colours.

Each box is a link; all else is hidden from screen readers, whose way through the drawing leads
from box to box. It adds no words of its own, and no colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.drawing.outlines import outline
from generator.drawing.picture import DrawnArrow, DrawnBox, Picture, unescaped
from generator.drawing.svg_paths import closed, head, number, open_line


def to_svg(picture: Picture) -> str:
    """The SVG element."""
    lines = "".join(open_line(part) for arrow in picture.arrows for part in arrow.parts)
    arrows = "".join(map(_arrow, picture.arrows))
    words = "".join(map(_words, picture.words))
    boxes = "".join(map(_box, picture.boxes))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pw-chart" {_size(picture)} role="group" '
        f"aria-label={quoteattr(picture.label)}>\n"
        f'<g class="pw-arrows" aria-hidden="true">\n<path class="pw-lines" d="{lines}"/>\n'
        f"{arrows}{words}</g>\n{boxes}</svg>\n"
    )


def _size(picture: Picture) -> str:
    frame = picture.frame
    width, height = number(frame.right - frame.left), number(frame.bottom - frame.top)
    view = f"{number(frame.left)} {number(frame.top)} {width} {height}"
    return f'viewBox="{view}" width="{width}" height="{height}"'


def _arrow(arrow: DrawnArrow) -> str:
    return (
        f'<g class="pw-arrow"{_ends(arrow.source, arrow.target)}>'
        f'<path class="pw-line" d="{"".join(map(open_line, arrow.parts))}"/>'
        f'<path class="pw-head" d="{head(arrow.head)}"/></g>\n'
    )


def _words(words: DrawnBox) -> str:
    ends = _ends(words.notes.get("from", ""), words.notes.get("to", ""))
    return f"<g{ends}>{''.join(_texts(words))}</g>\n"


def _ends(source: str, target: str) -> str:
    """What a script needs to find the arrows of a node."""
    return (f" data-from={quoteattr(source)}" if source else "") + f" data-to={quoteattr(target)}"


def _box(box: DrawnBox) -> str:
    """A box as a link, whose name says all that the drawing shows."""
    notes = box.notes
    name = unescaped(notes["tooltip"])
    classes = " ".join(f"pw-{word}" for word in ("node", *notes["class"].split()))
    return (
        f"<a id={quoteattr(notes['id'])} class={quoteattr(classes)} data-node={quoteattr(notes['node'])} "
        f"href={quoteattr(unescaped(notes['URL']))} aria-label={quoteattr(name)}>"
        f"<title>{escape(name)}</title>"
        f'<path class="pw-shape" d="{closed(outline(notes["outline"], box.frame))}"/>'
        f'<g aria-hidden="true">{" ".join(_texts(box))}</g></a>\n'  # parted, to be found in the name
    )


def _texts(box: DrawnBox) -> Iterator[str]:
    for text in box.texts:
        yield (
            f'<text class="pw-{text.part}" x="{number(text.x)}" y="{number(text.y)}" '
            f'font-size="{number(text.size)}" text-anchor="middle">{escape(text.words)}</text>'
        )
