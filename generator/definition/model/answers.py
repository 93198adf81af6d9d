"""What a question offers: its answers, its hints, and how a date chooses."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from generator.definition.model.element import Element, Identified, Provenance
from generator.definition.model.fields import (
    AnswerRef,
    DatedRef,
    FirstWords,
    Flag,
    NodeRef,
    ShortWords,
    Text,
)
from generator.definition.model.meaning import Concept, LookTwice, OneOf


class Answer(Identified, Provenance):
    """One of the choices of a question: it goes on, stays at a step, or goes back."""

    concept = Concept(
        "answer",
        id="words",
        slug=True,
        local=True,
        one_of=OneOf(("go", "at", "back"), ("leads",)),
        removed=LookTwice('An answer for "not sure" is gone.', lambda answer, _: answer.unsure),
        example={"is": "Not yet", "at": "visit", "say": "Go on ringing, and tell your manager."},
    )

    words: Text = Field(alias="is", description="The answer, as the reader chooses it.")
    short: ShortWords = Field(None, description="The answer in the chart's few words.")
    go: NodeRef | None = Field(None, description="The node that follows.")
    at: NodeRef | None = Field(None, description="The step at which this leaves the reader.")
    back: NodeRef | None = Field(None, description="The earlier node to return to.")
    unsure: Annotated[
        Flag, LookTwice('An answer is no longer marked "not sure".', lambda _, after: not after)
    ] = Field(False, title='mark "not sure"', description='True for an answer such as "I am not sure".')
    say: FirstWords = Field(None, description="What the reader is told first.")
    hint: Text | None = Field(None, description="A line of help below the answer.")

    @property
    def way(self) -> str:
        """`go`, `at` or `back`."""
        return self.chosen

    @property
    def target(self) -> str:
        """The id of the node to which it goes, at which it stays or to which it returns."""
        return str(self.chosen_value)

    @property
    def leads(self) -> tuple[str, str]:
        """Its way and its target, which only together say where it leads."""
        return self.way, self.target


class DateHelper(Element):
    """How a date chooses an answer while none is chosen.

    A limit is `until` and `after`: the day itself is still in time. A day on which something
    begins, such as a birthday, is `before` and `from`.
    """

    concept = Concept(
        "how a date chooses", example={"of": "reply-by", "until": "Not yet", "after": "It has passed"}
    )

    of: DatedRef = Field(title="date that it goes by", description="A date, or the id of a timescale.")
    until: AnswerRef | None = Field(
        None, title="answer up to that day", description="The answer up to and including that day."
    )
    after: AnswerRef | None = Field(
        None, title="answer from the day after", description="The answer from the day after; goes with until."
    )
    before: AnswerRef | None = Field(
        None, title="answer up to the day before", description="The answer up to the day before."
    )
    since: AnswerRef | None = Field(
        None,
        alias="from",
        title="answer from that day on",
        description="The answer from that day on; goes with before.",
    )

    @model_validator(mode="after")
    def _two_sides(self) -> DateHelper:
        limit, beginning = (self.until, self.after), (self.before, self.since)
        if (None in limit) == (None in beginning) or any(limit) == any(beginning):
            raise ValueError("write until and after, or before and from")
        return self

    @property
    def sides(self) -> dict[str, str]:
        """The answers of the earlier and the later side, by the keys that hold them."""
        if self.until and self.after:
            return {"until": self.until, "after": self.after}
        return {"before": self.before or "", "from": self.since or ""}

    @property
    def earlier(self) -> str:
        """The answer of the earlier side."""
        return next(iter(self.sides.values()))

    @property
    def later(self) -> str:
        """The answer of the later side."""
        return tuple(self.sides.values())[1]

    def chooses(self, today: date, day: date) -> str:
        """The answer that `day` chooses when it is `today`."""
        return self.earlier if today < day or (self.until and today == day) else self.later


class Hint(Provenance):
    """A line of help below a question."""

    concept = Concept(
        "hint",
        words="hint",
        example={"hint": "Any contact counts.", "added": "The sources do not say what counts."},
    )

    hint: Text = Field(description="The words of the hint.")
