"""The proof that no answer of doubt to the override, nor what follows it, ever leads on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Answer, Outcome, Question, Step
from generator.definition.naming import called
from generator.definition.words import capital, listed


def _run(context: Context) -> Iterator[Found]:
    question = context.pathway.override_question
    if question is None:
        return
    for answer in question.answers:
        if answer.unsure:
            yield from _unsure(context, question, answer)
    for name in sorted(_behind(context, question)):
        yield from _inner(context, question, name)


def _unsure(context: Context, question: Question, answer: Answer) -> Iterator[Found]:
    reached = context.graph.reachable([answer.go]) if answer.go in context.graph.nodes else frozenset()
    steps = [name for name in reached if isinstance(context.graph.nodes[name], Step)]
    at = context.graph.nodes.get(answer.at or answer.back or "")
    if steps or (at is not None and at is not question):
        where = listed(sorted(steps), most=6) or f'"{answer.target}"'
        yield Found(
            answer,
            f"{capital(called(answer))} of the override leads on, to {where}",
            "lead to what to do now: numbers to ring, or back to the question; never to a step",
            key=answer.way,
        )


def _behind(context: Context, question: Question) -> frozenset[str]:
    """The override's own questions: those that an answer of doubt leads to."""
    starts = [a.go for a in question.answers if a.unsure and a.go in context.graph.nodes]
    reached = context.graph.reachable(start for start in starts if start)
    return reached & context.graph.override_nodes


def _inner(context: Context, question: Question, name: str) -> Iterator[Found]:
    node = context.graph.nodes[name]
    if not isinstance(node, Question):
        return
    for answer in node.answers:
        if answer.go:
            target = context.graph.nodes.get(answer.go)
            wrong = isinstance(target, Outcome) and target.kind not in ("danger", None)
        else:
            wrong = answer.target != question.id
        if wrong:
            yield Found(
                answer,
                f'{capital(called(answer))} of "{name}", which follows a doubt about danger, '
                f'leads to "{answer.target}"',
                "it may lead only to an outcome of the kind danger, or back to the question (back: "
                f"{question.id})",
                key=answer.way,
            )


CHECK = Check(
    id="unsure-on-override",
    severity=Severity.ERROR,
    title='"Not sure" about danger leads on',
    finds="An `unsure` answer of the override from which a step can be reached; and an answer further along "
    "that does not lead to an outcome of danger or back to the override's question.",
    why="Whoever is not sure whether a child is in danger must be told what to do now, and whom to ring. "
    "Nothing else may follow.",
    mend="Lead the answer to an outcome or a question of the kind `danger`, and that question's answers to "
    "numbers to ring or back to the override.",
    run=_run,
)
