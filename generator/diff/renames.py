"""References of the old edition in the names of the new one.

Where a step was renamed, an answer that led to it still leads to the same step. So a
reference is translated before it is compared, and only a real difference is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.definition.duration import Offset
from generator.definition.model import (
    About,
    Action,
    Answer,
    Clause,
    Contact,
    DateAsked,
    DateHelper,
    Element,
    Letter,
    LetterField,
    Link,
    NodeNotes,
    Outcome,
    Paper,
    Pathway,
    Point,
    Question,
    Role,
    Scenario,
    Standing,
    Step,
    Timescale,
)
from generator.definition.slug import slug
from generator.diff.field_view import UNORDERED, identity
from generator.diff.matching import Matching

_KINDS: dict[type[Element], str] = {
    Step: "node",
    Question: "node",
    Outcome: "node",
    Letter: "letter",
    Paper: "paper",
    Role: "role",
    Contact: "contact",
    Link: "link",
    Clause: "clause",
    Point: "point",
    DateAsked: "date",
    Timescale: "date",
}
"""What can be referred to, by the kind of the reference. Dates and timescales share their names."""

_ANYWHERE = {
    "source": "clause",
    "points": "point",
    "cites": "clause",
    "talk": "role",
    "contacts": "contact",
}

_AT: dict[type[Element], dict[str, str]] = {
    Answer: {"leads": "node"},
    Step: {"then": "node"},
    Standing: {"go": "node"},
    Pathway: {"override": "node"},
    NodeNotes: {"at": "node"},
    Outcome: {"needs": "node"},
    Scenario: {"start": "node", "ends": "node", "dates": "date", "due": "date", "answers": "node"},
    Action: {"by": "role", "letter": "letter", "document": "paper", "link": "link", "contact": "contact"},
    About: {"reader": "role"},
    Timescale: {"start": "date"},
    DateAsked: {"usually": "date"},
    DateHelper: {"of": "date"},
    LetterField: {"proposed": "date"},
    Contact: {"out_of_hours": "contact"},
}


class Renames:
    """What the names of the old edition have become."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._renamed: dict[tuple[str, str], str] = {}
        self._answers: dict[tuple[str, str], str] = {}
        for match in matching.matches:
            kind = _KINDS.get(type(match.old))
            before, after = identity(match.old), identity(match.new)
            if kind and before and after and before != after:
                self._renamed[kind, before] = after
            if isinstance(match.old, Answer) and isinstance(match.new, Answer):
                question = matching.owner(match.old)
                if isinstance(question, Question) and before != after:
                    self._answers[question.id, match.old.id] = match.new.words

    def new(self, kind: str, name: str) -> str:
        """What a name has become; itself, where it was not changed or is gone."""
        if kind == "role":
            return self._renamed.get((kind, slug(name)), name)
        return self._renamed.get((kind, name), name)

    def answer(self, question: str, words: str) -> str:
        """The words that an answer of the old edition has in the new one."""
        return self._answers.get((question, slug(words)), words)

    def translated(self, part: Element, facet: str, value: Any) -> Any:
        """A value of the old edition, as the new one would have to say the same."""
        if value is None:
            return None
        if isinstance(part, DateHelper) and facet != "of":
            question = self._matching.owner(part)
            return self.answer(question.id, value) if isinstance(question, Question) else value
        kind = _kind_of(part, facet)
        if kind is None:
            return value
        if isinstance(value, dict):
            return self._pairs(kind, facet, value)
        if facet == "leads":
            way, target = value
            return (way, self.new(kind, target))
        return self._each(value, lambda name: self.new(kind, name))

    @staticmethod
    def normal(part: Element, facet: str, value: Any) -> Any:
        """A value so that two which mean the same are equal: roles and answers by their slugs."""
        if value and _kind_of(part, facet) == "role":
            return tuple(map(slug, value)) if isinstance(value, tuple) else slug(value)
        if isinstance(value, dict) and facet in ("answers", "needs"):
            return {name: slug(words) for name, words in value.items()}
        if value and isinstance(part, DateHelper) and facet != "of":
            return slug(value)
        if isinstance(value, tuple) and facet in UNORDERED:
            return tuple(sorted(value))
        return value

    def _pairs(self, kind: str, facet: str, value: dict[str, Any]) -> dict[str, Any]:
        if facet in ("answers", "needs"):
            return {self.new(kind, name): self.answer(name, words) for name, words in value.items()}
        return {self.new(kind, name): one for name, one in value.items()}

    @staticmethod
    def _each(value: Any, new: Callable[[str], str]) -> Any:
        match value:
            case str():
                return new(value)
            case Offset():
                return Offset(value.duration, new(value.after))
            case tuple():
                return tuple(new(one) for one in value)
        return value


def _kind_of(part: Element, facet: str) -> str | None:
    """What a facet refers to; `None` where it is no reference."""
    return _AT.get(type(part), {}).get(facet) or _ANYWHERE.get(facet)
