"""References of the old edition in the names of the new one.

Where a step was renamed, an answer that led to it still leads to the same step. So a
reference is translated before it is compared, and only a real difference is left. What refers to
what, the model says.
"""

from __future__ import annotations

from typing import Any

from generator.definition.duration import Offset
from generator.definition.model import KINDS, PLACEHOLDER, Element, Question
from generator.definition.model.meaning import RefersTo, kinds_of
from generator.definition.references import Scope, scope_of
from generator.definition.slug import slug
from generator.diff.field_view import facet_of, identity, is_unordered
from generator.diff.matching import Matching


class Renames:
    """What the names of the old edition have become."""

    def __init__(self, matching: Matching) -> None:
        self._renamed: dict[tuple[Scope, str], str] = {}
        self._questions: dict[str, Question] = {}
        for match in matching.matches:
            before, after = identity(match.old), identity(match.new)
            if before and after and before != after:
                written = str(getattr(match.new, match.new.concept.id))
                for kind in kinds_of(type(match.old)):
                    self._renamed[scope_of(kind, match.old), before] = written
            if isinstance(match.old, Question):
                self._questions[match.old.id] = match.old

    def new(self, kind: str, name: str, part: Element | None = None) -> str:
        """What a name has become; itself, where it was not changed or is gone.

        `kind` is a class of the model. Of a kind whose names mean something only in the question, letter
        or paper that holds them, `part` is a part of the old edition in there.
        """
        concept = KINDS[kind].concept
        if concept.local and part is None:
            return name
        scope = scope_of(kind, part) if part else (kind, ())
        return self._renamed.get((scope, slug(name) if concept.slug else name), name)

    def translated(self, part: Element, facet: str, value: Any) -> Any:
        """A value of the old edition, as the new one would have to say the same."""
        refers = facet_of(type(part), facet).all(RefersTo)
        if not refers or value is None:
            return value
        kind = refers[0].kind

        def new(name: str) -> str:
            return self.new(kind, name, part)

        match value:
            case (way, target) if facet == "leads":
                return way, new(target)
            case Offset():
                return Offset(value.duration, new(value.after))
            case tuple():
                return tuple(map(new, value))
            case dict():
                of = refers[1].kind if len(refers) > 1 else ""
                return {new(name): self._answer(of, name, one) for name, one in value.items()}
        return PLACEHOLDER.sub(lambda found: f"[{new(found[1])}]", value) if refers[0].in_text else new(value)

    def _answer(self, kind: str, question: str, words: Any) -> Any:
        """What stands behind the name of a question: one of its answers, if the model says so."""
        return self.new(kind, words, self._questions.get(question)) if kind else words


def normal(part: Element, facet: str, value: Any) -> Any:
    """A value so that two which mean the same are equal: roles and answers by their slugs."""
    refers = facet_of(type(part), facet).all(RefersTo)
    slugged = bool(refers) and KINDS[refers[-1].kind].concept.slug
    match value:
        case str() if slugged:
            return slug(value)
        case tuple() if slugged:
            return tuple(map(slug, value))
        case dict() if slugged:
            return {name: slug(words) for name, words in value.items()}
        case tuple() if is_unordered(type(part), facet):
            return tuple(sorted(value))
    return value
