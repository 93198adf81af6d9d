"""Lengths of time that are written into sentences instead of being drawn from a timescale."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.prose import Prose
from generator.definition.duration import Duration
from generator.definition.model import Clause, Element, Provenance, Remark, SourceDocument
from generator.definition.naming import called
from generator.definition.units import UNITS
from generator.definition.words import capital

_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_COUNT = {word: number for number, word in enumerate(_WORDS, 1)}
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_LENGTH = re.compile(
    rf"\b(?:(?P<count>\d{{1,4}}|{'|'.join(_WORDS)})[ -](?P<unit>{_UNIT})s?"
    rf"|(?:within|in|after|than|for|over|last|past|of|next) an? (?P<single>{_UNIT})"
    r"|(?P<fortnight>fortnight))\b(?!-old\b| old\b| of age\b)",
    re.IGNORECASE,
)


def lengths(text: str) -> Iterator[tuple[str, Duration]]:
    """Every length of time in a text: its words and what they mean."""
    for match in _LENGTH.finditer(text):
        if match["fortnight"]:
            yield match[0], Duration(2, "week")
        elif match["single"]:
            yield match[0], Duration(1, match["single"].lower())
        else:
            count = match["count"].lower()
            yield match[0], Duration(_COUNT.get(count) or int(count), match["unit"].lower())


def _run(context: Context) -> Iterator[Found]:
    """What once happened or was decided keeps its numbers."""
    own = {clause for t in _timescales(context) for clause in t.source}
    for words in context.prose:
        if words.style == "record":
            continue
        for said, length in lengths(words.text):
            if not _from_a_clause(context, words, length, own) and not _decided(words.part, length):
                yield _found(context, words, said, length)


def _timescales(context: Context) -> Iterator[Provenance]:
    for step in context.pathway.steps:
        yield from step.timescale


def _from_a_clause(context: Context, words: Prose, length: Duration, own: set[str]) -> bool:
    """Whether a cited clause states this time.

    A clause that a timescale draws from does not count, except in a remark, which tells
    what the source says.
    """
    part: Element = words.part
    cites = set(part.source) if isinstance(part, Provenance | Remark) else set()
    if isinstance(part, Remark) and not cites:
        holder = context.holder(part)
        cites = set(getattr(holder, "source", ()))
    if isinstance(part, Clause | SourceDocument):
        return True
    if words.style != "remark":
        cites -= own
    clauses = context.pathway.clauses
    return any(clauses[clause].time == length for clause in cites if clause in clauses)


def _decided(part: Element, length: Duration) -> bool:
    """Whether the part holds a decision that states this time."""
    decided = part.decided if isinstance(part, Provenance | Remark) else None
    return decided is not None and any(stated == length for _, stated in lengths(decided.what))


def _found(context: Context, words: Prose, said: str, length: Duration) -> Found:
    same = next((t for t in context.pathway.timescales.values() if t.length == length), None)
    remedy = "let the page show it from a timescale, and write the sentence without the number"
    if same is not None:
        remedy = f"{called(same)} says it already: write the sentence without the number"
    else:
        remedy += "; if a clause of a source states it, cite the clause, and give it time: " + str(length)
    return Found(
        words.part,
        f'{capital(called(words.part))} says "{said}" in its words; the number will be wrong when '
        "the time changes",
        remedy,
        key=words.key,
        index=words.index,
    )


CHECK = Check(
    id="stale-number",
    severity=Severity.WARNING,
    title="A length of time written into a sentence",
    finds="A duration, such as a number of weeks, in the words of a question, action, answer, letter "
    "or other "
    "text, that is not the time stated by a clause which the same part cites, or by its `decided`. "
    "Where a timescale draws on that clause, the timescale is the one place for it.",
    why="When the time is changed in one place, the sentence still says the old one. And the same number in "
    "two places can mean two different things.",
    mend='Write the sentence without the number ("the date in the letter", "the limit of this step"): the '
    "page shows the timescale beside it. Where the number is the source's own and belongs to the sentence, "
    "cite its clause and give that clause its `time`.",
    run=_run,
)
