"""What every part of a definition shares: being frozen, strict, and knowing its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from generator.definition.model.fields import AsTuple, Day, References, Text

Path = tuple[str | int, ...]
"""The way to a part from the top of the file: keys of mappings and places in lists."""


class Element(BaseModel):
    """A part of the definition. `path` leads to where it stands in the file."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", populate_by_name=False)

    _path: Path = PrivateAttr(default=())

    @property
    def path(self) -> Path:
        """Where this part stands in the file; empty until it has been located."""
        return self._path


class Decision(Element):
    """A departure from the sources, or a settled conflict, with who answers for it."""

    what: Text = Field(description="What was decided, in one sentence.")
    by: Text = Field(description="The person or body that decided.")
    role: Text = Field(description="In which role they decided.")
    on: Day = Field(description="The date of the decision.")
    why: Text = Field(description="The reason.")


class Remark(Element):
    """Something a reader must know about the sources: a note, a gap or a conflict."""

    note: Text | None = Field(None, description="A remark, for example where two sources differ.")
    gap: Text | None = Field(None, description="What the sources do not say.")
    conflict: Text | None = Field(None, description="Where the sources disagree.")
    source: References = Field((), description="The clauses concerned.")
    added: Text | None = Field(None, description="Why the pathway adds this itself.")
    decided: Decision | None = Field(None, description="Who settled this, when and why.")
    points: References = Field((), description="The open points that this makes visible.")

    @model_validator(mode="after")
    def _one_of_three(self) -> Remark:
        if sum(text is not None for text in (self.note, self.gap, self.conflict)) != 1:
            raise ValueError("write exactly one of: note, gap, conflict")
        return self

    @property
    def kind(self) -> str:
        """`note`, `gap` or `conflict`."""
        return next(kind for kind in ("note", "gap", "conflict") if getattr(self, kind))

    @property
    def text(self) -> str:
        """The words, whichever kind it is."""
        return self.note or self.gap or self.conflict or ""


class Provenance(Element):
    """Where a part comes from: clauses, or an addition, or a decision; and what to note."""

    source: References = Field((), description="The clauses that this comes from.")
    added: Text | None = Field(None, description="Why the pathway adds this, where no source has it.")
    decided: Decision | None = Field(None, description="Who settled this, when and why.")
    note: Text | None = Field(None, description="A remark for the reader.")
    gap: Text | None = Field(None, description="What the sources do not say here.")
    conflict: Text | None = Field(None, description="Where the sources disagree here.")
    points: References = Field((), description="The open points that this makes visible.")
    notes: Annotated[tuple[Remark, ...], AsTuple] = Field(
        (), description="Further remarks, each with its own clauses."
    )

    @property
    def own_remarks(self) -> Iterator[tuple[str, str]]:
        """Kind and words of the remarks written on the part itself, not in `notes`."""
        for kind in ("note", "gap", "conflict"):
            words = getattr(self, kind)
            if words:
                yield kind, words

    @property
    def remarks(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Kind, words and clauses of every remark: the part's own, then `notes`."""
        for kind, words in self.own_remarks:
            yield kind, words, self.source
        for remark in self.notes:
            yield remark.kind, remark.text, remark.source
