"""The pathway itself: whose it is, how current it is, who approved it, and its history."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.definition.model.element import Element, Remark
from generator.definition.model.fields import (
    AsTuple,
    Day,
    Fact,
    FactDay,
    Flag,
    Internal,
    Name,
    Record,
    Records,
    RoleRef,
    Text,
    Texts,
    Verbatim,
    is_not_supplied,
)
from generator.definition.model.meaning import Concept, LocalFact, OutsideApproval


class Approval(Element):
    """Who approved the pathway, when, and what exactly. `pathway approve` writes it."""

    concept = Concept(
        "approval",
        example={"on": "2026-11-21", "by": "The partnership's board", "role": "owner of the procedure"},
    )

    on: Day = Field(title="day", description="The date of the approval.")
    by: Verbatim | None = Field(
        None, title="who approved it", description="The person or body that approved it."
    )
    role: Verbatim | None = Field(
        None, title="role of who approved it", description="In which role they approved it."
    )
    digest: Internal | None = Field(
        None, description="The digest of what was approved. `pathway approve` writes it; do not change it."
    )


def _approval(value: object) -> object:
    """A date alone stands for an approval of which no more is known."""
    if isinstance(value, str):
        return None if is_not_supplied(value) else {"on": value}
    return value


class Superseded(Element):
    """Since when another edition stands in the place of this one."""

    concept = Concept("newer edition", example={"on": "2026-11-21", "by": "1.2"})

    on: Day = Field(title="day", description="The date from which the newer edition holds.")
    by: Verbatim | None = Field(None, title="version", description="The version of the newer edition.")


class Edition(Element):
    """One edition of the pathway, as its readers are told about it."""

    concept = Concept(
        "edition",
        id="version",
        example={"version": "1.1", "on": "2026-11-21", "what": "A new number for the evening."},
    )

    version: Verbatim = Field(description="The version.")
    on: FactDay = Field(None, title="day", description="Its date.")
    what: Record = Field(description="What changed, for its readers.")
    file: Internal | None = Field(
        None,
        description="The definition as it was in this version: a file beside this one, or below its folder.",
    )


class Accessibility(Element):
    """What only the organisation can say in the accessibility statement of the site."""

    concept = Concept("accessibility statement")

    contact: Fact = Field(
        None,
        description="Whom readers ask for another format, and tell about a problem: e-mail or telephone.",
    )
    reply_within: Verbatim | None = Field(
        None, description="How soon they get an answer, for example 5 days."
    )
    prepared_on: FactDay = Field(None, description="When the statement was prepared.")
    reviewed_on: FactDay = Field(None, description="When it was last reviewed.")
    compliance: Literal["fully", "partially", "not"] | None = Field(
        None, description="How far the site complies with WCAG 2.2 AA: fully, partially or not."
    )
    tested_on: FactDay = Field(None, description="When the site was last tested with people.")
    tested_by: Fact = Field(None, description="Who tested it with people, and with what.")
    problems: Records = Field(
        (), description="Problems that the organisation knows of, with the success criteria they fail."
    )
    disproportionate_burden: Records = Field(
        (), description="What the organisation says would be a disproportionate burden to mend, and why."
    )
    out_of_scope: Records = Field((), description="What the accessibility regulations leave out, and why.")
    improving: Records = Field((), description="What is being done about it, and by when.")


class About(Element):
    """What the procedure is, whose it is, and how current it is."""

    concept = Concept(
        "description of the procedure",
        example={"title": "Missed appointments", "status": "draft", "owner": "not supplied"},
    )

    title: Name = Field(description="The name of the procedure.")
    short: Name | None = Field(None, description="The name in few words.")
    example: Flag = Field(
        False,
        title="mark that it is invented",
        description="True for an invented procedure: every page then says so.",
    )
    summary: Text | None = Field(None, description="What it is for, in a sentence or two.")
    use_when: Texts = Field((), description="When to use it.")
    audience: Texts = Field((), description="Who it is for.")
    area: Fact = Field(None, description="Where it applies.")
    owner: Fact = Field(None, description="Who answers for it.")
    version: Fact = Field(None, description="Its version.")
    status: Annotated[Literal["draft", "approved"], OutsideApproval()] = Field(
        "draft", description="draft or approved."
    )
    approved: Annotated[
        Approval | None,
        BeforeValidator(_approval, json_schema_input_type=Approval | Day | None),
        LocalFact(),
        OutsideApproval(),
    ] = Field(None, description="Who approved it, when, and what: `pathway approve` writes it.")
    superseded: Annotated[Superseded | None, OutsideApproval()] = Field(
        None, description="Where this is an old edition: since when."
    )
    review_by: FactDay = Field(
        None, title="day by which it is to be reviewed", description="When it is to be reviewed."
    )
    report_to: Fact = Field(None, description="Where readers report a mistake: an e-mail or web address.")
    accessibility: Accessibility | None = Field(
        None, description="The organisation's part of the accessibility statement."
    )
    reader: RoleRef | None = Field(
        None, description="The role of the person who reads it: who acts unless said."
    )
    calendar: Literal["england-and-wales", "scotland", "northern-ireland"] | None = Field(
        None, description="Whose bank holidays working days leave out."
    )
    changes: Annotated[tuple[Edition, ...], AsTuple] = Field((), description="Its history.")
    notes: Annotated[tuple[Remark, ...], AsTuple] = Field((), description="Remarks on the whole.")
