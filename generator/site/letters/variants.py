"""Which sheets a letter comes in: its variants, in each language with checked words.

Nothing is translated here. What is missing, or not checked, is named so that pages say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.definition.model import Language, Letter, Pathway, Translation, Variant, direction_of
from generator.site.letters.document import Document, Line, blocks_of

OWN_LANGUAGE = "en-GB"
OWN_LANGUAGE_TITLE = "English"


def sheets_of(pathway: Pathway) -> dict[str, tuple[Document, ...]]:
    """The sheets of every letter, by its id; no two have the same name."""
    taken: set[str] = set()
    return {letter.id: tuple(_sheets(pathway, letter, taken)) for letter in pathway.letters}


def _sheets(pathway: Pathway, letter: Letter, taken: set[str]) -> Iterator[Document]:
    languages = {language.id: language for language in pathway.languages}
    lines = tuple(
        Line(it.language, it.direction, settled(it.line, it.direction))
        for it in pathway.languages
        if it.checked and it.line
    )
    for variant in letter.variants or (None,):
        for found in (None, *_translations(letter, variant)):
            tag = found.language if found else OWN_LANGUAGE
            known = languages.get(tag)
            subject = (found and found.subject) or letter.subject or letter.title
            text = found.text if found else variant.text if variant else letter.text or ""
            direction = direction_of(tag)
            yield Document(
                name=_name(letter, variant, found, taken),
                document=letter,
                variant=variant,
                translation=found,
                language=tag,
                language_title=known.title if known else tag if found else OWN_LANGUAGE_TITLE,
                direction=direction,
                subject=settled(subject, direction),
                blocks=blocks_of(letter, settled(subject, direction), settled(text, direction)),
                lines=lines if letter.reader == "family" else (),
            )


_NUMBER = re.compile(r"\+?\d[\d ()\-]{4,}\d")
_LEFT_TO_RIGHT_MARK = "\u200e"


def settled(words: str, direction: str) -> str:
    """Words whose telephone numbers keep their order where the words run from right to left.

    The script does the same with what is typed (`settled` in `letters/sheet.js`).
    """
    if direction != "rtl":
        return words
    return _NUMBER.sub(lambda found: f"{_LEFT_TO_RIGHT_MARK}{found[0]}{_LEFT_TO_RIGHT_MARK}", words)


def _translations(letter: Letter, variant: Variant | None) -> Iterator[Translation]:
    for translation in letter.translations:
        if translation.checked and translation.variant == (variant.id if variant else None):
            yield translation


def _name(letter: Letter, variant: Variant | None, found: Translation | None, taken: set[str]) -> str:
    """For example `second-letter-inviting-ur`; with a number where that is taken."""
    parts = [letter.id, variant.id if variant else "", found.language.lower() if found else ""]
    return unlike("-".join(part for part in parts if part), taken)


def unlike(wanted: str, taken: set[str]) -> str:
    """The name, with a number where it is taken already; from then on it is taken too."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def missing_languages(pathway: Pathway, letter: Letter, sheets: tuple[Document, ...]) -> tuple[Language, ...]:
    """The languages that families read in which this letter, or a variant of it, does not exist."""
    if letter.reader != "family":
        return ()
    wanted = len(letter.variants) or 1
    have = [sheet.language for sheet in sheets]
    return tuple(language for language in pathway.languages if have.count(language.id) < wanted)


def unchecked_languages(pathway: Pathway) -> tuple[Language, ...]:
    """The languages whose line stands on no letter, because nobody is named as having checked it."""
    return tuple(language for language in pathway.languages if language.line and not language.checked)
