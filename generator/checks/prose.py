"""The sentences of a definition that people read, with who reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.definition.model import (
    About,
    Action,
    Answer,
    Contact,
    DateAsked,
    Element,
    Hint,
    Letter,
    LetterField,
    Outcome,
    Paper,
    Part,
    Pathway,
    Point,
    Provenance,
    Question,
    Remark,
    Role,
    Standing,
    Step,
    Structure,
    Term,
    Timescale,
    Variant,
)

Reader = Literal["staff", "family"]


@dataclass(frozen=True)
class Prose:
    """Some words: the part and the key at which they stand, and who reads them.

    `remark` is true for notes, gaps and conflicts, which speak about the sources.
    """

    part: Element
    key: str
    text: str
    reader: Reader = "staff"
    index: int | None = None
    remark: bool = False


_KEYS: dict[type[Element], tuple[str, ...]] = {
    About: ("summary", "use_when", "audience"),
    Answer: ("is", "say", "hint"),
    Contact: ("for",),
    DateAsked: ("ask", "hint"),
    Hint: ("hint",),
    LetterField: ("label", "hint"),
    Outcome: ("title", "say", "explain"),
    Paper: ("title", "purpose"),
    Part: ("part", "when", "about", "items", "tick", "columns", "rows"),
    Point: ("title", "we"),
    Question: ("ask", "say"),
    Role: ("title", "about", "instead"),
    Standing: ("when",),
    Step: ("title", "summary", "say"),
    Structure: ("title", "when"),
    Term: ("means",),
    Timescale: ("for",),
}
_ATTRIBUTES = {"is": "words", "for": "purpose", "if": "condition"}


def prose(pathway: Pathway, elements: tuple[Element, ...]) -> Iterator[Prose]:
    """All words that readers see, in the order of the file; not those of the sources."""
    readers = {letter.path: letter.reader for letter in pathway.letters}
    for part in elements:
        if part.path[:1] == ("sources",):
            continue
        if isinstance(part, Letter | Variant):
            holder = part.path if isinstance(part, Letter) else part.path[:-2]
            yield from _of_letter(part, readers.get(holder) == "family")
        elif isinstance(part, Action):
            yield Prose(part, part.strength, part.text)
            yield from _texts(part, ("if",))
        else:
            yield from _texts(part, _KEYS.get(type(part), ()))
        yield from _remarks(part)


def _of_letter(part: Letter | Variant, to_family: bool) -> Iterator[Prose]:
    reader: Reader = "family" if to_family else "staff"
    if isinstance(part, Letter):
        yield from _texts(part, ("subject",), reader)
        yield from _texts(part, ("title", "purpose", "checklist"))
    else:
        yield from _texts(part, ("title", "when"))
    yield from _texts(part, ("text",), reader)


def _texts(part: Element, keys: tuple[str, ...], reader: Reader = "staff") -> Iterator[Prose]:
    for key in keys:
        value = getattr(part, _ATTRIBUTES.get(key, key))
        if isinstance(value, str):
            yield Prose(part, key, value, reader)
        elif isinstance(value, tuple):
            yield from (Prose(part, key, text, reader, index) for index, text in enumerate(value))


def _remarks(part: Element) -> Iterator[Prose]:
    if isinstance(part, Provenance | Remark):
        for key in ("note", "gap", "conflict"):
            words = getattr(part, key)
            if words:
                yield Prose(part, key, words, remark=True)
