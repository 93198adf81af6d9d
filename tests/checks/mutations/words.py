"""Mutations for the checks of words."""

from __future__ import annotations

from collections.abc import Iterator

from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks


@breaks("reading-age")
def hard(subject: Subject) -> Iterator[Draft]:
    words = "Notwithstanding organisational responsibilities, practitioners undertake assessments. "
    for part in subject.pathway.route:
        yield subject.changed((*part.path, "say"), words * 30)


@breaks("long-sentence")
def long(subject: Subject) -> Iterator[Draft]:
    yield from subject.said("Then " + "ring them and " * 10 + "go home.")


@breaks("blaming-words")
def blame(subject: Subject) -> Iterator[Draft]:
    words = (
        "You failed to reply.",
        "You refused to see us.",
        "You are not engaging.",
        "You have ignored us.",
    )
    for letter in subject.pathway.letters:
        for part in (letter, *letter.variants):
            for sentence in words if letter.reader == "family" and part.text else ():
                yield subject.changed((*part.path, "text"), f"{part.text}\n\n{sentence}")


@breaks("unexplained-abbreviation")
def letters_only(subject: Subject) -> Iterator[Draft]:
    yield from subject.said("Ask the QZX team.")


@breaks("unknown-placeholder")
def brackets(subject: Subject) -> Iterator[Draft]:
    for letter in subject.pathway.letters:
        for part in (letter, *letter.variants):
            if part.text:
                yield subject.changed((*part.path, "text"), f"{part.text}\n\n[no-such-field]")


@breaks("unused-placeholder")
def fields(subject: Subject) -> Iterator[Draft]:
    for letter in subject.pathway.letters:
        yield subject.added(
            (*letter.path, "fields"), {"field": "no-such-place", "label": "Nothing", "added": "A test."}
        )
