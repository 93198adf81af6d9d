"""What the route refers to: sources, open points, links, contacts, roles, terms, dates."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.definition.model.element import Element, Provenance, Remark
from generator.definition.model.fields import (
    After,
    AsTuple,
    Fact,
    FactDay,
    Flag,
    Id,
    Length,
    Reference,
    References,
    Text,
    Texts,
)
from generator.definition.model.route import Action
from generator.definition.slug import slug


class Clause(Element):
    """One numbered statement of a source document, paraphrased."""

    clause: Text = Field(description="The clause's number, for example A-16.")
    where: Text | None = Field(None, description="The part of the document that it stands in.")
    says: Text = Field(description="What it says, in our own words.")
    strength: Literal["must", "must-not", "do", "should", "consider", "may"] | None = Field(
        None, description="How strongly it says it; none for information."
    )
    time: Length | None = Field(None, description="The length of time that it states.")

    @property
    def id(self) -> str:
        """Its number."""
        return self.clause

    @property
    def anchor(self) -> str:
        """Its number as a fragment of an address."""
        return slug(self.clause)


class SourceDocument(Element):
    """A document from which the procedure comes."""

    document: Id = Field(description="The id of the document.")
    title: Text = Field(description="Its title, as it stands on it.")
    about: Text | None = Field(None, description="What kind of document it is.")
    url: Fact = Field(None, description="Where it can be read.")
    dated: FactDay = Field(None, description="Its date.")
    notes: Annotated[tuple[Remark, ...], AsTuple] = Field((), description="Remarks on it.")
    clauses: Annotated[tuple[Clause, ...], AsTuple] = Field((), description="Its clauses, in order.")

    @property
    def id(self) -> str:
        """The id."""
        return self.document


class Point(Provenance):
    """A place where the sources are silent or disagree, and what the pathway does there."""

    point: Text = Field(description="Its number, for example P14.")
    title: Text = Field(description="The point in a few words.")
    kind: Literal["gap", "conflict", "note"] = Field("gap", description="Silence, disagreement, or a remark.")
    sources_say: Text | None = Field(None, description="What each source says.")
    we: Text = Field(description="What the pathway does, and why.")

    @property
    def id(self) -> str:
        """Its number."""
        return self.point

    @property
    def anchor(self) -> str:
        """Its number as a fragment of an address."""
        return slug(self.point)


class Link(Provenance):
    """A page or document elsewhere that the procedure points to."""

    link: Id = Field(description="The id of the link.")
    title: Text = Field(description="What it leads to.")
    url: Fact = Field(None, description='Its address, or "not supplied".')
    checked_on: FactDay = Field(None, description="When somebody last followed it.")

    @property
    def id(self) -> str:
        """The id."""
        return self.link


class Contact(Provenance):
    """Whom to ring: a local fact, with hours, and whom to ring outside them."""

    contact: Id = Field(description="The id of the contact.")
    title: Text = Field(description="Its name.")
    purpose: Text | None = Field(None, alias="for", description="When to ring it.")
    phone: Fact = Field(None, description='The number, or "not supplied".')
    email: Fact = Field(None, description="The address, if there is one.")
    hours: Fact = Field(None, description="When it is answered.")
    always: Flag = Field(False, description="True where it answers at every hour.")
    out_of_hours: Fact = Field(None, description="The contact to use outside the hours.")
    checked_on: FactDay = Field(None, description="When somebody last rang it.")

    @property
    def id(self) -> str:
        """The id."""
        return self.contact


class Role(Provenance):
    """Somebody who does something in the procedure."""

    role: Text = Field(description="The name of the role.")
    title: Text | None = Field(None, description="How a page about it is headed.")
    about: Text | None = Field(None, description="Who that is.")
    instead: Text | None = Field(None, description="Who stands in where there is none.")
    door: Text | None = Field(None, description='The words of its door on the home page, "I have been ...".')
    contacts: References = Field((), description="How to reach them.")

    @property
    def id(self) -> str:
        """The slug of its name."""
        return slug(self.role)


class Term(Provenance):
    """A word that a reader may not know."""

    term: Text = Field(description="The word or abbreviation.")
    means: Text = Field(description="What it means here.")
    also: Texts = Field((), description="Other words for the same.")

    @property
    def id(self) -> str:
        """The slug of the word."""
        return slug(self.term)


class DateAsked(Element):
    """A date that is asked for once; questions, timescales and letters refer to it by name."""

    date: Id = Field(description="The id of the date.")
    ask: Text | None = Field(None, description="The question that asks for it.")
    hint: Text | None = Field(None, description="A line of help.")
    usually: After | None = Field(None, description="How it follows from another date.")
    lies: Literal["past", "future"] | None = Field(
        None, description="The side of today on which it normally lies."
    )
    kind: Literal["day", "time"] = Field("day", description="A time of day is shown, not computed.")

    @property
    def id(self) -> str:
        """The id."""
        return self.date


class Standing(Provenance):
    """What holds at every step, or what can happen at any time."""

    when: Text = Field(description="The circumstance.")
    go: Reference | None = Field(None, description="The node to go to.")
    actions: Annotated[tuple[Action, ...], AsTuple] = Field((), description="What to do.")
