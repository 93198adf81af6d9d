"""What is to be done, and how long it may take."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.definition.duration import Duration
from generator.definition.model.element import Element, Provenance
from generator.definition.model.fields import (
    AsList,
    ContactRefs,
    DateRef,
    Id,
    Length,
    PlainText,
    RoleRef,
    Text,
)
from generator.definition.model.meaning import Concept, LookTwice, OneOf, RefersTo, ReportSection

STRENGTHS = ("must", "must-not", "do", "should", "consider", "may")
"""From the strongest to the weakest, as a source may put it."""


def _is_opposite(before: str, after: str) -> bool:
    return "must-not" in (before, after)


def _is_weaker(before: str, after: str) -> bool:
    return not _is_opposite(before, after) and STRENGTHS.index(after) > STRENGTHS.index(before)


class Action(Provenance):
    """Something to do. The key that holds the words is the strength of the source."""

    concept = Concept(
        "action",
        words="text",
        one_of=OneOf(
            STRENGTHS,
            ("strength", "text"),
            (
                LookTwice("A duty turned into its opposite.", _is_opposite),
                LookTwice("A duty became weaker.", _is_weaker),
            ),
        ),
        removed=LookTwice("Something is no longer to be done."),
        example={"should": "Talk to the family", "by": "key worker", "source": ["A-3", "B-1"]},
    )

    must: Text | None = Field(None, description="Only where the source says must, will or ensure.")
    must_not: Text | None = Field(None, alias="must-not", description="What must not be done.")
    do: Text | None = Field(None, description="A plain instruction.")
    should: Text | None = Field(None, description="Where the source says should.")
    consider: Text | None = Field(None, description="Where the source says consider.")
    may: Text | None = Field(None, description="Where the source says may.")
    condition: Annotated[
        Text | None,
        LookTwice("Something is now to be done only on a condition.", lambda _, after: after is not None),
    ] = Field(None, alias="if", description="When this applies.")
    by: RoleRef | None = Field(
        None, title="role that does it", description="The role that does it; without it, the reader."
    )
    letter: Annotated[PlainText, RefersTo("Letter")] | None = Field(
        None, title="letter to send", description="The letter to send."
    )
    document: Annotated[tuple[Annotated[PlainText, RefersTo("Paper")], ...], AsList] = Field(
        (), title="papers to use", description="The papers to use."
    )
    link: Annotated[tuple[Annotated[PlainText, RefersTo("Link")], ...], AsList] = Field(
        (), title="links to follow", description="The links to follow."
    )
    contact: ContactRefs = Field((), description="Whom to ring for it.")

    @property
    def strength(self) -> str:
        """One of `STRENGTHS`."""
        return self.chosen

    @property
    def text(self) -> str:
        """What is to be done, in words."""
        return str(self.chosen_value)


class Dated(Element):
    """What a date is known of: dates that are asked for and timescales share their names."""

    concept = Concept("date or timescale")


_TIME = LookTwice("A time changed.")


class Timescale(Dated, Provenance):
    """How long something may take, counted from a date that is asked for."""

    concept = Concept(
        "timescale",
        id="id",
        one_of=OneOf(("guide", "limit", "every"), ("kind", "length")),
        removed=LookTwice("A time is gone."),
        section=ReportSection.TIMES,
        example={"limit": "5 working days", "id": "visit-by", "from": "letter-sent", "source": "A-2"},
    )

    guide: Annotated[Length | None, _TIME] = Field(None, description="A guide: good practice, not a limit.")
    limit: Annotated[Length | None, _TIME] = Field(None, description="A limit.")
    every: Annotated[Length | None, _TIME] = Field(None, description="How often something recurs.")
    id: Id | None = Field(None, description="The name by which it is referred to.")
    purpose: Text | None = Field(None, alias="for", description="What the time is for.")
    start: Annotated[DateRef | None, _TIME] = Field(
        None, alias="from", description="The date it counts from."
    )
    strength: Annotated[Literal["must", "should"] | None, _TIME] = Field(
        None, description="How strongly the source puts it, where it says so."
    )

    @property
    def kind(self) -> str:
        """`guide`, `limit` or `every`."""
        return self.chosen

    @property
    def length(self) -> Duration:
        """The length itself."""
        return self.chosen_value  # type: ignore[no-any-return]
