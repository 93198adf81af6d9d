"""The words of a definition that people read, with who reads them: as the model says of each field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.definition.model import Element, Pathway
from generator.definition.model.meaning import ReadBy, Style, fields_that_say

Audience = Literal["staff", "family", "trainer"]


@dataclass(frozen=True)
class Prose:
    """Some words: the part and the key at which they stand, who reads them, and of which style they are."""

    part: Element
    key: str
    text: str
    reader: Audience = "staff"
    index: int | None = None
    style: Style = "prose"


def prose(pathway: Pathway, elements: tuple[Element, ...]) -> Iterator[Prose]:
    """All words that readers see and that are ours to choose, in the order of the file."""
    to_families = {letter.path for letter in pathway.letters if letter.reader == "family"}
    for part in elements:
        for field, read in fields_that_say(type(part), ReadBy):
            if read.style == "verbatim" or read.reader == "nobody":
                continue
            reader: Audience = "trainer" if read.reader == "trainer" else "staff"
            if read.reader == "recipient" and part.path[:2] in to_families:
                reader = "family"
            value = getattr(part, field.name)
            if isinstance(value, str):
                yield Prose(part, field.key, value, reader, None, read.style)
            elif value:
                for index, text in enumerate(value):
                    yield Prose(part, field.key, text, reader, index, read.style)
