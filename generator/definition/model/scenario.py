"""Cases with the right answer: each is a test of the graph."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from generator.definition.model.element import Element
from generator.definition.model.fields import (
    AnswerRef,
    AsList,
    AsTuple,
    ClauseRefs,
    DatedRef,
    DateRef,
    Day,
    NodeRef,
    PlainText,
    QuestionRef,
    Record,
)
from generator.definition.model.meaning import Concept, ReadBy, RefersTo
from generator.definition.slug import slug

_BASIS = {"D": "decided", "C": "conflict", "G": "gap"}


def _basis(value: object) -> object:
    return _BASIS.get(value, value) if isinstance(value, str) else value


_TrainerRecords = Annotated[tuple[Annotated[PlainText, ReadBy("trainer", "record")], ...], AsList]

Basis = Annotated[
    Literal["decided", "conflict", "gap"],
    BeforeValidator(_basis),
    WithJsonSchema({"enum": ["decided", "conflict", "gap", *_BASIS]}),
]
"""What the right answer rests on; a conflict or a gap must be visible in the result."""


class Event(Element):
    """Something that happens in a story, as it is told to a group."""

    concept = Concept("event", words="tells")

    on: Day = Field(title="day", description="The day on which it happens.")
    tells: Record = Field(description="What happens, in a sentence or two.")


class Scenario(Element):
    """A case: what is known, what is answered, and where it must end.

    With a story it is also an exercise for a training room.
    """

    concept = Concept(
        "case",
        id="id",
        example={
            "id": "C-1",
            "today": "2026-11-21",
            "dates": {"letter-sent": "2026-11-14"},
            "answers": {"seen": "Yes"},
            "ends": "done",
        },
    )

    id: PlainText = Field(description="Its number.")
    title: Record | None = Field(None, description="The case in a few words.")
    situation: Record | None = Field(None, description="The case in a sentence or two.")
    basis: Basis = Field("decided", description="decided, conflict or gap.")
    today: Day | None = Field(None, description="The day on which it plays.")
    dates: dict[DateRef, Day] = Field({}, description="The dates that are known.")
    start: Annotated[PlainText, RefersTo("Step")] | None = Field(
        None, alias="from", description="The step already reached."
    )
    answers: dict[QuestionRef, AnswerRef] = Field(
        description="The answers given; those that follow from a date are left out."
    )
    ends: NodeRef = Field(title="end", description="The step or outcome where it must end.")
    due: dict[DatedRef, Day] = Field({}, title="due dates", description="The due dates that must come out.")
    cites: ClauseRefs = Field(
        (), title="clauses that the result must show", description="The clauses that the result must show."
    )
    story: Annotated[tuple[Event, ...], AsTuple] = Field(
        (), description="For training: what happens, one event after the other, in order of date."
    )
    trainer_notes: _TrainerRecords = Field((), description="For training: what only the trainer reads.")
    discuss: _TrainerRecords = Field(
        (), description="For training: what to talk about when the answer is known."
    )

    @model_validator(mode="after")
    def _story_in_order(self) -> Scenario:
        if any(earlier.on > later.on for earlier, later in pairwise(self.story)):
            raise ValueError("the events of a story must stand in order of date")
        if self.story and self.today is None:
            raise ValueError('a story needs "today", the day on which it is told')
        if self.story and self.today and self.story[-1].on > self.today:
            raise ValueError(f'the story goes beyond "today", {self.today}')
        return self

    @property
    def name(self) -> str:
        """Its title, or its number where it has none."""
        return self.title or self.id

    @property
    def anchor(self) -> str:
        """Its number as a part of an address."""
        return slug(self.id)
