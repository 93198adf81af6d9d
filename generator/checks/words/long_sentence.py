"""Sentences of more than 25 words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.words._counting import sentences
from generator.definition.naming import called
from generator.definition.words import capital, quoted

MOST = 25


def _run(context: Context) -> Iterator[Found]:
    for prose in context.prose:
        for sentence, count, _ in sentences(prose.text):
            if count > MOST:
                yield Found(
                    prose.part,
                    f"{capital(called(prose.part))} has a sentence of {count} words: {quoted(sentence)}",
                    f"part it: a sentence of more than {MOST} words is hard to follow",
                    key=prose.key,
                    index=prose.index,
                )


CHECK = Check(
    id="long-sentence",
    severity=Severity.ADVICE,
    title="A long sentence",
    finds="A sentence of more than 25 words, in anything that staff, families or trainers read.",
    why="People lose the thread, most of all on a phone and in a hurry.",
    mend="Make two sentences of it, or a list.",
    run=_run,
)
