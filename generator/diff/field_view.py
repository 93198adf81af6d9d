"""What one part of a definition says by itself, as named facets, and which parts it holds.

Made from the model, so that a field that is added to the model is compared from that day on.
A few fields are read together, because together they mean one thing: an action's words stand
under the key that is their strength, an answer's target under the key that is its way.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from generator.definition.model import (
    Action,
    Answer,
    DateAsked,
    Element,
    LetterField,
    Paper,
    Part,
    Remark,
    Role,
    Session,
    SourceDocument,
    Standing,
    Term,
    Timescale,
    TrainingPart,
    Translation,
)

Facets = dict[str, Any]

_FOLDED: dict[type[Element], dict[str, tuple[str, ...]]] = {
    Action: {
        "strength": ("must", "must_not", "do", "should", "consider", "may"),
        "text": ("must", "must_not", "do", "should", "consider", "may"),
    },
    Timescale: {"kind": ("guide", "limit", "every"), "length": ("guide", "limit", "every")},
    Answer: {"leads": ("go", "at", "back")},
    Remark: {"kind": ("note", "gap", "conflict"), "text": ("note", "gap", "conflict")},
}

_NAMED_BY_WORDS: dict[type[Element], str] = {
    Answer: "words",
    Role: "role",
    Term: "term",
    Standing: "when",
    Part: "part",
    Session: "session",
}
"""Parts whose name is a piece of text that readers see."""

_OTHER_IDS: dict[type[Element], tuple[str, ...]] = {
    Paper: ("document",),
    SourceDocument: ("document",),
    DateAsked: ("date",),
    LetterField: ("field",),
}
"""Keys that hold a part's own id and are not called like its kind."""

UNORDERED = frozenset({"source", "points", "also"})
"""Lists whose order says nothing."""


@cache
def _fields(kind: type[Element]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the fields that hold values, and of those that hold other parts."""
    own: list[str] = []
    parts: list[str] = []
    for name, field in kind.model_fields.items():
        (parts if _holds_parts(field.annotation) else own).append(name)
    return tuple(own), tuple(parts)


def _holds_parts(annotation: Any) -> bool:
    waiting = [annotation]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, Element):
            return True
        waiting += get_args(one)
    return False


def facets(part: Element) -> Facets:
    """Every value of a part, by facet; without its own id, and without the parts inside it."""
    folded = _FOLDED.get(type(part), {})
    left_out = {name for names in folded.values() for name in names} | set(id_fields(type(part)))
    found: Facets = {facet: _folded(part, facet) for facet in folded}
    for name in _fields(type(part))[0]:
        if name not in left_out:
            value = getattr(part, name)
            found[name] = tuple(sorted(set(value))) if name in UNORDERED and value else value
    return found


def _folded(part: Element, facet: str) -> Any:
    if facet == "leads" and isinstance(part, Answer):
        return (part.way, part.target)
    return getattr(part, facet)


@cache
def id_fields(kind: type[Element]) -> tuple[str, ...]:
    """The field that holds a part's own id; none where its name is a text that readers see."""
    if kind in _NAMED_BY_WORDS or not hasattr(kind, "id"):
        return ("id",) if "id" in kind.model_fields else ()
    own = (*_OTHER_IDS.get(kind, ()), kind.__name__.lower(), "id")
    return tuple(name for name in own if name in kind.model_fields)[:1]


def name_field(kind: type[Element]) -> str | None:
    """The field with the text by which readers know a part, where that is also its id."""
    return _NAMED_BY_WORDS.get(kind)


def identity(part: Element) -> str | None:
    """By what a part is known among others of its kind; `None` where it has no name."""
    if isinstance(part, Translation):
        return f"{part.language} {part.variant or ''}"
    own = getattr(part, "id", None)
    if isinstance(own, str):
        return own
    named = name_field(type(part))
    if named:
        return str(getattr(part, named))
    if isinstance(part, TrainingPart):
        return None
    for key in ("version", "at"):
        value = getattr(part, key, None)
        if isinstance(value, str):
            return value
    return None


def children(part: Element) -> dict[str, tuple[Element, ...]]:
    """The parts inside a part, by the field that holds them, in their order."""
    found: dict[str, tuple[Element, ...]] = {}
    for name in _fields(type(part))[1]:
        value = getattr(part, name)
        if isinstance(value, Element):
            found[name] = (value,)
        elif isinstance(value, tuple):
            found[name] = tuple(one for one in value if isinstance(one, Element))
        elif isinstance(value, dict):
            found[name] = tuple(one for one in value.values() if isinstance(one, Element))
        else:
            found[name] = ()
    return found


def is_list(kind: type[Element], field: str) -> bool:
    """Whether a field holds several parts, in an order."""
    return "tuple" in str(kind.model_fields[field].annotation)


def descendants(part: Element) -> Iterator[Element]:
    """A part and every part inside it."""
    waiting = [part]
    while waiting:
        one = waiting.pop()
        yield one
        for inner in reversed(list(children(one).values())):
            waiting += reversed(inner)


def key_of(part: Element, facet: str) -> str:
    """The key in the file under which a facet stands."""
    if isinstance(part, Answer) and facet == "leads":
        return part.way
    if isinstance(part, Action) and facet in ("strength", "text"):
        return part.strength
    if isinstance(part, Timescale) and facet in ("kind", "length"):
        return part.kind
    if isinstance(part, Remark) and facet in ("kind", "text"):
        return part.kind
    field = type(part).model_fields.get(facet)
    return (field.alias or facet) if field else facet
