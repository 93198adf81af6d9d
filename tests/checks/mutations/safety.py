"""Mutations for the checks of safety."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Question
from tests.checks.definitions import Draft
from tests.checks.mutations.making import answers, breaks, changed, led, real, without


@breaks("override-not-first")
def not_first() -> Iterator[Draft]:
    question = real().pathway.override_question
    assert question is not None
    onward = real().graph.onward[0]
    for node in real().pathway.route:
        if not isinstance(node, Question):
            yield changed(("override",), node.id)
    for answer in question.answers:
        if not answer.unsure and answer.go != onward.target:
            yield led(answer, "go", onward.target)
            yield led(answer, "go", real().pathway.steps[1].id)
    assert onward.answer is not None
    yield led(onward.answer, "go", "child-protection")
    for outcome in real().pathway.outcomes:
        if outcome.id in real().graph.override_nodes:
            for kind in ("leaves", "advice", "continues"):
                yield changed((*outcome.path, "kind"), kind)


@breaks("override-without-why")
def no_override() -> Iterator[Draft]:
    yield changed(("override",), "none")


@breaks("unsure-leads-off")
def off() -> Iterator[Draft]:
    for _, answer in answers():
        for outcome in real().pathway.outcomes:
            if answer.unsure and outcome.kind == "leaves":
                yield led(answer, "go", outcome.id)


@breaks("unsure-on-override")
def on() -> Iterator[Draft]:
    question = real().pathway.override_question
    onward = real().graph.onward[0].target
    assert question is not None
    for answer in question.answers:
        if answer.unsure:
            yield led(answer, "go", onward)
            for step in real().pathway.steps:
                yield led(answer, "go", step.id)
                yield led(answer, "at", step.id)
    for name in real().graph.override_nodes - {question.id}:
        node = real().graph.nodes[name]
        for answer in node.answers if isinstance(node, Question) else ():
            for step in real().pathway.steps:
                yield led(answer, "at", step.id)
                yield led(answer, "back", step.id)
            for outcome in real().pathway.outcomes:
                if outcome.kind != "danger":
                    yield led(answer, "go", outcome.id)


@breaks("unsure-not-marked")
def unmarked() -> Iterator[Draft]:
    for _, answer in answers():
        if answer.unsure and "not sure" in answer.words and not answer.at:
            yield without((*answer.path, "unsure"))


@breaks("outcome-without-kind")
def no_kind() -> Iterator[Draft]:
    for outcome in real().pathway.outcomes:
        yield without((*outcome.path, "kind"))


@breaks("needs-not-met")
def round_about() -> Iterator[Draft]:
    for outcome in real().pathway.outcomes:
        for name, words in outcome.needs.items():
            question = real().pathway.nodes[name]
            assert isinstance(question, Question)
            for answer in question.answers:
                if answer is not question.answer(words):
                    yield led(answer, "go", outcome.id)


@breaks("judgement-without-unsure")
def sure() -> Iterator[Draft]:
    for question in real().pathway.questions:
        if question.judgement:
            yield without(*((*answer.path, "unsure") for answer in question.answers if answer.unsure))


@breaks("nobody-to-talk-to")
def alone() -> Iterator[Draft]:
    for step in real().pathway.steps:
        yield without((*step.path, "talk"))


@breaks("only-wait")
def waiting() -> Iterator[Draft]:
    for _, answer in answers():
        for words in (
            "Wait.",
            "Please wait until the date has passed.",
            "Do nothing. Then wait for a reply.",
        ):
            yield changed((*answer.path, "say"), words)


@breaks("stays-without-words")
def silent() -> Iterator[Draft]:
    for _, answer in answers("at"):
        yield without((*answer.path, "say"))
