"""Answers of a scenario to questions that its way never asks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital
from generator.graph.scenarios import unasked


def _run(context: Context) -> Iterator[Found]:
    if not context.walkable:
        return
    for run in context.runs:
        for name in unasked(run):
            if run.passed and name in context.graph.nodes:
                yield Found(
                    (*run.scenario.path, "answers", name),
                    f'{capital(called(run.scenario))} answers "{name}", which is never asked on its way',
                    "remove the answer, or look whether the way is the one that you mean",
                )


CHECK = Check(
    id="unasked-answer",
    severity=Severity.WARNING,
    title="A scenario answers what is not asked",
    finds="An answer in a scenario to a question that its walk does not pass.",
    why="The case is thought to test more than it does.",
    mend="Remove the answer, or correct those before it.",
    run=_run,
)
