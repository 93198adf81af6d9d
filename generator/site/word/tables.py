"""Tables in Word's own XML: a heading row that repeats on each page, rows that no page cuts in two.

Accessible by Word's own rules: the table has a title, its heading row is marked as such, no
cells are joined, and every empty cell is a named place to fill in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from docx.shared import Length

from generator.site.table import Table
from generator.site.word.controls import ContentControl, element

ROW = 680
"""The least height of an empty row, in twentieths of a point: room to write by hand (1.2 cm)."""

TableCell = Callable[[str | ContentControl, str], Any]
"""Makes the paragraph of a cell from words or a control, and a style."""


def made_table(table: Table, width: Length, cell: TableCell) -> Any:
    """The table with its heading row and the rows that have words; empty rows are for `rows_of`."""
    wide = [width.twips * column.share // 100 for column in table.columns]
    made = element("w:tbl")
    made.append(_properties(table))
    grid = element("w:tblGrid")
    grid.extend(element("w:gridCol", w=str(each)) for each in wide)
    made.append(grid)
    made.append(_row((cell(column.title, "TableHeading") for column in table.columns), heading=True))
    for words in table.rows:
        ready = cell(words, "TableText")
        made.append(
            _row([ready, *(cell(ContentControl(it.tag, it.title), "TableText") for it in table.columns[1:])])
        )
    return made


def rows_of(table: Table, cell: TableCell) -> list[Any]:
    """The empty rows."""
    return [
        _row(cell(ContentControl(column.tag, column.title), "TableText") for column in table.columns)
        for _ in range(table.blank)
    ]


def _properties(table: Table) -> Any:
    made = element("w:tblPr")
    made.append(element("w:tblStyle", "PaperTable"))
    made.append(element("w:tblW", w="5000", type="pct"))
    made.append(element("w:tblLayout", type="fixed"))
    first = "1" if table.rows else "0"
    made.append(element("w:tblLook", "0020", firstRow="1", lastRow="0", firstColumn=first, lastColumn="0"))
    made.append(element("w:tblCaption", table.title))
    made.append(
        element("w:tblDescription", "Columns: " + "; ".join(column.title for column in table.columns))
    )
    return made


def _row(cells: Iterable[Any], *, heading: bool = False) -> Any:
    row, properties = element("w:tr"), element("w:trPr")
    properties.append(element("w:cantSplit"))
    if heading:
        properties.append(element("w:tblHeader"))
    else:
        properties.append(element("w:trHeight", str(ROW), hRule="atLeast"))
    row.append(properties)
    for paragraph in cells:
        holder = element("w:tc")
        holder.append(paragraph)
        row.append(holder)
    return row
