"""Abbreviations that the glossary does not explain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital

_ABBREVIATION = re.compile(r"(?<![\w-])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-Z][A-Z0-9]{1,7}(?=s?\b)(?!-?\d)")
_KNOWN = frozenset({"UK", "EU", "US", "VAT", "MP", "NHS", "GP", "PDF", "OK", "TV", "ID", "NB"})
"""Known better by their letters than by their words, as GOV.UK has it."""


def _run(context: Context) -> Iterator[Found]:
    explained = {word for term in context.pathway.glossary for word in (term.term, *term.also)}
    told: set[str] = set()
    for prose in context.prose:
        for match in _ABBREVIATION.finditer(prose.text):
            short = match[0]
            if short in _KNOWN or short in told or any(_holds(words, short) for words in explained):
                continue
            if prose.text.isupper():
                continue
            told.add(short)
            yield Found(
                prose.part,
                f'{capital(called(prose.part))} uses "{short}", which the glossary does not explain',
                f"add it to the glossary (- term: {short}, means: ...), or write it out",
                key=prose.key,
                index=prose.index,
            )


def _holds(words: str, short: str) -> bool:
    return re.search(rf"\b{re.escape(short)}\b", words) is not None


CHECK = Check(
    id="unexplained-abbreviation",
    severity=Severity.ADVICE,
    title="An abbreviation without an entry in the glossary",
    finds="Two capitals or more in a row that no glossary term holds. Each is told once, where it "
    "first stands. "
    "A few that everybody knows (such as NHS and GP) are left out.",
    why="A reader from another agency may not know it, or know it as something else.",
    mend="Add a term to the glossary, or write the words out.",
    run=_run,
)
