"""Mutations for the checks of scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks


@breaks("no-scenarios")
def no_scenarios(subject: Subject) -> Iterator[Draft]:
    yield subject.without(("scenarios",))
    yield subject.changed(("scenarios",), [])


@breaks("scenario-failed")
def wrong_cases(subject: Subject) -> Iterator[Draft]:
    for scenario in subject.pathway.scenarios:
        for name in list(subject.pathway.nodes)[::5]:
            if name != scenario.ends:
                yield subject.changed((*scenario.path, "ends"), name)
        for name in scenario.due:
            yield subject.changed((*scenario.path, "due", name), "2031-01-01")
        for name in scenario.answers:
            yield subject.without((*scenario.path, "answers", name))


@breaks("unasked-answer")
def for_nothing(subject: Subject) -> Iterator[Draft]:
    for run in subject.runs:
        asked = {taken.question for taken in run.walk.way} | {run.walk.position}
        for question in subject.pathway.questions:
            if question.id not in asked:
                yield subject.changed((*run.scenario.path, "answers", question.id), question.answers[0].words)


def unwalked(subject: Subject, touches: Callable[..., bool], wanted: list[object]) -> Iterator[Draft]:
    for one in wanted:
        paths = [run.scenario.path for run in subject.runs if touches(run.walk, one)]
        yield subject.without(*paths)


@breaks("unwalked-node")
def missed_nodes(subject: Subject) -> Iterator[Draft]:
    yield from unwalked(subject, lambda walk, name: name in walk.nodes, list(subject.pathway.nodes)[1:])


@breaks("unwalked-answer")
def missed_answers(subject: Subject) -> Iterator[Draft]:
    given = [(question.id, answer.id) for question, answer in subject.answers()]
    yield from unwalked(
        subject,
        lambda walk, side: side in {(t.question, t.answer.id) for t in walk.way},
        [side for side in given if side[0] != subject.pathway.override or side[1] != "no"],
    )


@breaks("unwalked-date")
def missed_sides(subject: Subject) -> Iterator[Draft]:
    yield from unwalked(
        subject,
        lambda walk, side: side in {(t.question, t.answer.id) for t in walk.way if t.by_date},
        list(subject.coverage.sides),
    )
