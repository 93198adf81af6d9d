"""Answers that lead to the same place and say the same in almost the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Answer
from generator.definition.naming import called

_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "it",
        "is",
        "has",
        "have",
        "was",
        "were",
        "been",
        "are",
        "we",
        "i",
        "so",
        "that",
        "this",
        "of",
        "to",
        "they",
        "there",
    ]
)
_SHORT_FORMS = ((r"n't\b", " not"), (r"'(ve|s|re|m|ll|d)\b", ""))


def _core(answer: Answer) -> tuple[frozenset[str], str, str]:
    """The words that carry the meaning, and the way."""
    words = answer.words.lower().replace("’", "'")
    for form, long in _SHORT_FORMS:
        words = re.sub(form, long, words)
    found = set(re.findall(r"[a-z0-9]+", words))
    return frozenset(found - _SMALL or found), answer.way, answer.target


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        first: dict[tuple[frozenset[str], str, str], Answer] = {}
        for answer in question.answers:
            other = first.setdefault(_core(answer), answer)
            if other is not answer and other.id != answer.id:
                yield Found(
                    answer,
                    f'The {called(answer)} leads to "{answer.target}" in the same words as the '
                    f"{called(other)}",
                    "make one of the two, or word them so that the difference shows",
                    key="is",
                )


CHECK = Check(
    id="repeated-answer",
    severity=Severity.WARNING,
    title="Two answers that say the same",
    finds="Two answers of one question that lead to the same place and differ only in small words.",
    why="A reader looks for a difference where there is none.",
    mend="Keep one of the two, or say how they differ.",
    run=_run,
    local=True,
)
