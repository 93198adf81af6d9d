"""The types of a field. Every scalar arrives as text; the type says what it means.

Each converter raises `ValueError` with a message for a person who is not a programmer.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema

from generator.definition.duration import Duration, Offset, parse_duration, parse_offset
from generator.definition.model.meaning import LocalFact, ReadBy, RefersTo, Unordered
from generator.definition.slug import MAX_ID, is_id

NOT_SUPPLIED = frozenset({"not supplied", "not stated", "unknown"})
"""What an owner writes for a fact that nobody has given yet; it becomes `None`."""


def _words(value: object) -> object:
    if isinstance(value, str):
        text = value.strip()
        if not text:
            raise ValueError("needs some words")
        return text
    return value


def _paragraphs(value: str) -> str:
    return "\n".join(line.rstrip() for line in value.strip("\n").split("\n"))


def _id(value: str) -> str:
    if not is_id(value):
        raise ValueError(
            f'"{value}" cannot be an id: write lower-case letters and digits joined by '
            f'hyphens, at most {MAX_ID} characters, for example "first-visit"'
        )
    return value


def _flag(value: object) -> object:
    if isinstance(value, str) and value.lower() in {"true", "yes"}:
        return True
    if isinstance(value, str) and value.lower() in {"false", "no"}:
        return False
    if isinstance(value, bool):
        return value
    raise ValueError("write true or false")


def _number(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,6}", value):
            raise ValueError(f'"{value}" is not a whole number')
        return int(value)
    return value


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ValueError(
                f'"{value}" is not a date; write year, month and day, for example "2026-11-21"'
            ) from None
    return value


def _list(value: object) -> object:
    """One value stands for a list of one."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def is_not_supplied(text: str) -> bool:
    """Whether somebody wrote, in place of a fact, that nobody has given it yet."""
    return text.strip().lower() in NOT_SUPPLIED


def _fact(value: object) -> object:
    return None if isinstance(value, str) and is_not_supplied(value) else value


def _duration(value: object) -> object:
    return parse_duration(value) if isinstance(value, str) else value


def _offset(value: object) -> object:
    return parse_offset(value) if isinstance(value, str) else value


def _schema(kind: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, **more})


PlainText = Annotated[str, BeforeValidator(_words)]
"""Any words. What a field of them refers to, or who reads it, is said beside them."""

Paragraphs = Annotated[PlainText, AfterValidator(_paragraphs)]
"""Paragraphs parted by empty lines; lines that begin with `- ` make a list."""

Text = Annotated[PlainText, ReadBy()]
"""A sentence or a few words, shown to whoever follows the procedure."""

LongText = Annotated[Paragraphs, ReadBy()]
TrainerText = Annotated[PlainText, ReadBy("trainer")]
RemarkText = Annotated[PlainText, ReadBy(style="remark")]
Record = Annotated[PlainText, ReadBy(style="record")]
Name = Annotated[PlainText, ReadBy(style="name")]

ShortWords = Annotated[Name | None, Field(title="short words for the chart")]
FirstWords = Annotated[Text | None, Field(title="words that the reader is told first")]

Verbatim = Annotated[PlainText, ReadBy(style="verbatim")]
"""Words that are not ours to choose: a number, a person, a source's or another language's."""

Internal = Annotated[PlainText, ReadBy("nobody", "verbatim")]
"""What only the program needs."""

_ID_SCHEMA = {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}

Id = Annotated[PlainText, AfterValidator(_id), Field(json_schema_extra=_ID_SCHEMA)]
"""The name by which other parts of the definition refer to this one."""

NodeRef = Annotated[PlainText, RefersTo("RoutePart")]
"""The id of something else; whether it exists is for the checks to say."""

QuestionRef = Annotated[PlainText, RefersTo("Question")]
AnswerRef = Annotated[PlainText, RefersTo("Answer")]
DateRef = Annotated[PlainText, RefersTo("DateAsked")]
DatedRef = Annotated[PlainText, RefersTo("Dated")]
RoleRef = Annotated[PlainText, RefersTo("Role")]
ContactRef = Annotated[PlainText, RefersTo("Contact")]
ClauseRef = Annotated[PlainText, RefersTo("Clause")]
FieldRef = Annotated[PlainText, RefersTo("LetterField")]
PointRef = Annotated[PlainText, RefersTo("Point")]

Flag = Annotated[bool, BeforeValidator(_flag), _schema("boolean")]

Number = Annotated[int, BeforeValidator(_number), _schema("integer")]

Day = Annotated[date, BeforeValidator(_day), _schema("string", format="date")]

OrNotSupplied = BeforeValidator(_fact)

Fact = Annotated[Verbatim | None, OrNotSupplied, LocalFact()]
"""Something local that may be "not supplied"; it is then shown so and never invented."""

FactDay = Annotated[Day | None, OrNotSupplied, LocalFact()]
CheckedOn = Annotated[FactDay, Field(title="day on which it was last checked")]

Length = Annotated[
    Duration,
    BeforeValidator(_duration),
    PlainSerializer(str),
    _schema("string", examples=["3 weeks", "5 working days"]),
]

After = Annotated[
    Offset,
    BeforeValidator(_offset),
    PlainSerializer(lambda offset: f"{offset.duration} after {offset.after}"),
    _schema("string", examples=["1 day after reply-by"]),
    RefersTo("DateAsked"),
]

AsList = BeforeValidator(_list)
"""For `Annotated[tuple[Text, ...], AsList]`: one value, or a list of them."""

Texts = Annotated[tuple[Text, ...], AsList]
Records = Annotated[tuple[Record, ...], AsList]
TrainerTexts = Annotated[tuple[TrainerText, ...], AsList]
ContactRefs = Annotated[tuple[ContactRef, ...], AsList, Field(title="contacts to ring")]
ClauseRefs = Annotated[tuple[ClauseRef, ...], AsList, Unordered(), Field(title="clauses")]
PointRefs = Annotated[tuple[PointRef, ...], AsList, Unordered(), Field(title="open points")]

AsTuple = BeforeValidator(_tuple)
"""For `Annotated[tuple[Part, ...], AsTuple]`: a YAML list, kept as a tuple."""
