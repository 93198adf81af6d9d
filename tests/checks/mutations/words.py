"""Mutations for the checks of words."""

from __future__ import annotations

from collections.abc import Iterator

from tests.checks.definitions import Draft
from tests.checks.mutations.making import added, breaks, changed, real, said


@breaks("reading-age")
def hard() -> Iterator[Draft]:
    words = "Notwithstanding organisational responsibilities, practitioners undertake assessments. "
    for part in real().pathway.route:
        yield changed((*part.path, "say"), words * 30)


@breaks("long-sentence")
def long() -> Iterator[Draft]:
    yield from said("Then " + "ring them and " * 10 + "go home.")


@breaks("blaming-words")
def blame() -> Iterator[Draft]:
    words = (
        "You failed to reply.",
        "You refused to see us.",
        "You are not engaging.",
        "You have ignored us.",
    )
    for letter in real().pathway.letters:
        for part in (letter, *letter.variants):
            for sentence in words if letter.reader == "family" and part.text else ():
                yield changed((*part.path, "text"), f"{part.text}\n\n{sentence}")


@breaks("unexplained-abbreviation")
def letters_only() -> Iterator[Draft]:
    yield from said("Ask the QZX team.")


@breaks("unknown-placeholder")
def brackets() -> Iterator[Draft]:
    for letter in real().pathway.letters:
        for part in (letter, *letter.variants):
            if part.text:
                yield changed((*part.path, "text"), f"{part.text}\n\n[no-such-field]")


@breaks("unused-placeholder")
def fields() -> Iterator[Draft]:
    for letter in real().pathway.letters:
        yield added(
            (*letter.path, "fields"), {"field": "no-such-place", "label": "Nothing", "added": "A test."}
        )
