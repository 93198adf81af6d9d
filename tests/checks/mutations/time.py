"""Mutations for the checks of time."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Outcome, Question, Step
from tests.checks.definitions import Draft
from tests.checks.mutations.making import answers, breaks, changed, real, without


def helped() -> list[Question]:
    return [question for question in real().pathway.questions if question.date]


@breaks("date-helper-answer")
def one_sided() -> Iterator[Draft]:
    for question in helped():
        assert question.date is not None
        for side in ("until", "after"):
            yield changed((*question.path, "date", side), "Something else")
        yield changed((*question.path, "date", "until"), question.date.after)
        for answer in question.answers:
            if answer.words in (question.date.until, question.date.after):
                yield changed((*answer.path, "is"), "Other words")


@breaks("unknown-date")
def no_date() -> Iterator[Draft]:
    for mention in real().mentions:
        if {"date", "timescale"} & set(mention.kinds):
            draft = Draft.of_real()
            if mention.subkey is not None:
                group = draft.get(mention.path[:-1])
                group["no-such-date"] = group.pop(mention.subkey)
            elif mention.key == "usually":
                draft.set(mention.path, "1 day after no-such-date")
            else:
                draft.set(mention.path, "no-such-date")
            yield draft


@breaks("date-circle")
def round_dates() -> Iterator[Draft]:
    for place, asked in enumerate(real().pathway.dates):
        yield changed(("dates", place, "usually"), f"1 day after {asked.id}")
        for other, second in enumerate(real().pathway.dates):
            if other != place:
                draft = changed(("dates", place, "usually"), f"1 day after {second.id}")
                draft.set(("dates", other, "usually"), f"1 day after {asked.id}")
                yield draft


@breaks("useless-date-helper")
def never_known() -> Iterator[Draft]:
    for question in helped():
        assert question.date is not None
        timescale = real().pathway.timescales.get(question.date.of)
        if timescale is not None:
            yield changed((*timescale.path, timescale.kind), "30 minutes")
            yield without((*timescale.path, "from"))
        else:
            asked = real().pathway.asked_dates[question.date.of]
            yield changed((*asked.path, "kind"), "time")


@breaks("contradicting-timescales")
def two_times() -> Iterator[Draft]:
    for step in real().pathway.steps:
        for place, timescale in enumerate(step.timescale):
            draft = Draft.of_real()
            every = draft.get((*step.path, "timescale"))
            every.append({**every[place], "id": "another", timescale.kind: "3 months"})
            yield draft


@breaks("stale-number")
def in_words() -> Iterator[Draft]:
    keys = {Step: "summary", Question: "ask", Outcome: "explain"}
    for part in real().pathway.route:
        for words in ("This takes 11 days.", "You have three months.", "Do it within a fortnight."):
            key = keys[type(part)]
            said = getattr(part, key) or ""
            yield changed((*part.path, key), f"{said} {words}")
    for _, answer in answers():
        yield changed((*answer.path, "say"), f"{answer.say or ''} Ring again after five days.")
