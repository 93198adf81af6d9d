"""What a trainer needs beside the cases: aims, running order, rules, support, points, feedback."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.definition.model.element import Element, Provenance
from generator.definition.model.fields import AsTuple, NodeRef, Number, Text, TrainerText, TrainerTexts
from generator.definition.model.meaning import Concept


class TrainingPart(Provenance):
    """One aim, rule, offer of support or point to discuss."""

    concept = Concept("part of the training", words="says")

    says: TrainerText = Field(title="words", description="The words, in a sentence or two.")


class Session(Provenance):
    """A part of the running order."""

    concept = Concept("part of the running order", id="session")

    session: TrainerText = Field(description="Its name.")
    minutes: Number = Field(description="How long it takes.")
    how: TrainerText | None = Field(None, description="What happens in it.")


class FeedbackQuestion(Provenance):
    """Something that the people in the room are asked at the end."""

    concept = Concept("question at the end", words="ask")

    ask: Text = Field(title="question", description="The question.")
    answer: Literal["scale", "words"] = Field("words", description="A scale from 1 to 5, or own words.")


class NodeNotes(Provenance):
    """What the trainer says at one node of the walk-through, and nobody else reads."""

    concept = Concept("trainer's notes", id="at")

    at: NodeRef = Field(description="The step, question or outcome.")
    says: TrainerTexts = Field(title="words", description="The notes.")


class Training(Element):
    """How to teach the procedure to a group."""

    concept = Concept("training")

    summary: TrainerText | None = Field(None, description="What the training is, in a sentence or two.")
    group: TrainerText | None = Field(None, description="For whom, and for how many.")
    aims: Annotated[tuple[TrainingPart, ...], AsTuple] = Field((), description="What people then can do.")
    prepare: Annotated[tuple[TrainingPart, ...], AsTuple] = Field((), description="What to do before.")
    running_order: Annotated[tuple[Session, ...], AsTuple] = Field((), description="The parts, with minutes.")
    ground_rules: Annotated[tuple[TrainingPart, ...], AsTuple] = Field(
        (), description="What the group agrees on."
    )
    support: Annotated[tuple[TrainingPart, ...], AsTuple] = Field((), description="For whom it touches.")
    discuss: Annotated[tuple[TrainingPart, ...], AsTuple] = Field((), description="Points to talk about.")
    feedback: Annotated[tuple[FeedbackQuestion, ...], AsTuple] = Field(
        (), description="Questions at the end."
    )
    notes: Annotated[tuple[NodeNotes, ...], AsTuple] = Field((), description="Trainer's notes by node.")

    @property
    def minutes(self) -> int:
        """How long the whole training takes."""
        return sum(session.minutes for session in self.running_order)
