"""Answers that no scenario gives."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.scenarios or not context.walkable:
        return
    missing = frozenset(context.coverage.missing_answers)
    for question in context.pathway.questions:
        for answer in question.answers:
            if (question.id, answer.id) in missing:
                yield Found(
                    answer,
                    f'No scenario gives the {called(answer)} to "{question.id}"',
                    "add a scenario that does, with the right end",
                    key="is",
                )


CHECK = Check(
    id="unwalked-answer",
    severity=Severity.WARNING,
    title="An answer that no scenario gives",
    finds="An answer that is taken on no scenario's way.",
    why="Where it leads is tested by nothing.",
    mend="Add a scenario that gives it.",
    run=_run,
)
