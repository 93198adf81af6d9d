"""Letters to send, as far as a definition describes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.definition.model.element import Element, Identified, Provenance
from generator.definition.model.fields import (
    AsList,
    AsTuple,
    CheckedOn,
    DatedRef,
    Fact,
    FieldRef,
    Flag,
    Id,
    Name,
    Paragraphs,
    PlainText,
    Text,
    Texts,
    Verbatim,
)
from generator.definition.model.meaning import Concept, OneOf, ReadBy, RefersTo

PLACEHOLDER = re.compile(r"\[([a-z0-9]+(?:-[a-z0-9]+)*)\]")
"""How a letter's text names a field: its id in square brackets."""

SUBJECT = "subject"
"""`[subject]`, alone in a paragraph, says where in the text the subject stands."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"])
_RIGHT_TO_LEFT_SCRIPTS = frozenset(["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"])


def _language(value: str) -> str:
    if not _TAG.fullmatch(value):
        raise ValueError(
            f'"{value}" is not the code of a language; write one such as "pl", "ur" or "pa-Arab"'
        )
    return value


_NAMES_FIELDS = RefersTo("LetterField", in_text=True)

Subject = Annotated[PlainText, ReadBy("recipient"), _NAMES_FIELDS]
LetterText = Annotated[Paragraphs, ReadBy("recipient"), _NAMES_FIELDS]
TranslatedSubject = Annotated[PlainText, ReadBy("recipient", "verbatim"), _NAMES_FIELDS]
TranslatedText = Annotated[Paragraphs, ReadBy("recipient", "verbatim"), _NAMES_FIELDS]

LanguageTag = Annotated[PlainText, AfterValidator(_language)]
"""The code of a language, as in `lang`: `pl`, `ur`, `pa-Arab`."""


def direction_of(tag: str) -> Literal["ltr", "rtl"]:
    """The way a language is written: by its script where the code names one, else by itself."""
    language, *rest = tag.lower().split("-")
    scripts = [part for part in rest if len(part) == len("arab") and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


class _Checked(Element):
    """Words in another language, and who answers for them."""

    checked_by: Fact = Field(
        None, description="Who, able to read it, checked the words; without it they are not used."
    )
    checked_on: CheckedOn = Field(
        None, description="When they checked them; without it the words are not used."
    )

    @property
    def checked(self) -> bool:
        """Whether somebody answers for the words."""
        return self.checked_by is not None and self.checked_on is not None


class Language(_Checked, Identified):
    """A language that families read, with the line about it below every letter to them."""

    concept = Concept("language", id="language", words="title")

    language: LanguageTag = Field(description="Its code, for example pl or ur.")
    title: Name = Field(description="Its name in the language of the procedure.")
    line: Verbatim | None = Field(
        None, description="In the language itself: that help in it is free, and how to get it."
    )

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return direction_of(self.language)


class RequiredIf(Element):
    """The answer with which another field is required."""

    concept = Concept("answer that requires a field", example={"field": "seen", "is": "Yes"})

    field: FieldRef = Field(description="The field of a choice.")
    answer: Verbatim = Field(alias="is", description="One of its choices.")


class LetterField(Identified, Provenance):
    """Something that the sender fills in. It is asked for only where the chosen text names it."""

    concept = Concept(
        "field", id="field", words="label", local=True, example={"field": "name", "label": "Name"}
    )

    field: Id = Field(description="The id of the field; the text names it in square brackets.")
    label: Text = Field(description="Its name on the form.")
    hint: Text | None = Field(
        None, description="Help below the label; it also stands in the blank Word file."
    )
    kind: Literal["text", "long-text", "date", "choice", "list"] = Field(
        "text", description="What is filled in."
    )
    choices: Annotated[tuple[Annotated[PlainText, ReadBy("recipient")], ...], AsList] = Field(
        (), description="For a choice: what can be chosen."
    )
    required: Flag = Field(
        True,
        title="mark that it is needed",
        description="Whether the letter can go without it; left empty, its paragraph is left out.",
    )
    required_if: RequiredIf | None = Field(
        None, description="The answer to another field with which this one is required after all."
    )
    recipient: Flag = Field(
        False,
        title="mark that each recipient has another one",
        description="True where each recipient has another one, such as a name.",
    )
    proposed: DatedRef | None = Field(
        None,
        title="date that is proposed",
        description="The date that this field gives, or the timescale from which its date is proposed.",
    )
    today: Flag = Field(
        False, title="mark that today is proposed", description="True where today's date is proposed."
    )


def each_once(fields: Iterable[LetterField]) -> tuple[LetterField, ...]:
    """The fields by their ids, each as it stands first."""
    found: dict[str, LetterField] = {}
    for field in fields:
        found.setdefault(field.id, field)
    return tuple(found.values())


def check_conditions(fields: Iterable[LetterField]) -> None:
    """Raise `ValueError` where a field is required on an answer that is nowhere to be chosen."""
    known = {field.id: field for field in fields}
    for field in known.values():
        asked = field.required_if
        if asked and (asked.field not in known or asked.answer not in known[asked.field].choices):
            raise ValueError(
                f'field "{field.id}" is required if "{asked.field}" is "{asked.answer}", which cannot be '
                "chosen; write a field of the kind choice and one of its choices"
            )


class Variant(Identified, Provenance):
    """One way of writing a letter, for a stated case."""

    concept = Concept(
        "variant",
        id="variant",
        words="title",
        local=True,
        example={"variant": "inviting", "title": "Inviting", "text": "Dear [name]"},
    )

    variant: Id = Field(description="The id of the variant.")
    title: Text = Field(description="The case in a few words.")
    when: Text | None = Field(None, description="When to use it.")
    text: LetterText = Field(description="The text, with fields in square brackets.")


class Translation(_Checked, Provenance):
    """A letter, or one variant of it, in another language: supplied, never made by the site."""

    concept = Concept("translation", id="id", local=True)

    language: Annotated[LanguageTag, RefersTo("Language")] = Field(
        description="The code of the language, one of `languages`."
    )
    variant: Annotated[PlainText, RefersTo("Variant")] | None = Field(
        None, description="The variant that it translates, where there are several."
    )
    subject: TranslatedSubject | None = Field(None, description="The subject in that language.")
    text: TranslatedText = Field(description="The text in that language, with the same fields.")

    @property
    def id(self) -> str:
        """Its language, and the variant that it translates."""
        return f"{self.language}, {self.variant}" if self.variant else self.language


class Letter(Identified, Provenance):
    """A letter: what it is for, who reads it, its text and fields.

    In its text, paragraphs are parted by an empty line; `- ` begins an item of a list and
    `# ` a heading; two empty lines leave room, for example for a signature.
    """

    concept = Concept(
        "letter",
        id="letter",
        words="title",
        one_of=OneOf(("text", "variants")),
        example={"letter": "first", "title": "First letter", "reader": "family", "text": "Dear [name]"},
    )

    letter: Id = Field(description="The id of the letter.")
    title: Text = Field(description="Its name in the procedure.")
    subject: Subject | None = Field(
        None, description="What it is about: its heading, and the title of the Word file."
    )
    reader: Literal["family", "agency"] = Field(description="Whether a family or an agency reads it.")
    purpose: Text | None = Field(None, description="What it is for.")
    example: Flag = Field(
        False,
        title="mark that it is only an example",
        description="True where each agency has its own and this is only an example.",
    )
    fields: Annotated[tuple[LetterField, ...], AsTuple] = Field((), description="What is filled in.")
    text: LetterText | None = Field(None, description="The text, with fields in square brackets.")
    variants: Annotated[tuple[Variant, ...], AsTuple] = Field((), description="Texts for different cases.")
    translations: Annotated[tuple[Translation, ...], AsTuple] = Field(
        (), description="The same in other languages."
    )
    checklist: Texts = Field((), description="What must be right before it goes.")

    @model_validator(mode="after")
    def _can_be_filled_in(self) -> Letter:
        check_conditions(self.fields)
        return self

    @property
    def texts(self) -> tuple[str, ...]:
        """The text, or the text of each variant."""
        return (self.text,) if self.text else tuple(variant.text for variant in self.variants)

    @property
    def placeholders(self) -> frozenset[str]:
        """The ids in square brackets in its texts."""
        found = (name for text in self.texts for name in PLACEHOLDER.findall(text))
        return frozenset(found) - {SUBJECT}
