"""What the route refers to: sources, open points, links, contacts, roles, terms, dates."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.definition.model.actions import Action, Dated
from generator.definition.model.element import Identified, Provenance, Remark
from generator.definition.model.fields import (
    After,
    AsList,
    AsTuple,
    CheckedOn,
    ContactRef,
    ContactRefs,
    Fact,
    FactDay,
    Flag,
    Id,
    Length,
    Name,
    NodeRef,
    OrNotSupplied,
    PlainText,
    RemarkText,
    Text,
    Verbatim,
)
from generator.definition.model.meaning import Concept, LocalFact, LookTwice, Unordered


class Clause(Identified):
    """One numbered statement of a source document, paraphrased."""

    concept = Concept(
        "clause",
        id="clause",
        example={"clause": "A-3", "says": "The family should be spoken to.", "strength": "should"},
    )

    clause: PlainText = Field(description="The clause's number, for example A-16.")
    where: Verbatim | None = Field(None, description="The part of the document that it stands in.")
    says: Verbatim = Field(title="words", description="What it says, in our own words.")
    strength: Literal["must", "must-not", "do", "should", "consider", "may"] | None = Field(
        None, description="How strongly it says it; none for information."
    )
    time: Length | None = Field(None, description="The length of time that it states.")


class SourceDocument(Identified):
    """A document from which the procedure comes."""

    concept = Concept(
        "source document",
        id="document",
        words="title",
        example={
            "document": "guide",
            "title": "The guide",
            "clauses": [{"clause": "A-1", "says": "Visit the family.", "strength": "do"}],
        },
    )

    document: Id = Field(description="The id of the document.")
    title: Verbatim = Field(description="Its title, as it stands on it.")
    about: Verbatim | None = Field(None, title="description", description="What kind of document it is.")
    url: Fact = Field(None, title="address", description="Where it can be read.")
    dated: FactDay = Field(None, title="date", description="Its date.")
    notes: Annotated[tuple[Remark, ...], AsTuple] = Field((), description="Remarks on it.")
    clauses: Annotated[tuple[Clause, ...], AsTuple] = Field((), description="Its clauses, in order.")


class Point(Identified, Provenance):
    """A place where the sources are silent or disagree, and what the pathway does there."""

    concept = Concept(
        "open point",
        id="point",
        words="title",
        example={"point": "P1", "title": "Who calls the meeting", "we": "Agree it locally."},
    )

    point: PlainText = Field(description="Its number, for example P14.")
    title: Text = Field(description="The point in a few words.")
    kind: Literal["gap", "conflict", "note"] = Field("gap", description="Silence, disagreement, or a remark.")
    sources_say: RemarkText | None = Field(
        None, title="what the sources say", description="What each source says."
    )
    we: Text = Field(title="what the pathway does", description="What the pathway does, and why.")


class Link(Identified, Provenance):
    """A page or document elsewhere that the procedure points to."""

    concept = Concept(
        "link",
        id="link",
        words="title",
        example={"link": "guidance", "title": "Guidance", "url": "not supplied"},
    )

    link: Id = Field(description="The id of the link.")
    title: Name = Field(description="What it leads to.")
    url: Fact = Field(None, title="address", description='Its address, or "not supplied".')
    checked_on: CheckedOn = Field(None, description="When somebody last followed it.")


_REACHED = LookTwice("Somebody is to be reached in another way: try it.")


class Contact(Identified, Provenance):
    """Whom to ring: a local fact, with hours, and whom to ring outside them."""

    concept = Concept(
        "contact",
        id="contact",
        words="title",
        removed=LookTwice("Nobody can be rung there any more."),
        example={
            "contact": "duty-team",
            "title": "The duty team",
            "phone": "not supplied",
            "hours": "Monday to Friday, 9am to 5pm",
            "out_of_hours": "police",
            "checked_on": "2026-11-21",
        },
    )

    contact: Id = Field(description="The id of the contact.")
    title: Name = Field(description="Its name.")
    purpose: Text | None = Field(None, alias="for", description="When to ring it.")
    phone: Annotated[Fact, _REACHED] = Field(None, description='The number, or "not supplied".')
    email: Annotated[Fact, _REACHED] = Field(None, description="The address, if there is one.")
    hours: Annotated[Fact, _REACHED] = Field(None, description="When it is answered.")
    always: Annotated[Flag, _REACHED] = Field(
        False, title="mark that it answers at every hour", description="True where it answers at every hour."
    )
    out_of_hours: Annotated[ContactRef | None, OrNotSupplied, LocalFact(), _REACHED] = Field(
        None, title="contact out of hours", description="The contact to use outside the hours."
    )
    checked_on: CheckedOn = Field(None, description="When somebody last rang it.")


class Role(Identified, Provenance):
    """Somebody who does something in the procedure."""

    concept = Concept(
        "role",
        id="role",
        slug=True,
        example={"role": "key worker", "about": "Whoever knows the family best.", "instead": "The manager"},
    )

    role: Name = Field(description="The name of the role.")
    title: Text | None = Field(None, description="How a page about it is headed.")
    about: Text | None = Field(None, title="description", description="Who that is.")
    instead: Text | None = Field(None, title="stand-in", description="Who stands in where there is none.")
    door: Text | None = Field(None, description='The words of its door on the home page, "I have been ...".')
    contacts: ContactRefs = Field((), description="How to reach them.")


class Term(Identified, Provenance):
    """A word that a reader may not know."""

    concept = Concept("term", id="term", slug=True, example={"term": "GP", "means": "The family's doctor."})

    term: Name = Field(description="The word or abbreviation.")
    means: Text = Field(description="What it means here.")
    also: Annotated[tuple[Name, ...], AsList, Unordered()] = Field(
        (), title="other words for it", description="Other words for the same."
    )


class DateAsked(Identified, Dated):
    """A date that is asked for once; questions, timescales and letters refer to it by name."""

    concept = Concept(
        "date", id="date", example={"date": "letter-sent", "ask": "When did the letter go?", "lies": "past"}
    )

    date: Id = Field(description="The id of the date.")
    ask: Text | None = Field(None, title="question", description="The question that asks for it.")
    hint: Text | None = Field(None, description="A line of help.")
    usually: After | None = Field(
        None, title="day on which it usually lies", description="How it follows from another date."
    )
    lies: Literal["past", "future"] | None = Field(
        None,
        title="side of today on which it lies",
        description="The side of today on which it normally lies.",
    )
    kind: Literal["day", "time"] = Field("day", description="A time of day is shown, not computed.")


class Standing(Provenance):
    """What holds at every step, or what can happen at any time."""

    concept = Concept(
        "standing rule",
        id="when",
        removed=LookTwice("Something no longer holds at any time."),
        example={"when": "At every step", "actions": [{"should": "Talk to your manager"}]},
    )

    when: Text = Field(description="The circumstance.")
    go: NodeRef | None = Field(None, description="The node to go to.")
    actions: Annotated[tuple[Action, ...], AsTuple] = Field((), description="What to do.")
