"""What the model says of its fields and kinds of parts beside their types, and how that is read.

Metadata for `Annotated`, and one `Concept` for each class. Every other room asks here what a field refers
to, who reads its words, what it is called and how much a change of it matters; none keeps a table of its
own. It names no field of any part, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from generator.definition.model.element import Element

T = TypeVar("T")

Reader = Literal["staff", "recipient", "trainer", "nobody"]
"""`recipient` is whoever gets the letter; `nobody` reads what only the program needs."""

Style = Literal["prose", "name", "remark", "record", "verbatim"]
"""`remark` speaks about the sources, `record` tells what once happened, `verbatim` are not our own words."""


@dataclass(frozen=True)
class RefersTo:
    """The field names a part of this kind, a class of the model; the word `nothing` names none.

    With `in_text` the names stand in square brackets in a text.
    """

    kind: str
    nothing: str | None = None
    in_text: bool = False


@dataclass(frozen=True)
class ReadBy:
    """Readers see the words of the field."""

    reader: Reader = "staff"
    style: Style = "prose"


@dataclass(frozen=True)
class LookTwice:
    """Whoever signs looks twice at a change of the field `when` its old and new values are such."""

    sentence: str
    when: Callable[[Any, Any], bool] = lambda _before, _after: True


class LocalFact:
    """Readers are told "not supplied" where the field says nothing."""


class Unordered:
    """The order of the list says nothing."""


class OutsideApproval:
    """The field speaks about the approval or the edition: a change of it changes nothing approved."""


class ReportSection(StrEnum):
    """Under which heading a change is told, in the order in which they are told."""

    ROUTE = "The route"
    TIMES = "Times"
    ANY_TIME = "At any time"
    DATES = "Dates"
    LETTERS = "Letters"
    PAPERS = "Papers"
    CONTACTS = "Contacts and links"
    ROLES = "Roles"
    SOURCES = "Sources"
    POINTS = "Open points"
    GLOSSARY = "Words explained"
    CASES = "Cases"
    TRAINING = "Training"
    ABOUT = "About the procedure"


@dataclass(frozen=True)
class OneOf:
    """Of these keys a part has exactly one, and the key means something too.

    `facets` are the properties that say which key it is and what stands there; they are compared in
    place of the keys.
    """

    keys: tuple[str, ...]
    facets: tuple[str, ...] = ()
    look_twice: tuple[LookTwice, ...] = ()
    """About which key it is."""


@dataclass(frozen=True)
class Concept:
    """What a part of one kind is called, and what tells it from others of its kind.

    `id` is the field by which it is known (`slug`: by the slug of its words), `words` the one by which
    readers know it, where that is another. A `local` id is known only in the question, letter or paper
    that holds the part. `removed` says what to look at twice when a part was taken out.
    """

    called: str
    id: str = ""
    words: str = ""
    slug: bool = False
    local: bool = False
    one_of: OneOf | None = None
    removed: LookTwice | None = None
    section: ReportSection | None = None
    example: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class FieldMeaning:
    """A field: its `name`, the `key` in the file, what people call it, and all that is `said` of it."""

    name: str
    key: str
    label: str
    said: tuple[object, ...] = ()
    holds_parts: bool = False

    def all(self, kind: type[T]) -> tuple[T, ...]:
        """Everything of one kind that is said; of a mapping first what is said of its keys."""
        return tuple(one for one in self.said if isinstance(one, kind))

    def one(self, kind: type[T]) -> T | None:
        """What is said of one kind, or nothing."""
        return next(iter(self.all(kind)), None)


@cache
def fields_of(kind: type[Element]) -> Mapping[str, FieldMeaning]:
    """The fields of a kind of part, by their names."""
    found = {}
    for name, info in kind.model_fields.items():
        said = (*info.metadata, *_inside(info.annotation))
        unread = not any(isinstance(one, ReadBy | RefersTo) for one in said)
        label = info.title or ("id" if name == kind.concept.id and unread else name.replace("_", " "))
        parts = any(isinstance(one, type) and issubclass(one, BaseModel) for one in said)
        found[name] = FieldMeaning(name, info.alias or name, label, said, parts)
    return MappingProxyType(found)


def _inside(annotation: Any) -> Iterator[Any]:
    """An annotation and all inside it, types and metadata, in the order in which they are written."""
    yield annotation
    for one in get_args(annotation):
        yield from _inside(one)


@cache
def part_fields(kind: type[Element]) -> tuple[str, ...]:
    """The names of the fields in which other parts stand."""
    return tuple(field.name for field in fields_of(kind).values() if field.holds_parts)


@cache
def fields_that_say(kind: type[Element], what: type[T]) -> tuple[tuple[FieldMeaning, T], ...]:
    """The fields of which something of this kind is said, with the first that is said."""
    return tuple((field, said) for field in fields_of(kind).values() if (said := field.one(what)) is not None)


@cache
def kinds_of(kind: type[Element]) -> tuple[str, ...]:
    """What a part of this kind may be referred to as: its class, and the one that it shares names with."""
    return tuple(base.__name__ for base in kind.__mro__ if "concept" in vars(base))
