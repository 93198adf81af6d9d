"""Mutations for the checks of scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.checks.definitions import Draft
from tests.checks.mutations.making import answers, breaks, changed, real, without


@breaks("no-scenarios")
def no_scenarios() -> Iterator[Draft]:
    yield without(("scenarios",))
    yield changed(("scenarios",), [])


@breaks("scenario-failed")
def wrong_cases() -> Iterator[Draft]:
    for scenario in real().pathway.scenarios:
        for name in list(real().pathway.nodes)[::5]:
            if name != scenario.ends:
                yield changed((*scenario.path, "ends"), name)
        for name in scenario.due:
            yield changed((*scenario.path, "due", name), "2031-01-01")
        for name in scenario.answers:
            yield without((*scenario.path, "answers", name))


@breaks("unasked-answer")
def for_nothing() -> Iterator[Draft]:
    for run in real().runs:
        asked = {taken.question for taken in run.walk.way} | {run.walk.position}
        for question in real().pathway.questions:
            if question.id not in asked:
                yield changed((*run.scenario.path, "answers", question.id), question.answers[0].words)


def unwalked(touches: Callable[..., bool], wanted: list[object]) -> Iterator[Draft]:
    for one in wanted:
        paths = [run.scenario.path for run in real().runs if touches(run.walk, one)]
        yield without(*paths)


@breaks("unwalked-node")
def missed_nodes() -> Iterator[Draft]:
    yield from unwalked(lambda walk, name: name in walk.nodes, list(real().pathway.nodes)[1:])


@breaks("unwalked-answer")
def missed_answers() -> Iterator[Draft]:
    given = [(question.id, answer.id) for question, answer in answers()]
    yield from unwalked(
        lambda walk, side: side in {(t.question, t.answer.id) for t in walk.way},
        [side for side in given if side[0] != real().pathway.override or side[1] != "no"],
    )


@breaks("unwalked-date")
def missed_sides() -> Iterator[Draft]:
    yield from unwalked(
        lambda walk, side: side in {(t.question, t.answer.id) for t in walk.way if t.by_date},
        list(real().coverage.sides),
    )
