"""Answers that sound like doubt and are not marked so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital

_DOUBT = re.compile(
    r"\b(not (?:quite )?(?:sure|certain)|unsure|uncertain|do not know|don['’]t know|"
    r"(?:cannot|can['’]t|could not) (?:tell|say)|not known|unknown|maybe|perhaps)\b",
    re.IGNORECASE,
)


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        for answer in question.answers:
            if (
                not answer.unsure
                and answer.way != "at"
                and _DOUBT.search(answer.words)
                and _plainly(answer.words)
            ):
                yield Found(
                    answer,
                    f"{capital(called(answer))} sounds like a doubt but is not marked as one",
                    "add a line: unsure: true",
                    key="is",
                )


def _plainly(words: str) -> bool:
    """Whether the reader doubts, and not something that is `we do not know the address`."""
    return re.search(r"\b(?:know|known|unknown) (?:the|their|its|his|her|where|when|who)\b", words) is None


CHECK = Check(
    id="unsure-not-marked",
    severity=Severity.WARNING,
    title='A "not sure" that is not marked',
    finds='An answer such as "I am not sure" or "cannot tell" without `unsure: true`.',
    why="The proofs about doubt hold for the answers that are marked. One that is not marked escapes them.",
    mend="Write `unsure: true` below the answer.",
    run=_run,
    local=True,
)
