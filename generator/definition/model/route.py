"""The graph of a procedure: steps, questions and outcomes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from generator.definition.model.actions import Action, Timescale
from generator.definition.model.answers import Answer, DateHelper, Hint
from generator.definition.model.element import Element, Identified, Provenance
from generator.definition.model.fields import (
    AnswerRef,
    AsList,
    AsTuple,
    ContactRefs,
    FirstWords,
    Flag,
    Id,
    LongText,
    NodeRef,
    Number,
    QuestionRef,
    RoleRef,
    ShortWords,
    Text,
    Verbatim,
)
from generator.definition.model.meaning import Concept, LookTwice, Unordered
from generator.definition.slug import slug


class RoutePart(Identified, Provenance):
    """What steps, questions and outcomes share, their names too."""

    concept = Concept("step, question or outcome")

    short: ShortWords = Field(None, description="Its name in the chart's few words.")
    also: Annotated[tuple[Verbatim, ...], AsList, Unordered()] = Field(
        (), title="other words for it", description="What people also call it; search finds it by these."
    )
    say: FirstWords = Field(None, description="What the reader is told first.")
    actions: Annotated[tuple[Action, ...], AsTuple] = Field((), description="What to do.")
    talk: Annotated[tuple[RoleRef, ...], AsList] = Field(
        (), title="roles to talk to", description="The roles to talk to."
    )
    contacts: ContactRefs = Field((), description="Whom to ring.")


class Step(RoutePart):
    """A stage of the procedure, with what is done in it and how long it may take."""

    concept = Concept(
        "step",
        id="step",
        words="heading",
        example={
            "step": "visit",
            "number": 1,
            "title": "Visit the family",
            "talk": "manager",
            "then": "seen",
        },
    )

    step: Id = Field(description="The id of this step.")
    number: Number | None = Field(None, description="Its number, where the steps have numbers.")
    title: Text = Field(description="Its name.")
    summary: Text | None = Field(None, description="What the step is for, in a sentence.")
    timescale: Annotated[tuple[Timescale, ...], AsTuple] = Field((), description="How long it takes.")
    then: NodeRef | None = Field(
        None, title="question that follows", description="The question that asks how far you have got."
    )

    @property
    def name(self) -> str:
        """For example `Step 2`, or the title where steps have no numbers."""
        return f"Step {self.number}" if self.number is not None else self.title

    @property
    def heading(self) -> str:
        """For example `Step 2: Liaise with other agencies`."""
        return f"Step {self.number}: {self.title}" if self.number is not None else self.title


class Question(RoutePart):
    """A finite choice about now."""

    concept = Concept(
        "question",
        id="question",
        words="ask",
        example={
            "question": "seen",
            "ask": "Has the child been seen?",
            "answers": [
                {"is": "Yes", "go": "done"},
                {"is": "Not yet", "at": "visit", "say": "Go on trying."},
            ],
        },
    )

    question: Id = Field(description="The id of this question.")
    ask: Text = Field(title="question", description="The question, in a full sentence.")
    kind: Literal["danger"] | None = Field(None, description="danger: part of the override.")
    judgement: Flag = Field(
        False,
        title="mark that the reader judges",
        description='True where the reader judges; it then needs "not sure".',
    )
    hints: Annotated[tuple[Hint, ...], AsTuple] = Field((), description="Help below the question.")
    answers: Annotated[tuple[Answer, ...], AsTuple] = Field(description="The choices.")
    date: DateHelper | None = Field(None, description="How a date helps to choose.")

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


class Outcome(RoutePart):
    """Where the procedure ends for now.

    Its kind: `danger` belongs to the override, `leaves` is off the pathway, `advice` hands
    the decision to a person, `continues` stays on the pathway.
    """

    concept = Concept(
        "outcome",
        id="outcome",
        words="title",
        example={"outcome": "done", "title": "Seen and well", "kind": "leaves", "source": "A-9"},
    )

    outcome: Id = Field(description="The id of this outcome.")
    title: Text = Field(description="Its name.")
    kind: Annotated[
        Literal["danger", "leaves", "advice", "continues"] | None, LookTwice("An end is of another kind.")
    ] = Field(None, description="What sort of end this is.")
    explain: LongText | None = Field(
        None, title="explanation", description="A paragraph or two of explanation."
    )
    needs: dict[QuestionRef, AnswerRef] = Field(
        {},
        title="answers without which it cannot be reached",
        description="Answers without which this outcome must be unreachable.",
    )

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
