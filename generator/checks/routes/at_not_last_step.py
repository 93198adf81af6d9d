"""Answers that stay at a step which is not the one that the reader is in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Question, Step
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for question in context.pathway.questions:
        for answer in question.answers:
            node = context.graph.nodes.get(answer.at or "")
            if node is None:
                continue
            reason = _not_a_step(node) or _passed(context, question, node.id)
            if reason:
                yield Found(
                    answer,
                    f'{capital(called(answer))} of the question "{question.id}" stays at '
                    f'"{node.id}", {reason}',
                    "stay at the step passed last (at: ...), or return to an earlier one with back: ...",
                    key="at",
                )


def _not_a_step(node: object) -> str | None:
    return None if isinstance(node, Step) else "which is not a step"


def _passed(context: Context, question: Question, step: str) -> str | None:
    """Why the step is not the one passed last; `None` where it is, or where nobody can tell."""
    last = context.last_steps.get(question.id)
    if last is None or last.certain == step:
        return None
    others = [name for name in last.steps if name != step]
    if last.steps == (None,):
        return "but no step has been passed on the way to this question"
    if others == [None]:
        return "but on some ways no step has been passed"
    elsewhere = " or ".join(f'"{name}"' for name in others if name)
    if step in last.steps:
        return f"but on other ways the step passed last is {elsewhere}"
    return f"but the step passed last is {elsewhere}"


CHECK = Check(
    id="at-not-last-step",
    severity=Severity.ERROR,
    title="An answer that stays at the wrong step",
    finds="An `at` that names anything but the step passed last on every way to the question.",
    why='"You are at step 2" must be true for everybody who gives the answer, whichever way they came.',
    mend="Name the step passed last. To return to an earlier step, write `back:`. If different ways lead to "
    "the question from different steps, ask it once for each.",
    run=_run,
)
