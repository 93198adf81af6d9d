"""The Word files of letters and papers. A letter to a family comes in large print too.

A letter to a family carries its own words and nothing of the site: no status, no version,
no address, no clause, in the file, its name or its properties.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.definition.model import Letter, LetterField
from generator.site.letters.document import Document, DocumentBlock, TextRun

if TYPE_CHECKING:
    from generator.site.word import ContentControl, WordDocument

SIZE = 12
LARGE = 18
PAPER_SIZE = 11
ROOM = 3
"""How many empty lines a box has."""


@dataclass(frozen=True)
class PrintEdition:
    """A sheet in a size of type, as one Word file."""

    sheet: Document
    large: bool = False

    @property
    def name(self) -> str:
        """The stem of the file's name."""
        return f"{self.sheet.name}-large-print" if self.large else self.sheet.name

    @property
    def path(self) -> str:
        """The file on the site."""
        folder = "letters" if isinstance(self.sheet.document, Letter) else "papers"
        return f"{folder}/{self.name}.docx"

    @property
    def size(self) -> int:
        """The size of its type, in points."""
        if isinstance(self.sheet.document, Letter):
            return LARGE if self.large else SIZE
        return PAPER_SIZE


def editions_of(sheet: Document) -> tuple[PrintEdition, ...]:
    """The files of a sheet: one, and for a family a second one in large print."""
    to_family = isinstance(sheet.document, Letter) and sheet.document.reader == "family"
    return (PrintEdition(sheet), PrintEdition(sheet, large=True)) if to_family else (PrintEdition(sheet),)


def word_files(sheets: Iterable[Document]) -> Iterator[tuple[PrintEdition, bytes]]:
    """Every Word file of these sheets."""
    for sheet in sheets:
        for edition in editions_of(sheet):
            yield edition, word_file(edition)


@lru_cache(maxsize=256)
def word_file(edition: PrintEdition) -> bytes:
    """One letter or paper as a Word file, blank; made anew only when its text has changed."""
    from generator.site.word import WordDocument, WordLanguage, WordStyle  # heavy: loaded where it is used

    sheet = edition.sheet
    language = WordLanguage(sheet.language, sheet.direction)
    look = WordStyle(edition.size, sheet.landscape, letterhead=isinstance(sheet.document, Letter))
    document = WordDocument(sheet.subject, language, look)
    for block in sheet.blocks:
        _write(document, block)
    for line in sheet.lines:
        document.other_language(line.words, WordLanguage(line.language, line.direction))
    return document.to_bytes()


def _write(document: WordDocument, block: DocumentBlock) -> None:
    parts = [_control(run, run.field) if run.field else run.words for run in block.runs]
    match block.kind:
        case "subject":
            document.heading(parts, 1)
        case "heading":
            document.heading(parts, 2)
        case "item":
            document.item(parts)
        case "rows":
            document.rows(*(part for part in parts if not isinstance(part, str)))
        case "paragraph":
            document.paragraph(parts, room=block.room)
        case _:
            _write_paper(document, block)


def _write_paper(document: WordDocument, block: DocumentBlock) -> None:
    """What only papers have. Their empty places show no prompt: a label stands beside each."""
    words = [run.words for run in block.runs]
    match block.kind:
        case "override" | "when":
            document.strong(words)
        case "about":
            document.about(words)
        case "detail":
            document.detail([*words[:-1], _place(block)])
        case "label":
            document.label(words)
        case "room":
            document.box(_place(block, "long-text"))
        case "tick":
            document.tick(_place(block, "tick"), words)
        case "table" if block.table:
            document.table(block.table)
        case "origin":
            document.small(words)


def _place(block: DocumentBlock, kind: str = "text") -> ContentControl:
    """The place of a block: its field, or what its tag names."""
    from generator.site.word import ContentControl  # heavy: loaded where it is used

    words, field = block.runs[-1].words, block.runs[-1].field
    if field is None:
        return ContentControl(block.tag, words, kind=kind, lines=ROOM if kind == "long-text" else 1)
    lines = ROOM if block.kind == "room" else 1
    return ContentControl(field.id, words, kind=field.kind, choices=field.choices, lines=lines)


def _control(run: TextRun, field: LetterField) -> ContentControl:
    """The hint stands in the file once, where the field stands first."""
    from generator.site.word import ContentControl  # heavy: loaded where it is used

    prompt = f"{field.label}: {field.hint.rstrip('.')}" if run.first and field.hint else field.label
    return ContentControl(field.id, field.label, prompt, field.kind, field.choices)


def word_script(words: Mapping[str, bytes]) -> bytes:
    """Word files by name as a classic script: a page opened from a disk may not fetch a file."""
    data = {name: base64.b64encode(content).decode("ascii") for name, content in words.items()}
    return f"var pathwayWordFiles = {json.dumps(data, separators=(',', ':'))};\n".encode("ascii")
