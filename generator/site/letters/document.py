"""A letter or a paper as one text: the blocks that page, print, copy and Word share.

Whatever shows one is made from a `Document` and from nothing else, so that the page and the
Word file cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from generator.definition.model import (
    PLACEHOLDER,
    SUBJECT,
    Element,
    Letter,
    LetterField,
    Paper,
    Structure,
    Translation,
    Variant,
)
from generator.site.table import Table

BlockKind = Literal[
    "subject",
    "heading",
    "paragraph",
    "item",
    "rows",
    "override",
    "when",
    "about",
    "detail",
    "label",
    "room",
    "tick",
    "table",
    "origin",
]
"""A letter has the first five. A paper also has: what stands before everything, in which case a
section is required, what belongs in it, a detail with a line to write on, a label above a box with
room to write, a box to tick, a table, and where it all comes from."""


@dataclass(frozen=True)
class TextRun:
    """A stretch of a sheet: plain words, or a field to fill in with its label as words.

    `first` is true where the field stands for the first time, `clause` where the words are
    the number of a clause.
    """

    words: str
    field: LetterField | None = None
    first: bool = False
    clause: bool = False


@dataclass(frozen=True)
class DocumentBlock:
    """A paragraph, a heading, an item of a list, or `rows`: a list that the sender fills in.

    `room` leaves space above it, for example for a signature. `tag` names a place that has no
    field of its own, `element` the part of the definition that begins here.
    """

    kind: BlockKind
    runs: tuple[TextRun, ...] = ()
    room: bool = False
    tag: str = ""
    element: Element | None = None
    table: Table | None = None

    @property
    def listed(self) -> bool:
        """Whether it stands in a list."""
        return self.kind in ("item", "rows")


@dataclass(frozen=True)
class Line:
    """A line in another language that stands below the text."""

    language: str
    direction: str
    words: str


@dataclass(frozen=True)
class Document:
    """A letter in one variant and one language, or a paper in one structure.

    `name` is the stem of its file names.
    """

    name: str
    document: Letter | Paper
    variant: Variant | Structure | None
    translation: Translation | None
    language: str
    language_title: str
    direction: str
    subject: str
    blocks: tuple[DocumentBlock, ...]
    lines: tuple[Line, ...] = ()

    @property
    def fields(self) -> tuple[LetterField, ...]:
        """The fields that its text names, in the order of the definition."""
        named = {run.field.id for block in self.blocks for run in block.runs if run.field}
        return tuple(field for field in self.document.fields if field.id in named)

    @property
    def paper(self) -> bool:
        """Whether it is a paper, and not a letter."""
        return isinstance(self.document, Paper)

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        return isinstance(self.document, Paper) and self.document.landscape


def blocks_of(letter: Letter, subject: str, text: str) -> tuple[DocumentBlock, ...]:
    """The text of a letter, cut into blocks. Where it does not place the subject, that comes first."""
    seen: set[str] = set()
    known = {field.id: field for field in letter.fields}
    blocks = [
        DocumentBlock("subject", (TextRun(subject),), room)
        if line == f"[{SUBJECT}]"
        else _block(kind, tuple(_runs(line, known, seen)), room)
        for kind, line, room in _lines(text)
    ]
    if not any(block.kind == "subject" for block in blocks):
        blocks.insert(0, DocumentBlock("subject", (TextRun(subject),)))
    return tuple(blocks)


_MARKS: dict[str, BlockKind] = {"- ": "item", "# ": "heading"}
_GAP = re.compile(r"\n((?:[ \t]*\n)+)")


def _lines(text: str) -> Iterator[tuple[BlockKind, str, bool]]:
    """Kind and words of each block, and whether two empty lines or more stand before it."""
    room = False
    for index, part in enumerate(_GAP.split(text.strip())):
        if index % 2:
            room = part.count("\n") > 1
            continue
        for kind, line in _in_paragraph(part):
            yield kind, line, room
            room = False


def _in_paragraph(part: str) -> Iterator[tuple[BlockKind, str]]:
    """Lines without a mark run on; an item or a heading is a line of its own."""
    for kind, lines in groupby(map(str.strip, part.split("\n")), key=lambda line: _MARKS.get(line[:2])):
        if kind:
            yield from ((kind, line[2:].strip()) for line in lines)
        else:
            yield "paragraph", " ".join(lines)


def _block(kind: BlockKind, runs: tuple[TextRun, ...], room: bool) -> DocumentBlock:
    """A list to fill in that stands alone becomes rows."""
    alone = runs[0].field if len(runs) == 1 else None
    return DocumentBlock("rows" if alone and alone.kind == "list" else kind, runs, room)


def _runs(line: str, known: dict[str, LetterField], seen: set[str]) -> Iterator[TextRun]:
    """`split` on the placeholder's pattern gives words and ids in turn."""
    for index, part in enumerate(PLACEHOLDER.split(line)):
        if index % 2:
            field = known.get(part)
            yield TextRun(field.label if field else f"[{part}]", field, part not in seen)
            seen.add(part)
        elif part:
            yield TextRun(part)
