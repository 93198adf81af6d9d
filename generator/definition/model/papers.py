"""Letters to send and papers to use, as far as a definition describes them."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, model_validator

from generator.definition.model.element import Provenance
from generator.definition.model.fields import (
    AsTuple,
    Flag,
    Id,
    LongText,
    Reference,
    Text,
    Texts,
)

PLACEHOLDER = re.compile(r"\[([a-z0-9]+(?:-[a-z0-9]+)*)\]")
"""How a letter's text names a field: its id in square brackets."""


class LetterField(Provenance):
    """Something that the sender fills in."""

    field: Id = Field(description="The id of the field; the text names it in square brackets.")
    label: Text = Field(description="Its name on the form.")
    hint: Text | None = Field(None, description="Help below the label.")
    kind: Literal["text", "long-text", "date", "choice", "list"] = Field(
        "text", description="What is filled in."
    )
    choices: Texts = Field((), description="For a choice: what can be chosen.")
    required: Flag = Field(True, description="Whether the letter can go without it.")
    proposed: Reference | None = Field(
        None, description="The date or timescale from which a date is proposed."
    )

    @property
    def id(self) -> str:
        """The id."""
        return self.field


class Variant(Provenance):
    """One way of writing a letter, for a stated case."""

    variant: Id = Field(description="The id of the variant.")
    title: Text = Field(description="The case in a few words.")
    when: Text | None = Field(None, description="When to use it.")
    text: LongText = Field(description="The text, with fields in square brackets.")

    @property
    def id(self) -> str:
        """The id."""
        return self.variant


class Letter(Provenance):
    """A letter: what it is for, who reads it, its text and fields."""

    letter: Id = Field(description="The id of the letter.")
    title: Text = Field(description="Its name in the procedure.")
    subject: Text | None = Field(None, description="The line above the text that says what it is about.")
    reader: Literal["family", "agency"] = Field(description="Whether a family or an agency reads it.")
    purpose: Text | None = Field(None, description="What it is for.")
    example: Flag = Field(False, description="True where each agency has its own and this is only an example.")
    fields: Annotated[tuple[LetterField, ...], AsTuple] = Field((), description="What is filled in.")
    text: LongText | None = Field(None, description="The text, with fields in square brackets.")
    variants: Annotated[tuple[Variant, ...], AsTuple] = Field((), description="Texts for different cases.")
    checklist: Texts = Field((), description="What must be right before it goes.")

    @model_validator(mode="after")
    def _has_text(self) -> Letter:
        if bool(self.text) == bool(self.variants):
            raise ValueError("write either text or variants")
        return self

    @property
    def id(self) -> str:
        """The id."""
        return self.letter

    @property
    def texts(self) -> tuple[str, ...]:
        """The text, or the text of each variant."""
        return (self.text,) if self.text else tuple(variant.text for variant in self.variants)

    @property
    def placeholders(self) -> frozenset[str]:
        """The ids in square brackets in its texts."""
        return frozenset(name for text in self.texts for name in PLACEHOLDER.findall(text))


class Part(Provenance):
    """A section of a paper: text, a table to fill in, or a list to tick."""

    part: Text = Field(description="The heading of the section.")
    about: Text | None = Field(None, description="What belongs here.")
    columns: Texts = Field((), description="For a table: its column headings.")
    items: Texts = Field((), description="For a list: what to tick or to fill in.")


class Paper(Provenance):
    """A paper that the procedure uses beside its letters."""

    document: Id = Field(description="The id of the paper.")
    title: Text = Field(description="Its name.")
    purpose: Text | None = Field(None, description="What it is for.")
    parts: Annotated[tuple[Part, ...], AsTuple] = Field((), description="Its sections.")

    @property
    def id(self) -> str:
        """The id."""
        return self.document


