"""What every part of a definition shares: being frozen, strict, and knowing its place and its kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from generator.definition.model.fields import (
    AsTuple,
    ClauseRefs,
    Day,
    PointRefs,
    Record,
    RemarkText,
    Text,
    Verbatim,
)
from generator.definition.model.meaning import Concept, OneOf, part_fields
from generator.definition.slug import slug

Path = tuple[str | int, ...]
"""The way to a part from the top of the file: keys of mappings and places in lists."""


class Element(BaseModel):
    """A part of the definition. `path` leads to where it stands in the file."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", populate_by_name=False)

    concept: ClassVar[Concept]
    """What is said of all parts of a kind; each class has its own."""

    _path: Path = PrivateAttr(default=())

    @property
    def path(self) -> Path:
        """Where this part stands in the file; empty until it has been located."""
        return self._path

    @property
    def children(self) -> dict[str, tuple[Element, ...]]:
        """The parts inside this one, in their order, by the field that holds them."""
        values = {name: getattr(self, name) for name in part_fields(type(self))}
        return {
            name: value if isinstance(value, tuple) else () if value is None else (value,)
            for name, value in values.items()
        }

    def elements(self) -> Iterator[Element]:
        """This part and every part inside it, each before the parts inside it, without recursion."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            yield element
            for parts in reversed(element.children.values()):
                waiting += reversed(parts)

    @property
    def chosen(self) -> str:
        """The key that it has, of those of which it has exactly one."""
        keys = self.concept.one_of.keys if self.concept.one_of else ()
        return next((key for key in keys if getattr(self, key.replace("-", "_"))), "")

    @property
    def chosen_value(self) -> Any:
        """What stands under that key."""
        return getattr(self, self.chosen.replace("-", "_"))

    @model_validator(mode="after")
    def _has_one_of(self) -> Element:
        keys = self.concept.one_of.keys if self.concept.one_of else ()
        if keys and sum(bool(getattr(self, key.replace("-", "_"))) for key in keys) != 1:
            raise ValueError(f"write exactly one of: {', '.join(keys)}")
        return self


class Identified(Element):
    """A part with an id, by which other parts may name it."""

    @property
    def id(self) -> str:
        """The id: a field, or the slug of its words."""
        written = str(getattr(self, self.concept.id))
        return slug(written) if self.concept.slug else written

    @property
    def anchor(self) -> str:
        """The id as a part of an address."""
        return slug(self.id)


class Decision(Element):
    """A departure from the sources, or a settled conflict, with who answers for it."""

    concept = Concept(
        "decision",
        example={
            "what": "The letter goes on the same day.",
            "by": "The partnership's board",
            "role": "owner of the procedure",
            "on": "2026-11-21",
            "why": "The sources name no day.",
        },
    )

    what: Record = Field(description="What was decided, in one sentence.")
    by: Verbatim = Field(title="who decided", description="The person or body that decided.")
    role: Verbatim = Field(title="role of who decided", description="In which role they decided.")
    on: Day = Field(title="day", description="The date of the decision.")
    why: Record = Field(title="reason", description="The reason.")


_Added = Annotated[Text | None, Field(title="reason why the pathway adds it")]
_Gap = Annotated[RemarkText | None, Field(title="gap in the sources")]
_Conflict = Annotated[RemarkText | None, Field(title="conflict of the sources")]


class Remark(Element):
    """Something a reader must know about the sources: a note, a gap or a conflict."""

    concept = Concept(
        "remark",
        words="text",
        one_of=OneOf(("note", "gap", "conflict"), ("kind", "text")),
        example={"gap": "The sources do not say who calls the meeting.", "source": "A-4"},
    )

    note: RemarkText | None = Field(None, description="A remark, for example where two sources differ.")
    gap: _Gap = Field(None, description="What the sources do not say.")
    conflict: _Conflict = Field(None, description="Where the sources disagree.")
    source: ClauseRefs = Field((), description="The clauses concerned.")
    added: _Added = Field(None, description="Why the pathway adds this itself.")
    decided: Decision | None = Field(None, description="Who settled this, when and why.")
    points: PointRefs = Field((), description="The open points that this makes visible.")

    @property
    def kind(self) -> str:
        """`note`, `gap` or `conflict`."""
        return self.chosen

    @property
    def text(self) -> str:
        """The words, whichever kind it is."""
        return str(self.chosen_value)


class Provenance(Element):
    """Where a part comes from: clauses, or an addition, or a decision; and what to note."""

    source: ClauseRefs = Field((), description="The clauses that this comes from.")
    added: _Added = Field(None, description="Why the pathway adds this, where no source has it.")
    decided: Decision | None = Field(None, description="Who settled this, when and why.")
    note: RemarkText | None = Field(None, description="A remark for the reader.")
    gap: _Gap = Field(None, description="What the sources do not say here.")
    conflict: _Conflict = Field(None, description="Where the sources disagree here.")
    points: PointRefs = Field((), description="The open points that this makes visible.")
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
