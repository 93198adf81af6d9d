"""Mutations for the checks of routes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Question
from tests.checks.definitions import Draft
from tests.checks.mutations.making import added, answers, breaks, changed, led, real, without


@breaks("unreachable-node")
def cut_off() -> Iterator[Draft]:
    graph = real().graph
    standing = {rule.go for rule in real().pathway.standing}
    for name, arrows in graph.into.items():
        only = {(arrow.source, arrow.answer and arrow.answer.id) for arrow in arrows}
        if len(only) == 1 and arrows[0].answer and name not in standing:
            others = [o.id for o in real().pathway.outcomes if o.id != name]
            yield led(arrows[0].answer, "go", others[0])
    yield added(("route",), {"outcome": "never", "title": "Never", "kind": "leaves", "added": "A test."})


@breaks("dead-end")
def ends() -> Iterator[Draft]:
    for step in real().pathway.steps:
        yield without((*step.path, "then"))
    for question in real().pathway.questions:
        yield changed((*question.path, "answers"), [])


@breaks("cycle")
def in_circles() -> Iterator[Draft]:
    for _, answer in answers("at"):
        yield led(answer, "go", answer.target)
    for _, answer in answers("back"):
        yield led(answer, "go", answer.target)


@breaks("at-not-last-step")
def elsewhere() -> Iterator[Draft]:
    for _, answer in answers("at"):
        for step in real().pathway.steps:
            if step.id != answer.at:
                yield led(answer, "at", step.id)
        yield led(answer, "at", real().pathway.outcomes[0].id)


@breaks("stuck-step")
def stuck() -> Iterator[Draft]:
    for step in real().pathway.steps:
        question = real().pathway.nodes[step.then or ""]
        assert isinstance(question, Question)
        draft = Draft.of_real()
        for answer in draft.get((*question.path, "answers")):
            answer.pop("go", None)
            answer["at"] = step.id
        yield draft


@breaks("never-the-answer")
def passed_by() -> Iterator[Draft]:
    for step in real().pathway.steps:
        draft = Draft.of_real()
        for _, answer in answers():
            if answer.target == step.id and answer.way != "go":
                part = draft.get(answer.path)
                part.pop(answer.way)
                part["go"] = real().pathway.outcomes[-1].id
        yield draft


@breaks("single-answer")
def no_choice() -> Iterator[Draft]:
    for question in real().pathway.questions:
        for place in range(len(question.answers)):
            draft = Draft.of_real()
            part = draft.get(question.path)
            part["answers"] = [part["answers"][place]]
            yield draft


@breaks("repeated-answer")
def same_again() -> Iterator[Draft]:
    for question, answer in answers():
        draft = Draft.of_real()
        part = draft.get(answer.path)
        draft.get((*question.path, "answers")).append({**part, "is": f"{answer.words}, it is"})
        yield draft
