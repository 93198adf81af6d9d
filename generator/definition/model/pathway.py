"""The whole definition, and the look-ups that every other room uses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Protocol, TypeVar

from pydantic import Field

from generator.definition.model.about import About
from generator.definition.model.element import Element
from generator.definition.model.fields import AsTuple, Reference, Text
from generator.definition.model.letters import Language, Letter
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
from generator.definition.model.route import Node, Outcome, Question, Step, Timescale
from generator.definition.model.scenario import Scenario
from generator.definition.model.training import Training
from generator.definition.slug import slug

NO_OVERRIDE = "none"


class Pathway(Element):
    """A multi-agency procedure: the graph, and everything that hangs on it."""

    about: About = Field(alias="pathway", description="What the procedure is, and whose.")
    sources: Annotated[tuple[SourceDocument, ...], AsTuple] = Field((), description="The source documents.")
    points: Annotated[tuple[Point, ...], AsTuple] = Field(
        (), description="Where the sources are silent or disagree."
    )
    links: Annotated[tuple[Link, ...], AsTuple] = Field((), description="Pages and documents elsewhere.")
    contacts: Annotated[tuple[Contact, ...], AsTuple] = Field((), description="Whom to ring.")
    roles: Annotated[tuple[Role, ...], AsTuple] = Field((), description="Who does what.")
    glossary: Annotated[tuple[Term, ...], AsTuple] = Field((), description="Words explained.")
    dates: Annotated[tuple[DateAsked, ...], AsTuple] = Field((), description="Dates asked for, each once.")
    override: Reference = Field(description='The question asked first, or "none".')
    override_why: Text | None = Field(None, description="Why there is no override.")
    standing: Annotated[tuple[Standing, ...], AsTuple] = Field((), description="What holds at any time.")
    route: Annotated[tuple[Node, ...], AsTuple, Field(min_length=1)] = Field(description="The graph.")
    languages: Annotated[tuple[Language, ...], AsTuple] = Field(
        (), description="Languages that families read, each with a checked line for letters."
    )
    letters: Annotated[tuple[Letter, ...], AsTuple] = Field((), description="Letters.")
    documents: Annotated[tuple[Paper, ...], AsTuple] = Field((), description="Papers.")
    training: Training | None = Field(None, description="How to teach the procedure to a group.")
    scenarios: Annotated[tuple[Scenario, ...], AsTuple] = Field(
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

    def elements(self) -> Iterator[Element]:
        """Every part of the definition, each before the parts inside it, without recursion."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(list(_children(element)))


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Named)


def _by_id(parts: tuple[_T, ...]) -> dict[str, _T]:
    found: dict[str, _T] = {}
    for part in parts:
        found.setdefault(part.id, part)
    return found


def _children(element: Element) -> Iterator[Element]:
    for name in type(element).model_fields:
        value = getattr(element, name)
        if isinstance(value, Element):
            yield value
        elif isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, Element))
