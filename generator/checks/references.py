"""Every place where one part of a definition names another one, and what there is to name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.definition.model import (
    NO_OVERRIDE,
    Action,
    Answer,
    Contact,
    DateAsked,
    DateHelper,
    Element,
    LetterField,
    Outcome,
    Part,
    Pathway,
    Question,
    Scenario,
    Standing,
    Step,
    Timescale,
    Translation,
)


@dataclass(frozen=True)
class ReferenceUse:
    """One naming: `part` names `target` at `key` (item `index`); `kinds` says of what."""

    part: Element
    key: str
    target: str
    kinds: tuple[str, ...]
    index: int | None = None
    subkey: str | None = None

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where in the file the name stands."""
        tail: tuple[str | int, ...] = (self.key,)
        if self.index is not None:
            tail = (*tail, self.index)
        if self.subkey is not None:
            tail = (*tail, self.subkey)
        return (*self.part.path, *tail)


_DUE = ("date", "timescale")

_LISTS = (
    ("points", ("point",)),
    ("contacts", ("contact",)),
    ("contact", ("contact",)),
    ("document", ("paper",)),
    ("link", ("link",)),
)


def mentions(elements: tuple[Element, ...]) -> Iterator[ReferenceUse]:
    """Every mention, in the order of the file. Roles and clauses have rules of their own."""
    for part in elements:
        yield from _single(part)
        for key, kinds in _lists_of(type(part)):
            names = getattr(part, key)
            if isinstance(names, tuple):
                yield from (ReferenceUse(part, key, name, kinds, index) for index, name in enumerate(names))


@cache
def _lists_of(kind: type[Element]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lists of names that a kind of part has; the sections of the file are no such lists."""
    known = () if kind is Pathway else kind.model_fields
    return tuple((key, kinds) for key, kinds in _LISTS if key in known)


_SINGLE: dict[type[Element], tuple[str, str, tuple[str, ...]]] = {
    Action: ("letter", "letter", ("letter",)),
    Contact: ("out_of_hours", "out_of_hours", ("contact",)),
    Timescale: ("from", "start", ("date",)),
    DateHelper: ("of", "of", _DUE),
    LetterField: ("proposed", "proposed", _DUE),
    Part: ("structure", "structure", ("structure",)),
}
"""Parts that name one other part: the key, the attribute, and what it may name."""


def _single(part: Element) -> Iterator[ReferenceUse]:
    if type(part) in _SINGLE:
        key, attribute, kinds = _SINGLE[type(part)]
        target = getattr(part, attribute)
        if target:
            yield ReferenceUse(part, key, target, kinds)
    match part:
        case Pathway() if part.override != NO_OVERRIDE:
            yield ReferenceUse(part, "override", part.override, ("node",))
        case Answer() | Standing() | Step():
            yield from _onward(part)
        case DateAsked() if part.usually:
            yield ReferenceUse(part, "usually", part.usually.after, ("date",))
        case Outcome():
            yield from (ReferenceUse(part, "needs", name, ("question",), subkey=name) for name in part.needs)
        case Translation():
            yield ReferenceUse(part, "language", part.language, ("language",))
            if part.variant:
                yield ReferenceUse(part, "variant", part.variant, ("variant",))
        case Scenario():
            yield from _of_scenario(part)


def _onward(part: Answer | Standing | Step) -> Iterator[ReferenceUse]:
    for key in ("go", "at", "back", "then"):
        target = getattr(part, key, None)
        if target:
            yield ReferenceUse(part, key, target, ("node",))


def _of_scenario(part: Scenario) -> Iterator[ReferenceUse]:
    if part.start:
        yield ReferenceUse(part, "from", part.start, ("step",))
    yield ReferenceUse(part, "ends", part.ends, ("node",))
    yield from (ReferenceUse(part, "answers", name, ("question",), subkey=name) for name in part.answers)
    yield from (ReferenceUse(part, "dates", name, ("date",), subkey=name) for name in part.dates)
    yield from (ReferenceUse(part, "due", name, _DUE, subkey=name) for name in part.due)


def names(pathway: Pathway) -> dict[str, Mapping[str, Element]]:
    """What there is to name, by kind and then by name."""
    return {
        "node": pathway.nodes,
        "step": {step.id: step for step in pathway.steps},
        "question": {question.id: question for question in pathway.questions},
        "letter": pathway.letters_by_id,
        "paper": pathway.papers_by_id,
        "link": pathway.links_by_id,
        "contact": pathway.contacts_by_id,
        "point": pathway.points_by_id,
        "date": pathway.asked_dates,
        "timescale": pathway.timescales,
        "language": {language.id: language for language in pathway.languages},
        "variant": {it.id: it for letter in pathway.letters for it in letter.variants},
        "structure": {it.id: it for paper in pathway.documents for it in paper.structures},
    }


def role_mentions(
    elements: tuple[Element, ...], pathway: Pathway
) -> Iterator[tuple[Element, str, int | None, str]]:
    """Every naming of a role: the part, its key, the item, the name."""
    for part in elements:
        if isinstance(part, Action) and part.by:
            yield part, "by", None, part.by
        elif isinstance(part, Step | Question | Outcome):
            for index, name in enumerate(part.talk):
                yield part, "talk", index, name
    if pathway.about.reader:
        yield pathway.about, "reader", None, pathway.about.reader
