"""What one part of a definition says by itself, as named facets, and by what it is known.

Made from the model, so that a field that is added to the model is compared from that day on.
Keys of which a part has exactly one are read together, because together they mean one thing: an
action's words stand under the key that is their strength, an answer's target under the key that is its way.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.definition.model import Element
from generator.definition.model.meaning import FieldMeaning, LookTwice, ReadBy, RefersTo, Unordered, fields_of
from generator.definition.slug import slug

Facets = dict[str, Any]


def _folded(kind: type[Element]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The facets that stand for several keys, and the names of the fields for which they stand."""
    choice = kind.concept.one_of
    if choice is None or not choice.facets:
        return (), frozenset()
    return choice.facets, frozenset(key.replace("-", "_") for key in choice.keys)


@cache
def _compared(kind: type[Element]) -> tuple[str, ...]:
    """The facets of a kind of part: without its own id, and without the parts inside it."""
    facets, folded = _folded(kind)
    left_out = folded | {id_field(kind)}
    fields = fields_of(kind).values()
    return (*facets, *(one.name for one in fields if not one.holds_parts and one.name not in left_out))


@cache
def facet_of(kind: type[Element], name: str) -> FieldMeaning:
    """What the model says of a facet: of a field, or of the several fields for which it stands."""
    known = fields_of(kind).get(name)
    facets, folded = _folded(kind)
    if known or name not in facets:
        return known or FieldMeaning(name, name, name)
    said = tuple(one for key in sorted(folded)[:1] for one in fields_of(kind)[key].said)
    choice = kind.concept.one_of
    twice: tuple[LookTwice, ...] = choice.look_twice if choice and name == facets[0] else ()
    return FieldMeaning(name, name, name, (*twice, *said))


def facets(part: Element) -> Facets:
    """Every value of a part, by facet; without its own id, and without the parts inside it."""
    return {name: _value(part, name) for name in _compared(type(part))}


def _value(part: Element, name: str) -> Any:
    value = getattr(part, name)
    return tuple(sorted(set(value))) if is_unordered(type(part), name) and value else value


def is_unordered(kind: type[Element], facet: str) -> bool:
    """Whether a facet is a list whose order says nothing."""
    return facet_of(kind, facet).one(Unordered) is not None


def id_field(kind: type[Element]) -> str | None:
    """The field that holds a part's own id; none where its name is a text that readers see."""
    own = fields_of(kind).get(kind.concept.id)
    return own.name if own and not own.one(ReadBy) and not own.one(RefersTo) else None


def name_field(kind: type[Element]) -> str | None:
    """The field with the text by which readers know a part, where that is also its id."""
    own = fields_of(kind).get(kind.concept.id)
    return own.name if own and own.one(ReadBy) else None


def identity(part: Element) -> str | None:
    """By what a part is known among others of its kind; `None` where it has no name."""
    concept = part.concept
    own = getattr(part, concept.id) if concept.id else None
    return slug(own) if own and concept.slug else own


def is_list(kind: type[Element], field: str) -> bool:
    """Whether a field holds several parts, in an order."""
    return "tuple" in str(kind.model_fields[field].annotation)


def key_of(part: Element, facet: str) -> str:
    """The key in the file under which a facet stands."""
    return part.chosen if facet in _folded(type(part))[0] else facet_of(type(part), facet).key
