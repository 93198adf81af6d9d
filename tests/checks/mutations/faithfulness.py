"""Mutations for the checks of faithfulness to the sources."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.definition.duration import parse_duration
from generator.definition.model import STRENGTHS, Remark
from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks, take_out, there


@breaks("no-sources")
def no_sources(subject: Subject) -> Iterator[Draft]:
    yield subject.without(("sources",))


@breaks("uncited-clause")
def dropped(subject: Subject) -> Iterator[Draft]:
    for clause in subject.pathway.clauses:
        draft = subject.draft()
        for part in subject.elements:
            if part.path[:1] in (("points",), ("sources",)):
                continue
            for index in reversed(range(len(getattr(part, "source", ())))):
                if part.source[index] == clause:
                    take_out(draft, (*part.path, "source", index))
        yield draft


@breaks("unknown-clause")
def no_clause(subject: Subject) -> Iterator[Draft]:
    for part in subject.elements:
        for key in ("source", "cites"):
            for index in range(len(getattr(part, key, ()))):
                draft = subject.draft()
                path = (*part.path, key, index)
                draft.set(path if there(draft, path) else path[:-1], "S9-99")
                yield draft


@breaks("no-provenance")
def from_nowhere(subject: Subject) -> Iterator[Draft]:
    sections = ("route", "letters", "documents", "contacts", "links", "roles", "glossary")
    for part in subject.elements:
        own = part.path[:1] and part.path[0] in sections and not isinstance(part, Remark)
        if (
            own
            and len(part.path) in (2, 4)
            and not {"answers", "fields", "parts", "structures", "variants"} & set(part.path)
        ):
            present = [key for key in ("source", "added", "decided") if key in subject.draft().get(part.path)]
            yield subject.without(*((*part.path, key) for key in present))


def with_strength(subject: Subject, *, stronger: bool) -> Iterator[Draft]:
    order = [strength for strength in STRENGTHS if strength != "must-not"]
    for part in subject.elements:
        if part.path[-2:-1] != ("actions",) or part.decided:
            continue
        clauses = [subject.pathway.clauses[clause] for clause in part.source]
        theirs = [order.index(clause.strength) for clause in clauses if clause.strength in order]
        for place, strength in enumerate(order):
            if theirs and (place < min(theirs) if stronger else place > min(theirs)):
                draft = subject.draft()
                action = draft.get(part.path)
                action[strength] = action.pop(part.strength)
                yield draft


breaks("weaker-than-source")(partial(with_strength, stronger=False))
breaks("stronger-than-source")(partial(with_strength, stronger=True))


@breaks("time-differs")
def other_times(subject: Subject) -> Iterator[Draft]:
    for step in subject.pathway.steps:
        for timescale in step.timescale:
            for length in ("1 day", "3 weeks", "2 months", "14 days", "1 year"):
                if parse_duration(length) != timescale.length:
                    yield subject.changed((*timescale.path, timescale.kind), length)


@breaks("decision-incomplete")
def undecided(subject: Subject) -> Iterator[Draft]:
    whole = {"what": "So.", "by": "The board", "role": "owner", "on": "2026-01-05", "why": "It is safer."}
    for part in subject.elements:
        if part.path[-2:-1] == ("actions",) and part.path[-1] == 0:
            for key in whole:
                yield subject.changed((*part.path, "decided"), {k: v for k, v in whole.items() if k != key})
                if key != "on":
                    yield subject.changed((*part.path, "decided"), {**whole, key: "not stated"})
