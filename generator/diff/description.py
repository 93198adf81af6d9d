"""What a part says, told whole: for a part that is new, or that was taken out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Answer, Element, Pathway
from generator.definition.naming import name_of
from generator.diff.field_view import facet_of, facets, name_field
from generator.diff.labels import WAYS, node_place, value


def described(pathway: Pathway, part: Element) -> str | None:
    """The values of a part and the names of the parts inside it, a line each; `None` if its name says all."""
    return "\n".join(_lines(pathway, part)) or None


def _lines(pathway: Pathway, part: Element) -> Iterator[str]:
    choice = part.concept.one_of
    told = {*(choice.facets if choice else ()), name_field(type(part)), "ask", "title"}
    if isinstance(part, Answer):
        yield f"{WAYS[part.way]} {node_place(pathway, part.target)}"
    elif choice and choice.facets:
        yield f"{part.chosen}: {part.chosen_value}"
    for name, what in facets(part).items():
        if what not in (None, False, (), {}) and name not in told:
            facet = facet_of(type(part), name)
            yield f"{facet.label}: {value(facet, what)}"
    for parts in part.children.values():
        for inner in parts:
            yield _inner(pathway, inner)


def _inner(pathway: Pathway, part: Element) -> str:
    if isinstance(part, Answer):
        return f"{name_of(part)}: {WAYS[part.way]} {node_place(pathway, part.target)}"
    return name_of(part)
