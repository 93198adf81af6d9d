"""Which letters and papers the changes touch, and why: also through what they only name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import (
    Action,
    Clause,
    Contact,
    DateAsked,
    Element,
    Language,
    Letter,
    LetterField,
    Paper,
    Pathway,
    Role,
    Timescale,
)
from generator.definition.naming import name_of
from generator.definition.references import references
from generator.definition.words import quoted
from generator.diff.changes import Change
from generator.diff.field_view import facet_of, facets
from generator.diff.matching import Matching
from generator.diff.moved_due_dates import DueMoved
from generator.graph.day_words import day_words


@dataclass(frozen=True)
class AffectedDocument:
    """A letter or a paper, and each reason why its copies have to be looked at."""

    name: str
    was: Letter | Paper | None
    part: Letter | Paper | None
    reasons: tuple[str, ...]


class AffectedDocuments:
    """Looks at each letter and paper of both editions."""

    def __init__(
        self,
        old: Pathway,
        new: Pathway,
        matching: Matching,
        changes: tuple[Change, ...],
        due: tuple[DueMoved, ...],
    ) -> None:
        self._old = old
        self._new = new
        self._matching = matching
        self._changes = changes
        self._due = due

    def __iter__(self) -> Iterator[AffectedDocument]:
        """Those that are gone, then letters and papers in the order of the new edition."""
        before: tuple[Letter | Paper, ...] = (*self._old.letters, *self._old.documents)
        after: tuple[Letter | Paper, ...] = (*self._new.letters, *self._new.documents)
        for part in before:
            if self._matching.new_of(part) is None:
                yield AffectedDocument(name_of(part), part, None, ("It was taken out.",))
        for part in after:
            was = self._matching.old_of(part)
            if was is None:
                yield AffectedDocument(name_of(part), None, part, ("It is new.",))
            elif isinstance(was, Letter | Paper) and (reasons := self._reasons(was, part)):
                yield AffectedDocument(name_of(part), was, part, tuple(dict.fromkeys(reasons)))

    def _reasons(self, was: Letter | Paper, part: Letter | Paper) -> list[str]:
        found = [*self._own(was, part)]
        for change in self._changes:
            found += [*self._used(change, part), *self._named(change, part)]
        return [*found, *self._dated(part)]

    def _own(self, was: Element, part: Element) -> Iterator[str]:
        own = [change for change in self._changes if self._is_inside(change, was, part)]
        labels = dict.fromkeys(
            facet_of(type(one.part), one.facet).label
            for one in own
            if one.part and one.facet not in ("", "place", "order")
        )
        if own:
            yield f"It was changed itself ({', '.join(labels)})." if labels else "It was changed itself."

    def _is_inside(self, change: Change, was: Element, part: Element) -> bool:
        for one, holder in ((change.was, was), (change.part, part)):
            at = one
            while at is not None:
                if at is holder:
                    return True
                at = self._matching.owner(at)
        return False

    def _used(self, change: Change, part: Letter | Paper) -> Iterator[str]:
        """An action that sends the letter or uses the paper."""
        for action in (change.part, change.was):
            if isinstance(action, Action) and part.id in _names(action, type(part)):
                verb = "sends" if isinstance(part, Letter) else "uses"
                yield f"The action that {verb} it was changed: {change.words}."
                return

    def _named(self, change: Change, part: Letter | Paper) -> Iterator[str]:
        """Something that it cites or names, under its old name or its new one."""
        both = [one for one in (change.was, change.part) if one is not None]
        match both[0]:
            case Clause() as clause:
                names = {one.id for one in both if isinstance(one, Clause)}
                if change.kind != "renamed" and names & _names(part, Clause):
                    yield f"It rests on clause {clause.clause}, which was changed."
            case Contact() as contact:
                if any(isinstance(one, Contact) and _mentions(part, one) for one in both):
                    yield f"It names the contact {quoted(contact.title)}, which was changed."
            case Role() as role:
                if change.kind in ("removed", "renamed") and _says(part, role.role):
                    yield f"It names the role {quoted(role.role)}, which was changed."
            case Language() as language:
                if isinstance(part, Letter) and part.reader == "family":
                    yield f"The line about help in {language.title} below it was changed."

    def _dated(self, part: Letter | Paper) -> Iterator[str]:
        """A date that it proposes, which now falls on another day."""
        for moved in self._due:
            for field in _fields(part):
                if field.proposed == moved.name:
                    begins, example = moved.examples[0]
                    was = day_words(example.before) if example.before else "no day"
                    now = day_words(example.after) if example.after else "no day"
                    yield (
                        f"Its field {quoted(field.label)} proposes another day: counted from "
                        f"{day_words(begins)}, {now} in place of {was}."
                    )
        told = {moved.name for moved in self._due}
        for change in self._changes:
            one = change.part or change.was
            name = one.id if isinstance(one, Timescale | DateAsked) else None
            for field in _fields(part):
                if name and field.proposed == name and name not in told:
                    yield f"Its field {quoted(field.label)} takes its day from a change: {change.words}."


def _fields(part: Letter | Paper) -> tuple[LetterField, ...]:
    """What is filled in, in a letter or in any section of a paper."""
    return tuple(one for one in part.elements() if isinstance(one, LetterField))


def _names(part: Element, kind: type[Element]) -> frozenset[str]:
    """What a part, or anything in it, names of one kind."""
    return frozenset(use.id for use in references(part.elements()) if use.kind == kind.__name__)


def _mentions(part: Element, contact: Contact) -> bool:
    facts = (contact.title, contact.phone, contact.email)
    return any(fact is not None and _says(part, fact) for fact in facts)


def _says(part: Element, words: str) -> bool:
    """Whether the words stand anywhere in the text of a part, as whole words."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE)
    return any(pattern.search(text) for one in part.elements() for text in _texts(one))


def _texts(part: Element) -> Iterator[str]:
    """What a part says by itself, without its id."""
    for value in facets(part).values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, str))
