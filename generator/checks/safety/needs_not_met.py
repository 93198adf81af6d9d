"""The proof of every `needs`: without that answer, the outcome is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Answer, Outcome, Question
from generator.definition.naming import called
from generator.definition.words import capital
from generator.graph.proof import Dominators


def _needed(context: Context) -> Iterator[tuple[Outcome, Question, Answer]]:
    for outcome in context.pathway.outcomes:
        for name, words in outcome.needs.items():
            question = context.graph.nodes.get(name)
            answer = question.answer(words) if isinstance(question, Question) else None
            if isinstance(question, Question) and answer is not None:
                yield outcome, question, answer


def _run(context: Context) -> Iterator[Found]:
    needed = list(_needed(context))
    if not needed:
        return
    tracked = {(question.id, answer.id) for _, question, answer in needed}
    dominators = Dominators(context.graph, tracked)
    for outcome, question, answer in needed:
        if dominators.knows(outcome.id) and not dominators.always(outcome.id, question.id, answer.id):
            yield Found(
                (*outcome.path, "needs", _key(outcome, question)),
                f'{capital(called(outcome))} can be reached without the answer "{answer.words}" '
                f'to "{question.id}"',
                "lead the other way elsewhere, or take the need away if it is not one",
            )


def _key(outcome: Outcome, question: Question) -> str:
    return next(name for name in outcome.needs if name == question.id)


CHECK = Check(
    id="needs-not-met",
    severity=Severity.ERROR,
    title="An outcome that can be reached without what it needs",
    finds="An outcome with `needs` to which a way leads that does not give the answer named there. Proved by "
    "taking the answer away: the outcome must then be out of reach.",
    why='`needs` guards what must never be skipped, for example "has the child been seen?".',
    mend="Find the way that goes round the question, and lead it elsewhere.",
    run=_run,
)
