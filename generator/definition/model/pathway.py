"""The whole definition, and the look-ups that every other room uses."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import Field

from generator.definition.model.about import About
from generator.definition.model.actions import Timescale
from generator.definition.model.element import Element, Identified
from generator.definition.model.fields import AsTuple, PlainText, Text
from generator.definition.model.letters import Language, Letter
from generator.definition.model.meaning import Concept, LookTwice, RefersTo, ReportSection
from generator.definition.model.papers import Paper
from generator.definition.model.reference import (
    Clause,
    Contact,
    DateAsked,
    Link,
    Point,
    Role,
    SourceDocument,
    Standing,
    Term,
)
from generator.definition.model.route import Node, Outcome, Question, Step
from generator.definition.model.scenario import Scenario
from generator.definition.model.training import Training
from generator.definition.slug import slug

NO_OVERRIDE = "none"


class Pathway(Element):
    """A multi-agency procedure: the graph, and everything that hangs on it."""

    concept = Concept("the procedure")

    about: Annotated[About, ReportSection.ABOUT] = Field(
        alias="pathway", description="What the procedure is, and whose."
    )
    sources: Annotated[tuple[SourceDocument, ...], AsTuple, ReportSection.SOURCES] = Field(
        (), description="The source documents."
    )
    points: Annotated[tuple[Point, ...], AsTuple, ReportSection.POINTS] = Field(
        (), description="Where the sources are silent or disagree."
    )
    links: Annotated[tuple[Link, ...], AsTuple, ReportSection.CONTACTS] = Field(
        (), description="Pages and documents elsewhere."
    )
    contacts: Annotated[tuple[Contact, ...], AsTuple, ReportSection.CONTACTS] = Field(
        (), description="Whom to ring."
    )
    roles: Annotated[tuple[Role, ...], AsTuple, ReportSection.ROLES] = Field((), description="Who does what.")
    glossary: Annotated[tuple[Term, ...], AsTuple, ReportSection.GLOSSARY] = Field(
        (), description="Words explained."
    )
    dates: Annotated[tuple[DateAsked, ...], AsTuple, ReportSection.DATES] = Field(
        (), description="Dates asked for, each once."
    )
    override: Annotated[
        PlainText,
        RefersTo("RoutePart", nothing=NO_OVERRIDE),
        LookTwice("The question before all others is another one."),
        ReportSection.ANY_TIME,
    ] = Field(title="question that is asked first", description='The question asked first, or "none".')
    override_why: Annotated[Text | None, ReportSection.ANY_TIME] = Field(
        None, title="reason why there is no override", description="Why there is no override."
    )
    standing: Annotated[tuple[Standing, ...], AsTuple, ReportSection.ANY_TIME] = Field(
        (), description="What holds at any time."
    )
    route: Annotated[tuple[Node, ...], AsTuple, Field(min_length=1), ReportSection.ROUTE] = Field(
        description="The graph."
    )
    languages: Annotated[tuple[Language, ...], AsTuple, ReportSection.LETTERS] = Field(
        (), description="Languages that families read, each with a checked line for letters."
    )
    letters: Annotated[tuple[Letter, ...], AsTuple, ReportSection.LETTERS] = Field((), description="Letters.")
    documents: Annotated[tuple[Paper, ...], AsTuple, ReportSection.PAPERS] = Field((), description="Papers.")
    training: Annotated[Training | None, ReportSection.TRAINING] = Field(
        None, description="How to teach the procedure to a group."
    )
    scenarios: Annotated[tuple[Scenario, ...], AsTuple, ReportSection.CASES] = Field(
        (), description="Cases with the right answer."
    )

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """Every node by its id, in the order of the file; of two with one id, the first."""
        return _by_id(self.route)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps, in the order of the file."""
        return tuple(node for node in self.route if isinstance(node, Step))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions, in the order of the file."""
        return tuple(node for node in self.route if isinstance(node, Question))

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes, in the order of the file."""
        return tuple(node for node in self.route if isinstance(node, Outcome))

    @property
    def override_question(self) -> Question | None:
        """The question that stands before everything; `None` where there is none."""
        node = self.nodes.get(self.override)
        return node if isinstance(node, Question) else None

    @property
    def first_node(self) -> str:
        """Where a walk begins: at the override, else at the first node of the file."""
        question = self.override_question
        return question.id if question else self.route[0].id

    @cached_property
    def timescales(self) -> dict[str, Timescale]:
        """Every timescale that has an id, by that id."""
        return {t.id: t for step in self.steps for t in step.timescale if t.id}

    @cached_property
    def asked_dates(self) -> dict[str, DateAsked]:
        """Every date by its id."""
        return _by_id(self.dates)

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Every clause of every source document, by its number."""
        return _by_id(tuple(clause for document in self.sources for clause in document.clauses))

    @cached_property
    def letters_by_id(self) -> dict[str, Letter]:
        """Every letter by its id."""
        return _by_id(self.letters)

    @cached_property
    def papers_by_id(self) -> dict[str, Paper]:
        """Every paper by its id."""
        return _by_id(self.documents)

    @cached_property
    def stories(self) -> tuple[Scenario, ...]:
        """The scenarios that are also exercises for a training room."""
        return tuple(scenario for scenario in self.scenarios if scenario.story)

    @cached_property
    def contacts_by_id(self) -> dict[str, Contact]:
        """Every contact by its id."""
        return _by_id(self.contacts)

    @cached_property
    def links_by_id(self) -> dict[str, Link]:
        """Every link by its id."""
        return _by_id(self.links)

    @cached_property
    def points_by_id(self) -> dict[str, Point]:
        """Every open point by its number."""
        return _by_id(self.points)

    @cached_property
    def roles_by_id(self) -> dict[str, Role]:
        """Every role by the slug of its name."""
        return _by_id(self.roles)

    def role(self, name: str | None) -> Role | None:
        """The role of this name, in whatever case; `None` where none is defined."""
        return self.roles_by_id.get(slug(name)) if name else None


_T = TypeVar("_T", bound=Identified)


def _by_id(parts: tuple[_T, ...]) -> dict[str, _T]:
    found: dict[str, _T] = {}
    for part in parts:
        found.setdefault(part.id, part)
    return found


def _kinds() -> dict[str, type[Element]]:
    found: dict[str, type[Element]] = {}
    waiting: list[type[Element]] = [Element]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if "concept" in vars(kind):
            found[kind.__name__] = kind
    return found


KINDS = MappingProxyType(_kinds())
"""Every class of the model that says what its parts are, by its name."""
