"""The Word files of letters. To a family each comes in large print too.

A letter to a family carries its own words and nothing of the site: no status, no version,
no address, no clause, in the file, its name or its properties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.definition.model import LetterField
from generator.site.letters.sheet import Block, Run, Sheet

if TYPE_CHECKING:
    from generator.site.word import Control, WordDocument

FOLDER = "letters"
SIZE = 12
LARGE = 18


@dataclass(frozen=True)
class Edition:
    """A sheet in a size of type, as one Word file."""

    sheet: Sheet
    large: bool = False

    @property
    def name(self) -> str:
        """The stem of the file's name."""
        return f"{self.sheet.name}-large-print" if self.large else self.sheet.name

    @property
    def path(self) -> str:
        """The file on the site."""
        return f"{FOLDER}/{self.name}.docx"


def editions_of(sheet: Sheet) -> tuple[Edition, ...]:
    """The files of a sheet: one, and for a family a second one in large print."""
    ordinary = Edition(sheet)
    return (ordinary, Edition(sheet, large=True)) if sheet.letter.reader == "family" else (ordinary,)


def word_files(sheets: Iterable[Sheet]) -> Iterator[tuple[Edition, bytes]]:
    """Every Word file of these sheets."""
    for sheet in sheets:
        for edition in editions_of(sheet):
            yield edition, word_file(edition)


def word_file(edition: Edition) -> bytes:
    """One letter as a Word file, blank."""
    from generator.site.word import Language, WordDocument  # heavy: loaded where it is used

    sheet = edition.sheet
    language = Language(sheet.language, sheet.direction)
    document = WordDocument(sheet.subject, language, LARGE if edition.large else SIZE)
    for block in sheet.blocks:
        _write(document, block)
    for line in sheet.lines:
        document.other_language(line.words, Language(line.language, line.direction))
    return document.to_bytes()


def _write(document: WordDocument, block: Block) -> None:
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
        case _:
            document.paragraph(parts, room=block.room)


def _control(run: Run, field: LetterField) -> Control:
    """The hint stands in the file once, where the field stands first."""
    from generator.site.word import Control  # heavy: loaded where it is used

    prompt = f"{field.label}: {field.hint.rstrip('.')}" if run.first and field.hint else field.label
    return Control(field.id, field.label, prompt, field.kind, field.choices)
