"""The sign-off sheet as a Word file, by the writer that also makes the letters and papers.

An edge: it knows the blocks of a comparison and Word, which do not know each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from generator.definition.words import capital
from generator.diff import Comparison
from generator.diff.render import (
    Heading,
    NewPage,
    Paragraph,
    ReportBlock,
    ReportItem,
    ReportItems,
    ReportTable,
    sign_off,
)

if TYPE_CHECKING:
    from generator.site.word import WordDocument

SIZE = 9
_WIDTHS = (34, 28, 24, 14)


def sign_off_word(comparison: Comparison, approvers: Sequence[str]) -> bytes:
    """The sheet; `approvers` are those who are to sign, each with name and role."""
    from generator.site.word import WordDocument, WordLanguage, WordStyle  # heavy: loaded where it is used

    blocks = sign_off(comparison, approvers)
    title = next(block.text for block in blocks if isinstance(block, Heading))
    document = WordDocument(title, WordLanguage("en-GB"), WordStyle(SIZE, letterhead=False))
    _write(document, blocks)
    return document.to_bytes()


def _write(document: WordDocument, blocks: Iterable[ReportBlock]) -> None:
    turned = False
    for block in blocks:
        match block:
            case Heading():
                document.heading([block.text], min(block.level, 3), new_page=turned)
            case Paragraph():
                document.paragraph([block.text])
            case ReportItems():
                for item in block.items:
                    _item(document, item)
            case ReportTable():
                _table(document, block)
        turned = isinstance(block, NewPage)


def _item(document: WordDocument, item: ReportItem) -> None:
    document.item([item.text])
    for label, words in item.notes:
        first, *more = [line for line in words.splitlines() if line.strip()] or [""]
        document.note([f"{capital(label)}: {first}" if label else first])
        for line in more:
            document.note([line])


def _table(document: WordDocument, table: ReportTable) -> None:
    """Rows of which only the first cell has words; in the others, and in empty rows, people write."""
    from generator.site.table import Column
    from generator.site.table import Table as WordTable

    columns = tuple(
        Column(f"column-{place}", title, share)
        for place, (title, share) in enumerate(zip(table.columns, _WIDTHS, strict=True), start=1)
    )
    named = tuple(row[0] for row in table.rows if row[0])
    blank = len(table.rows) - len(named)
    document.table(WordTable("who-approves", table.caption, columns, named, blank))
    document.paragraph([])
