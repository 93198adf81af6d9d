"""Cases with the right answer: each is a test of the graph."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.definition.model.element import Element
from generator.definition.model.fields import Day, Reference, References, Text

_BASIS = {"D": "decided", "C": "conflict", "G": "gap"}


def _basis(value: object) -> object:
    return _BASIS.get(value, value) if isinstance(value, str) else value


Basis = Annotated[Literal["decided", "conflict", "gap"], BeforeValidator(_basis)]
"""What the right answer rests on; a conflict or a gap must be visible in the result."""


class Scenario(Element):
    """A case: what is known, what is answered, and where it must end."""

    id: Text = Field(description="Its number.")
    title: Text | None = Field(None, description="The case in a few words.")
    situation: Text | None = Field(None, description="The case in a sentence or two.")
    basis: Basis = Field("decided", description="decided, conflict or gap.")
    today: Day | None = Field(None, description="The day on which it plays.")
    dates: dict[Reference, Day] = Field({}, description="The dates that are known.")
    start: Reference | None = Field(None, alias="from", description="The step already reached.")
    answers: dict[Reference, Text] = Field(
        description="The answers given; those that follow from a date are left out."
    )
    ends: Reference = Field(description="The step or outcome where it must end.")
    due: dict[Reference, Day] = Field({}, description="The due dates that must come out.")
    cites: References = Field((), description="The clauses that the result must show.")
