"""Papers to use beside the letters: sheets, chronologies, records, reports and plans."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.definition.model.element import Identified, Provenance
from generator.definition.model.fields import AsTuple, FieldRef, Flag, Id, Number, PlainText, Text, Texts
from generator.definition.model.letters import LetterField, check_conditions, each_once
from generator.definition.model.meaning import Concept, RefersTo

ROWS = 6
"""How many empty rows a table has where the definition does not say."""


class Structure(Identified, Provenance):
    """One way of setting a paper out, from which its reader chooses."""

    concept = Concept(
        "structure",
        id="structure",
        words="title",
        local=True,
        example={"structure": "short", "title": "Short form", "when": "Nobody has seen the family."},
    )

    structure: Id = Field(description="The id of the structure.")
    title: Text = Field(description="Its name in a few words.")
    when: Text | None = Field(None, description="When to use it.")


class Part(Provenance):
    """A section of a paper: words, details to fill in, a list to tick, room to write, a table.

    Whatever it has of these stands in this order.
    """

    concept = Concept("section", id="part", example={"part": "Who was seen", "columns": ["Name", "Date"]})

    part: Text = Field(description="The heading of the section.")
    structure: Annotated[PlainText, RefersTo("Structure")] | None = Field(
        None, description="The structure in which alone it stands; without it, in all of them."
    )
    about: Text | None = Field(None, title="description", description="What belongs here.")
    when: Text | None = Field(
        None, description="In which case it is required, or allowed at all; it stands out."
    )
    fields: Annotated[tuple[LetterField, ...], AsTuple] = Field(
        (),
        description="Details to fill in. A letter of the same step that names the same field fills it too.",
    )
    tick: Texts = Field((), description="What to tick.")
    items: Texts = Field((), description="What to write about; each gets room to write.")
    columns: Texts = Field((), description="For a table: its column headings.")
    widths: Annotated[tuple[Number, ...], AsTuple] = Field(
        (),
        title="widths of the columns",
        description="How wide each column is beside the others, for example [1, 3, 2].",
    )
    rows: Texts = Field(
        (), description="For a table: words that stand ready in its first column, one row each."
    )
    blank: Number | None = Field(
        None, description=f"For a table: how many empty rows it has; {ROWS} if nothing else is said."
    )
    chronology: Flag = Field(
        False,
        title="mark that it is a chronology",
        description="True where the table lists events, with the date in its first column. "
        "The site then has a page on which it is filled in, saved, read in again and put together.",
    )
    agency: FieldRef | None = Field(
        None,
        description="For a chronology: whose events they are. Of several agencies: the heading of the column "
        "that names each. Of one: the field of the paper that names it.",
    )

    @model_validator(mode="after")
    def _fits_its_table(self) -> Part:
        table = {"widths": self.widths, "rows": self.rows, "blank": self.blank is not None}
        if not self.columns and any(table.values()):
            found = next(name for name, value in table.items() if value)
            raise ValueError(f'"{found}" belongs to a table; write its columns too')
        if self.widths and len(self.widths) != len(self.columns):
            sizes = f"{len(self.columns)} columns and {len(self.widths)} widths"
            raise ValueError(f"the table has {sizes}; write one width for each column")
        if 0 in self.widths:
            raise ValueError("a column has no width; write 1 or more for each")
        return self

    @model_validator(mode="after")
    def _is_a_table_of_events(self) -> Part:
        if self.chronology and len(self.columns) < 2:
            raise ValueError("a chronology is a table; write its columns, the date first, then what happened")
        if self.agency and not self.chronology:
            raise ValueError('"agency" belongs to a chronology; write "chronology: true" too')
        return self

    @property
    def empty_rows(self) -> int:
        """How many empty rows its table has."""
        return self.blank if self.blank is not None else 0 if self.rows else ROWS


class Paper(Identified, Provenance):
    """A paper that the procedure uses beside its letters."""

    concept = Concept(
        "paper",
        id="document",
        words="title",
        example={"document": "notes", "title": "Notes of the visit", "parts": [{"part": "Who was seen"}]},
    )

    document: Id = Field(description="The id of the paper.")
    title: Text = Field(description="Its name.")
    purpose: Text | None = Field(None, description="What it is for.")
    landscape: Flag = Field(
        False,
        title="mark that its sheet lies on its side",
        description="True where the sheet lies on its side, for wide tables.",
    )
    structures: Annotated[tuple[Structure, ...], AsTuple] = Field(
        (), description="Ways of setting it out, from which its reader chooses."
    )
    parts: Annotated[tuple[Part, ...], AsTuple] = Field((), description="Its sections.")

    @model_validator(mode="after")
    def _has_one_chronology(self) -> Paper:
        found = [part.part for part in self.parts if part.chronology]
        if len(found) > 1:
            raise ValueError(f"only one table of a paper can be a chronology, not {' and '.join(found)}")
        names = {field.id for field in self.fields}
        for part in self.parts:
            if part.agency and part.agency not in (*part.columns[1:], *names):
                raise ValueError(
                    f'"{part.agency}" names no agency in "{self.id}"; write the heading of a column '
                    "behind the date, or a field of the paper"
                )
        return self

    @model_validator(mode="after")
    def _can_be_filled_in(self) -> Paper:
        check_conditions(self.fields)
        return self

    @property
    def fields(self) -> tuple[LetterField, ...]:
        """The details that are filled in, each once."""
        return each_once(field for part in self.parts for field in part.fields)
