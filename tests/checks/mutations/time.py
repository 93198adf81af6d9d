"""Mutations for the checks of time."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Outcome, Question, Step
from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks


def helped(subject: Subject) -> list[Question]:
    return [question for question in subject.pathway.questions if question.date]


@breaks("date-helper-answer")
def one_sided(subject: Subject) -> Iterator[Draft]:
    for question in helped(subject):
        assert question.date is not None
        for side in ("until", "after"):
            yield subject.changed((*question.path, "date", side), "Something else")
        yield subject.changed((*question.path, "date", "until"), question.date.after)
        for answer in question.answers:
            if answer.words in (question.date.until, question.date.after):
                yield subject.changed((*answer.path, "is"), "Other words")


@breaks("date-circle")
def round_dates(subject: Subject) -> Iterator[Draft]:
    for place, asked in enumerate(subject.pathway.dates):
        yield subject.changed(("dates", place, "usually"), f"1 day after {asked.id}")
        for other, second in enumerate(subject.pathway.dates):
            if other != place:
                draft = subject.changed(("dates", place, "usually"), f"1 day after {second.id}")
                draft.set(("dates", other, "usually"), f"1 day after {asked.id}")
                yield draft


@breaks("useless-date-helper")
def never_known(subject: Subject) -> Iterator[Draft]:
    for question in helped(subject):
        assert question.date is not None
        timescale = subject.pathway.timescales.get(question.date.of)
        if timescale is not None:
            yield subject.changed((*timescale.path, timescale.kind), "30 minutes")
            yield subject.without((*timescale.path, "from"))
        else:
            asked = subject.pathway.asked_dates[question.date.of]
            yield subject.changed((*asked.path, "kind"), "time")


@breaks("contradicting-timescales")
def two_times(subject: Subject) -> Iterator[Draft]:
    for step in subject.pathway.steps:
        for place, timescale in enumerate(step.timescale):
            draft = subject.draft()
            every = draft.get((*step.path, "timescale"))
            every.append({**every[place], "id": "another", timescale.kind: "3 months"})
            yield draft


@breaks("stale-number")
def in_words(subject: Subject) -> Iterator[Draft]:
    keys = {Step: "summary", Question: "ask", Outcome: "explain"}
    for part in subject.pathway.route:
        for words in ("This takes 11 days.", "You have three months.", "Do it within a fortnight."):
            key = keys[type(part)]
            said = getattr(part, key) or ""
            yield subject.changed((*part.path, key), f"{said} {words}")
    for _, answer in subject.answers():
        yield subject.changed((*answer.path, "say"), f"{answer.say or ''} Ring again after five days.")
