"""What a part says, told whole: for a part that is new, or that was taken out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Action, Answer, Element, Pathway, Remark, Timescale
from generator.diff.field_view import children, facets, name_field
from generator.diff.labels import WAYS, label, name_of, place, value


def described(pathway: Pathway, part: Element) -> str | None:
    """The values of a part and the names of the parts inside it, a line each; `None` if its name says all."""
    return "\n".join(_lines(pathway, part)) or None


def _lines(pathway: Pathway, part: Element) -> Iterator[str]:
    if isinstance(part, Action):
        yield f"{part.strength}: {part.text}"
    elif isinstance(part, Remark):
        yield f"{part.kind}: {part.text}"
    elif isinstance(part, Timescale):
        yield f"{part.kind}: {part.length}"
    for facet, what in facets(part).items():
        if facet == "leads":
            yield f"{WAYS[what[0]]} {place(pathway, what[1])}"
        elif what not in (None, False, (), {}) and not _is_told(part, facet):
            yield f"{label(facet)}: {value(facet, what)}"
    for parts in children(part).values():
        for inner in parts:
            yield _inner(pathway, inner)


def _is_told(part: Element, facet: str) -> bool:
    """Whether a value stands in the name of the part, or was told already."""
    if facet == name_field(type(part)):
        return True
    told = ("text", "kind", "strength", "length")
    return facet in told if isinstance(part, Action | Remark | Timescale) else facet in ("ask", "title")


def _inner(pathway: Pathway, part: Element) -> str:
    if isinstance(part, Answer):
        return f"{name_of(part)}: {WAYS[part.way]} {place(pathway, part.target)}"
    return name_of(part)
