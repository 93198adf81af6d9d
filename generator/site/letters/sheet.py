"""A letter's text as blocks of words and fields, for the page to show."""

from __future__ import annotations

from dataclasses import dataclass

from generator.definition.model import PLACEHOLDER, Letter, LetterField
from generator.site.markup import paragraphs


@dataclass(frozen=True)
class Run:
    """A stretch of a letter: plain words, or a field to fill in."""

    words: str
    field: LetterField | None = None


@dataclass(frozen=True)
class Block:
    """A paragraph, or with `listed` one item of a list."""

    runs: tuple[Run, ...]
    listed: bool = False


def letter_blocks(letter: Letter, text: str) -> list[Block]:
    """The text of a letter or of one variant, cut into paragraphs, items and fields."""
    fields = {field.id: field for field in letter.fields}
    return [
        Block(tuple(_runs(line.removeprefix("- "), fields)), line.startswith("- "))
        for lines in paragraphs(text)
        for line in lines
    ]


def _runs(line: str, fields: dict[str, LetterField]) -> list[Run]:
    """`split` on the placeholder's pattern gives words and ids in turn."""
    parts = PLACEHOLDER.split(line)
    runs = []
    for index, part in enumerate(parts):
        if index % 2:
            field = fields.get(part)
            runs.append(Run(field.label if field else f"[{part}]", field))
        elif part:
            runs.append(Run(part))
    return runs
