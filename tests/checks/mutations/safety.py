"""Mutations for the checks of safety."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Question
from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks


@breaks("override-not-first")
def not_first(subject: Subject) -> Iterator[Draft]:
    question = subject.pathway.override_question
    assert question is not None
    onward = subject.graph.onward[0]
    danger = next(outcome for outcome in subject.pathway.outcomes if outcome.kind == "danger")
    for node in subject.pathway.route:
        if not isinstance(node, Question):
            yield subject.changed(("override",), node.id)
    for answer in question.answers:
        if not answer.unsure and answer.go != onward.target:
            yield subject.led(answer, "go", onward.target)
            yield subject.led(answer, "go", subject.pathway.steps[1].id)
    assert onward.answer is not None
    yield subject.led(onward.answer, "go", danger.id)
    for outcome in subject.pathway.outcomes:
        if outcome.id in subject.graph.override_nodes:
            for kind in ("leaves", "advice", "continues"):
                yield subject.changed((*outcome.path, "kind"), kind)


@breaks("override-without-why")
def no_override(subject: Subject) -> Iterator[Draft]:
    yield subject.changed(("override",), "none")


@breaks("unsure-leads-off")
def off(subject: Subject) -> Iterator[Draft]:
    for _, answer in subject.answers():
        for outcome in subject.pathway.outcomes:
            if answer.unsure and outcome.kind == "leaves":
                yield subject.led(answer, "go", outcome.id)


@breaks("unsure-on-override")
def on(subject: Subject) -> Iterator[Draft]:
    question = subject.pathway.override_question
    onward = subject.graph.onward[0].target
    assert question is not None
    for answer in question.answers:
        if answer.unsure:
            yield subject.led(answer, "go", onward)
            for step in subject.pathway.steps:
                yield subject.led(answer, "go", step.id)
                yield subject.led(answer, "at", step.id)
    for name in subject.graph.override_nodes - {question.id}:
        node = subject.graph.nodes[name]
        for answer in node.answers if isinstance(node, Question) else ():
            for step in subject.pathway.steps:
                yield subject.led(answer, "at", step.id)
                yield subject.led(answer, "back", step.id)
            for outcome in subject.pathway.outcomes:
                if outcome.kind != "danger":
                    yield subject.led(answer, "go", outcome.id)


@breaks("unsure-not-marked")
def unmarked(subject: Subject) -> Iterator[Draft]:
    for _, answer in subject.answers():
        if answer.unsure and "not sure" in answer.words and not answer.at:
            yield subject.without((*answer.path, "unsure"))


@breaks("outcome-without-kind")
def no_kind(subject: Subject) -> Iterator[Draft]:
    for outcome in subject.pathway.outcomes:
        yield subject.without((*outcome.path, "kind"))


@breaks("needs-not-met")
def round_about(subject: Subject) -> Iterator[Draft]:
    for outcome in subject.pathway.outcomes:
        for name, words in outcome.needs.items():
            question = subject.pathway.nodes[name]
            assert isinstance(question, Question)
            for answer in question.answers:
                if answer is not question.answer(words):
                    yield subject.led(answer, "go", outcome.id)


@breaks("judgement-without-unsure")
def sure(subject: Subject) -> Iterator[Draft]:
    for question in subject.pathway.questions:
        if question.judgement:
            yield subject.without(*((*answer.path, "unsure") for answer in question.answers if answer.unsure))


@breaks("nobody-to-talk-to")
def alone(subject: Subject) -> Iterator[Draft]:
    for step in subject.pathway.steps:
        yield subject.without((*step.path, "talk"))


@breaks("only-wait")
def waiting(subject: Subject) -> Iterator[Draft]:
    for _, answer in subject.answers():
        for words in (
            "Wait.",
            "Please wait until the date has passed.",
            "Do nothing. Then wait for a reply.",
        ):
            yield subject.changed((*answer.path, "say"), words)


@breaks("stays-without-words")
def silent(subject: Subject) -> Iterator[Draft]:
    for _, answer in subject.answers("at"):
        yield subject.without((*answer.path, "say"))
