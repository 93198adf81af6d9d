"""The graph of a procedure: steps, questions and outcomes, and what hangs on them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from generator.definition.duration import Duration
from generator.definition.model.element import Element, Provenance
from generator.definition.model.fields import (
    AsTuple,
    Flag,
    Id,
    Length,
    LongText,
    Number,
    Reference,
    References,
    Text,
    Texts,
)
from generator.definition.slug import slug

STRENGTHS = ("must", "must-not", "do", "should", "consider", "may")
"""From the strongest to the weakest, as a source may put it."""


def _exactly_one(part: Element, keys: tuple[str, ...]) -> None:
    """Refuse a part that has none, or several, of the keys that say what it is."""
    fields = type(part).model_fields
    aliases = {(field.alias or name): name for name, field in fields.items()}
    given = [key for key in keys if getattr(part, aliases[key]) is not None]
    if len(given) != 1:
        raise ValueError(f"write exactly one of: {', '.join(keys)}")


class Action(Provenance):
    """Something to do. The key that holds the words is the strength of the source."""

    must: Text | None = Field(None, description="Only where the source says must, will or ensure.")
    must_not: Text | None = Field(None, alias="must-not", description="What must not be done.")
    do: Text | None = Field(None, description="A plain instruction.")
    should: Text | None = Field(None, description="Where the source says should.")
    consider: Text | None = Field(None, description="Where the source says consider.")
    may: Text | None = Field(None, description="Where the source says may.")
    condition: Text | None = Field(None, alias="if", description="When this applies.")
    by: Text | None = Field(None, description="The role that does it; without it, the reader.")
    letter: Reference | None = Field(None, description="The letter to send.")
    document: References = Field((), description="The papers to use.")
    link: References = Field((), description="The links to follow.")
    contact: References = Field((), description="Whom to ring for it.")

    @model_validator(mode="after")
    def _one_strength(self) -> Action:
        _exactly_one(self, STRENGTHS)
        return self

    @property
    def strength(self) -> str:
        """One of `STRENGTHS`."""
        return next(s for s in STRENGTHS if getattr(self, s.replace("-", "_")) is not None)

    @property
    def text(self) -> str:
        """What is to be done, in words."""
        return str(getattr(self, self.strength.replace("-", "_")))


class Timescale(Provenance):
    """How long something may take, counted from a date that is asked for."""

    guide: Length | None = Field(None, description="A guide: good practice, not a limit.")
    limit: Length | None = Field(None, description="A limit.")
    every: Length | None = Field(None, description="How often something recurs.")
    id: Id | None = Field(None, description="The name by which it is referred to.")
    purpose: Text | None = Field(None, alias="for", description="What the time is for.")
    start: Reference | None = Field(None, alias="from", description="The date it counts from.")
    strength: Literal["must", "should"] | None = Field(
        None, description="How strongly the source puts it, where it says so."
    )

    @model_validator(mode="after")
    def _one_kind(self) -> Timescale:
        _exactly_one(self, ("guide", "limit", "every"))
        return self

    @property
    def kind(self) -> str:
        """`guide`, `limit` or `every`."""
        return next(kind for kind in ("guide", "limit", "every") if getattr(self, kind))

    @property
    def length(self) -> Duration:
        """The length itself."""
        return self.guide or self.limit or self.every  # type: ignore[return-value]


class Answer(Provenance):
    """One of the choices of a question: it goes on, stays at a step, or goes back."""

    words: Text = Field(alias="is", description="The answer, as the reader chooses it.")
    short: Text | None = Field(None, description="The answer in the chart's few words.")
    go: Reference | None = Field(None, description="The node that follows.")
    at: Reference | None = Field(None, description="The step at which this leaves the reader.")
    back: Reference | None = Field(None, description="The earlier node to return to.")
    unsure: Flag = Field(False, description='True for an answer such as "I am not sure".')
    say: Text | None = Field(None, description="What the reader is told first.")
    hint: Text | None = Field(None, description="A line of help below the answer.")

    @model_validator(mode="after")
    def _one_way(self) -> Answer:
        _exactly_one(self, ("go", "at", "back"))
        return self

    @property
    def id(self) -> str:
        """The slug of its words, unique in its question."""
        return slug(self.words)

    @property
    def way(self) -> str:
        """`go`, `at` or `back`."""
        return next(way for way in ("go", "at", "back") if getattr(self, way))

    @property
    def target(self) -> str:
        """The id of the node to which it goes, at which it stays or to which it returns."""
        return self.go or self.at or self.back or ""


class DateHelper(Element):
    """How a date chooses an answer while none is chosen.

    A limit is `until` and `after`: the day itself is still in time. A day on which something
    begins, such as a birthday, is `before` and `from`.
    """

    of: Reference = Field(description="A date, or the id of a timescale.")
    until: Text | None = Field(None, description="The answer up to and including that day.")
    after: Text | None = Field(None, description="The answer from the day after; goes with until.")
    before: Text | None = Field(None, description="The answer up to the day before.")
    since: Text | None = Field(
        None, alias="from", description="The answer from that day on; goes with before."
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

    hint: Text = Field(description="The words of the hint.")


class _Node(Provenance):
    """What steps, questions and outcomes share."""

    short: Text | None = Field(None, description="Its name in the chart's few words.")
    also: Texts = Field((), description="What people also call it; search finds it by these.")
    say: Text | None = Field(None, description="What the reader is told first.")
    actions: Annotated[tuple[Action, ...], AsTuple] = Field((), description="What to do.")
    talk: References = Field((), description="The roles to talk to.")
    contacts: References = Field((), description="Whom to ring.")


class Step(_Node):
    """A stage of the procedure, with what is done in it and how long it may take."""

    step: Id = Field(description="The id of this step.")
    number: Number | None = Field(None, description="Its number, where the steps have numbers.")
    title: Text = Field(description="Its name.")
    summary: Text | None = Field(None, description="What the step is for, in a sentence.")
    timescale: Annotated[tuple[Timescale, ...], AsTuple] = Field((), description="How long it takes.")
    then: Reference | None = Field(None, description="The question that asks how far you have got.")

    @property
    def id(self) -> str:
        """The id of the node."""
        return self.step

    @property
    def name(self) -> str:
        """For example `Step 2`, or the title where steps have no numbers."""
        return f"Step {self.number}" if self.number is not None else self.title

    @property
    def heading(self) -> str:
        """For example `Step 2: Liaise with other agencies`."""
        return f"Step {self.number}: {self.title}" if self.number is not None else self.title


class Question(_Node):
    """A finite choice about now."""

    question: Id = Field(description="The id of this question.")
    ask: Text = Field(description="The question, in a full sentence.")
    kind: Literal["danger"] | None = Field(None, description="danger: part of the override.")
    judgement: Flag = Field(False, description='True where the reader judges; it then needs "not sure".')
    hints: Annotated[tuple[Hint, ...], AsTuple] = Field((), description="Help below the question.")
    answers: Annotated[tuple[Answer, ...], AsTuple] = Field(description="The choices.")
    date: DateHelper | None = Field(None, description="How a date helps to choose.")

    @property
    def id(self) -> str:
        """The id of the node."""
        return self.question

    @property
    def heading(self) -> str:
        """The question in full."""
        return self.ask

    @property
    def name(self) -> str:
        """The question in the chart's words."""
        return self.short or self.ask

    def answer(self, words_or_id: str) -> Answer | None:
        """The answer with these words, or with this id; `None` where there is none."""
        wanted = slug(words_or_id)
        return next((answer for answer in self.answers if answer.id == wanted), None)


class Outcome(_Node):
    """Where the procedure ends for now.

    Its kind: `danger` belongs to the override, `leaves` is off the pathway, `advice` hands
    the decision to a person, `continues` stays on the pathway.
    """

    outcome: Id = Field(description="The id of this outcome.")
    title: Text = Field(description="Its name.")
    kind: Literal["danger", "leaves", "advice", "continues"] | None = Field(
        None, description="What sort of end this is."
    )
    explain: LongText | None = Field(None, description="A paragraph or two of explanation.")
    needs: dict[Reference, Text] = Field(
        {}, description="Answers without which this outcome must be unreachable."
    )

    @property
    def id(self) -> str:
        """The id of the node."""
        return self.outcome

    @property
    def heading(self) -> str:
        """The title."""
        return self.title

    @property
    def name(self) -> str:
        """The title in the chart's words."""
        return self.short or self.title


def _kind_of_node(value: object) -> str | None:
    if isinstance(value, Element):
        return f"<{type(value).__name__.lower()}>"
    if isinstance(value, dict):
        return next((f"<{kind}>" for kind in ("step", "question", "outcome") if kind in value), None)
    return None


Node = Annotated[
    Annotated[Step, Tag("<step>")]
    | Annotated[Question, Tag("<question>")]
    | Annotated[Outcome, Tag("<outcome>")],
    Discriminator(
        _kind_of_node,
        custom_error_type="kind-of-node",
        custom_error_message="begin with one of: step, question, outcome",
    ),
]
"""A node of the graph; the key that holds its id says of which kind it is."""
