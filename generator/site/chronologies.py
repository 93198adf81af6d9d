"""Chronologies: the tables of papers that are filled in, saved and put together in the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import Paper, Part, Pathway
from generator.site.letters import Document, Letters

FOLDER = "chronologies"
AGENCY = "Agency"
"""The heading for the agency in saved files, where no paper of the pathway has a column for it."""


@dataclass(frozen=True)
class Chronology:
    """A table of events, and the page on which it is filled in."""

    paper: Paper
    part: Part
    agency: str
    """The heading of the column that names the agency, in the paper or in saved files alone."""

    @property
    def page(self) -> str:
        """The page that holds the editor."""
        return f"{FOLDER}/{self.paper.id}.md"

    @property
    def script(self) -> str:
        """The script that hands the page the Word file of its paper."""
        return f"{FOLDER}/{self.paper.id}.js"

    @property
    def title(self) -> str:
        """What a reader calls the page."""
        return f"Fill in: {self.paper.title}"

    @property
    def of_several(self) -> bool:
        """Whether it holds the events of several agencies."""
        return self.part.agency in self.part.columns

    @property
    def field(self) -> str | None:
        """The field of the paper that names the agency, where there is only one."""
        return None if self.of_several else self.part.agency


def chronologies_of(pathway: Pathway) -> tuple[Chronology, ...]:
    """Every chronology, in the order of the papers. All call the agency's column the same."""
    found = list(_parts(pathway))
    named = next((part.agency for _, part in found if part.agency in part.columns), None) or AGENCY
    return tuple(
        Chronology(paper, part, part.agency if part.agency in part.columns else named)
        for paper, part in found
    )


def _parts(pathway: Pathway) -> Iterator[tuple[Paper, Part]]:
    for paper in pathway.documents:
        for part in paper.parts:
            if part.chronology:
                yield paper, part


def chronology_data(chronology: Chronology, letters: Letters) -> str:
    """What the script must know of a chronology, as JSON: its columns, and its place in the Word file."""
    sheet, table = _place(chronology, letters)
    data = {
        "columns": chronology.part.columns,
        "agency": chronology.agency,
        "several": chronology.of_several,
        "field": chronology.field,
        "name": sheet.name,
        "table": table,
    }
    return json.dumps(data, ensure_ascii=False)


def _place(chronology: Chronology, letters: Letters) -> tuple[Document, str]:
    """The sheet of the paper that holds the table, and the table's tag there."""
    for sheet in letters.sheets(chronology.paper):
        for block in sheet.blocks:
            if block.table and block.table.title == chronology.part.part:
                return sheet, block.table.tag
    raise ValueError(f"{chronology.paper.id} has no table {chronology.part.part}")


def chronology_files(pathway: Pathway, letters: Letters) -> dict[str, bytes]:
    """For each chronology a script that carries its Word file to the browser."""
    return {it.script: letters.script_of(it.paper) for it in chronologies_of(pathway)}
