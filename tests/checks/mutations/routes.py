"""Mutations for the checks of routes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Question
from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks


@breaks("unreachable-node")
def cut_off(subject: Subject) -> Iterator[Draft]:
    graph = subject.graph
    standing = {rule.go for rule in subject.pathway.standing}
    for name, arrows in graph.into.items():
        only = {(arrow.source, arrow.answer and arrow.answer.id) for arrow in arrows}
        if len(only) == 1 and arrows[0].answer and name not in standing:
            others = [o.id for o in subject.pathway.outcomes if o.id != name]
            yield subject.led(arrows[0].answer, "go", others[0])
    never = {"outcome": "never", "title": "Never", "kind": "leaves", "added": "A test."}
    yield subject.added(("route",), never)


@breaks("dead-end")
def ends(subject: Subject) -> Iterator[Draft]:
    for step in subject.pathway.steps:
        yield subject.without((*step.path, "then"))
    for question in subject.pathway.questions:
        yield subject.changed((*question.path, "answers"), [])


@breaks("cycle")
def in_circles(subject: Subject) -> Iterator[Draft]:
    for _, answer in subject.answers("at"):
        yield subject.led(answer, "go", answer.target)
    for _, answer in subject.answers("back"):
        yield subject.led(answer, "go", answer.target)


@breaks("at-not-last-step")
def elsewhere(subject: Subject) -> Iterator[Draft]:
    for _, answer in subject.answers("at"):
        for step in subject.pathway.steps:
            if step.id != answer.at:
                yield subject.led(answer, "at", step.id)
        yield subject.led(answer, "at", subject.pathway.outcomes[0].id)


@breaks("stuck-step")
def stuck(subject: Subject) -> Iterator[Draft]:
    for step in subject.pathway.steps:
        question = subject.pathway.nodes[step.then or ""]
        assert isinstance(question, Question)
        draft = subject.draft()
        for answer in draft.get((*question.path, "answers")):
            answer.pop("go", None)
            answer["at"] = step.id
        yield draft


@breaks("never-the-answer")
def passed_by(subject: Subject) -> Iterator[Draft]:
    for step in subject.pathway.steps:
        draft = subject.draft()
        for _, answer in subject.answers():
            if answer.target == step.id and answer.way != "go":
                part = draft.get(answer.path)
                part.pop(answer.way)
                part["go"] = subject.pathway.outcomes[-1].id
        yield draft


@breaks("single-answer")
def no_choice(subject: Subject) -> Iterator[Draft]:
    for question in subject.pathway.questions:
        for place in range(len(question.answers)):
            draft = subject.draft()
            part = draft.get(question.path)
            part["answers"] = [part["answers"][place]]
            yield draft


@breaks("repeated-answer")
def same_again(subject: Subject) -> Iterator[Draft]:
    for question, answer in subject.answers():
        draft = subject.draft()
        part = draft.get(answer.path)
        draft.get((*question.path, "answers")).append({**part, "is": f"{answer.words}, it is"})
        yield draft
