"""The proof that every walk asks the override first, and that nothing leads past it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import NO_OVERRIDE, Outcome, Question
from generator.definition.naming import called, name_of
from generator.definition.words import listed


def _run(context: Context) -> Iterator[Found]:
    pathway = context.pathway
    if pathway.override == NO_OVERRIDE or pathway.override not in pathway.nodes:
        return
    question = pathway.override_question
    if question is None:
        node = pathway.nodes[pathway.override]
        message = f'The override is "{pathway.override}", which is not a question'
        yield Found(
            pathway,
            message,
            f"name the question that is asked first of all, not {name_of(node)}",
            key="override",
        )
        return
    if any(answer.target in context.unknown_targets for answer in question.answers):
        return  # what is not known yet can prove nothing
    yield from _onward(context, question)
    yield from _left_over(context, question)
    yield from _returns(context, question)


def _onward(context: Context, question: Question) -> Iterator[Found]:
    """There must be exactly one answer that leads on to the procedure."""
    onward = context.graph.onward
    if not onward and context.pathway.steps and not context.unknown_targets:  # where these lead, nobody knows
        yield Found(
            question,
            f"No answer of the override {called(question)} leads on to the steps, so no walk passes it",
            "let the answer that rules the danger out go to the first question of the procedure",
            key="answers",
        )
    sure = [arrow.answer for arrow in onward if arrow.answer and not arrow.answer.unsure]
    if len(sure) > 1:
        words = listed(f'"{answer.words}"' for answer in sure)
        yield Found(
            question,
            f"More than one answer of the override {called(question)} leads on to the steps: {words}",
            "let only the answer that rules the danger out lead on, the others to what is to be done "
            "in danger",
            key="answers",
        )


def _left_over(context: Context, question: Question) -> Iterator[Found]:
    """Without the answer that leads on, only the override's own nodes may remain reachable."""
    if len(context.graph.onward) != 1:
        return
    danger = False
    for name in sorted(context.graph.override_nodes - {question.id}):
        node = context.graph.nodes[name]
        if isinstance(node, Outcome):
            danger = danger or node.kind in ("danger", None)
        kind = node.kind if isinstance(node, Outcome | Question) else "step"
        if isinstance(node, Outcome) and kind not in ("danger", None):
            yield Found(
                node,
                f"{name_of(node)} is reached from the override without passing it, but its kind is {kind}",
                "let only outcomes of the kind danger be reached so, or mark it kind: danger",
                key="kind",
            )
    if not danger:
        yield Found(
            question,
            f"No answer of the override {called(question)} leads to what is to be done in danger",
            "let the answer that names the danger go to an outcome with kind: danger",
            key="answers",
        )


def _returns(context: Context, question: Question) -> Iterator[Found]:
    """Nothing may lead to the override in the middle of a walk: it stands before everything."""
    sources = [arrow.source for arrow in context.graph.into[question.id]]
    if sources:
        yield Found(
            question,
            f"The override {called(question)} is asked again in the middle of a walk, after "
            f"{listed(sources, most=6)}",
            "lead there with back: ..., so that the walk begins anew",
            key="question",
        )


CHECK = Check(
    id="override-not-first",
    severity=Severity.ERROR,
    title="The override is not asked first on every walk",
    finds="An override that is no question; that has no answer, or more than one, that leads on to the "
    "steps; that leads to no outcome of danger; or from which anything but its own outcomes can be reached "
    "when the one answer that leads on is taken away.",
    why="Danger to a child stands before everything else. This is proved on the graph, for every walk there "
    "is, not tried on some.",
    mend="Let exactly one answer of the override lead on to the procedure, and all others to what is to be "
    "done in danger.",
    run=_run,
)
