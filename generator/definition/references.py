"""Every place where one part of a definition names another one, and what there is to name.

All of it follows from what the model says of its fields. Whether a name exists is for the checks to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.definition.duration import Offset
from generator.definition.model import KINDS, PLACEHOLDER, Element, Path
from generator.definition.model.meaning import FieldMeaning, RefersTo, fields_that_say, kinds_of
from generator.definition.slug import slug


@dataclass(frozen=True)
class ReferenceUse:
    """One naming: `part` names `target`, a part of the kind `kind`, in `field`; `place` is where in it."""

    part: Element
    field: FieldMeaning
    kind: str
    target: str
    place: Path = ()
    in_text: bool = False

    @property
    def id(self) -> str:
        """The id that the name means."""
        return slug(self.target) if KINDS[self.kind].concept.slug else self.target

    @property
    def path(self) -> Path:
        """Where in the file the name stands."""
        return (*self.part.path, self.field.key, *self.place)


def references(parts: Iterable[Element]) -> Iterator[ReferenceUse]:
    """Every naming of another part, in the order of the parts."""
    for part in parts:
        for field, refers in fields_that_say(type(part), RefersTo):
            value = getattr(part, field.name)
            for place, name in _in_text(value) if refers.in_text else _names_in(value):
                if name != refers.nothing:
                    yield ReferenceUse(part, field, refers.kind, name, place, refers.in_text)


def _in_text(text: str | None) -> Iterator[tuple[Path, str]]:
    yield from (((), name) for name in dict.fromkeys(PLACEHOLDER.findall(text or "")))


def _names_in(value: Any) -> Iterator[tuple[Path, str]]:
    match value:
        case str():
            yield (), value
        case Offset():
            yield (), value.after
        case tuple():
            yield from (((place,), name) for place, name in enumerate(value))
        case dict():
            yield from (((name,), name) for name in value)


Scope = tuple[str, Path]
"""A kind of part, and the question, letter or paper outside which its names mean nothing."""


def scope_of(kind: str, part: Element) -> Scope:
    """Where a part looks for a name of this kind."""
    return kind, part.path[:2] if KINDS[kind].concept.local else ()


def names(parts: Iterable[Element]) -> Mapping[Scope, Mapping[str, Element]]:
    """What there is to name: by kind and place, and then by name; of two with one name, the first."""
    found: dict[Scope, dict[str, Element]] = {}
    for part in parts:
        own = getattr(part, "id", None)
        if own:
            for kind in kinds_of(type(part)):
                found.setdefault(scope_of(kind, part), {}).setdefault(own, part)
    return found
