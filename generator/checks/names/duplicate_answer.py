"""An answer that stands twice in one question."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Answer
from generator.definition.naming import called


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        first: dict[str, Answer] = {}
        for answer in question.answers:
            if answer.id in first:
                line = context.source.span(first[answer.id].path).line
                yield Found(
                    answer,
                    f"The {called(question)} has the {called(answer)} twice; it first stands in line {line}",
                    "remove one of the two, or word it so that a reader can tell them apart",
                    key="is",
                )
            first.setdefault(answer.id, answer)


CHECK = Check(
    id="duplicate-answer",
    severity=Severity.ERROR,
    title="An answer that appears twice",
    finds="Two answers of one question whose words are the same, apart from capitals and punctuation.",
    why="A reader cannot tell them apart, and neither can the checker: it would always take the first.",
    mend="Remove one, or put into words how they differ.",
    run=_run,
    local=True,
    certain=True,
)
