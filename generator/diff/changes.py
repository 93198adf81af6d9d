"""What changed, by meaning: one entry for each thing that a reader of the procedure would call a change."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from generator.definition.model import Element, Pathway, Step
from generator.definition.model.meaning import ReportSection
from generator.definition.naming import name_of
from generator.definition.words import capital
from generator.diff.change_sentences import change_sentence
from generator.diff.description import described
from generator.diff.edition import ComparedEdition, Spot
from generator.diff.field_view import facet_of, facets, id_field, is_list, key_of, name_field
from generator.diff.labels import chain, owner_of, section, value
from generator.diff.matching import Matching
from generator.diff.renames import Renames, normal
from generator.diff.similarity import SAME_PLACE, Match

ChangeKind = Literal["added", "removed", "changed", "moved", "renamed", "order"]


@dataclass(frozen=True)
class Change:
    """One change.

    `words` is a sentence; `before` and `after` are the values, where it has any, and `inline`
    says that the sentence holds them already. `owner` is the step, question, letter and so on
    that it belongs to. `doubt` says what was not certain in finding it. `part` and `was` are
    the part in the new and in the old edition, and `facet` what of it.
    """

    kind: ChangeKind
    section: ReportSection
    owner: str
    words: str
    facet: str = ""
    before: str | None = None
    after: str | None = None
    inline: bool = True
    old_at: Spot | None = None
    new_at: Spot | None = None
    doubt: str | None = None
    was: Element | None = None
    part: Element | None = None


class Changes:
    """Finds every change between two editions that have been matched."""

    def __init__(self, old: ComparedEdition, new: ComparedEdition, matching: Matching) -> None:
        self._old = old
        self._new = new
        self._matching = matching
        self.names = Renames(matching)

    def __iter__(self) -> Iterator[Change]:
        """Every change, by section and then in the order of the file."""
        return iter(sorted(self._all(), key=_place))

    def _all(self) -> Iterator[Change]:
        for part in self._matching.gone:
            yield self._whole("removed", part)
        for part in self._matching.fresh:
            yield self._whole("added", part)
        for match in self._matching.matches:
            yield from self._between(match)
            yield from self._order(match)

    def _whole(self, kind: ChangeKind, part: Element) -> Change:
        """A part that is only in one of the two."""
        gone = kind == "removed"
        edition = self._old if gone else self._new
        words = "was taken out" if gone else "is new"
        says = described(edition.pathway, part)
        return Change(
            kind,
            section(part),
            name_of(owner_of(self._matching, part)),
            f"{chain(self._matching, part)}: {words}",
            before=says if gone else None,
            after=None if gone else says,
            inline=False,
            old_at=edition.spot(part) if gone else None,
            new_at=None if gone else edition.spot(part),
            was=part if gone else None,
            part=None if gone else part,
        )

    def _between(self, match: Match) -> Iterator[Change]:
        """What is different about a part that is in both."""
        if match.moved:
            yield self._moved(match)
        if not match.by_name:
            yield from self._renamed(match)
        before, after = facets(match.old), facets(match.new)
        for facet in before.keys() | after.keys():
            if before.get(facet) == after.get(facet):
                continue  # written alike: if a name in it no longer exists, the checks say so
            if facet == name_field(type(match.old)) and not match.by_name:
                continue  # told as a new name
            one = self._old_value(match.old, facet, before.get(facet))
            two = normal(match.new, facet, after.get(facet))
            if one != two:
                yield self._facet(match, facet, before.get(facet), after.get(facet))

    def _old_value(self, part: Element, facet: str, value: Any) -> Any:
        return normal(part, facet, self.names.translated(part, facet, value))

    def _facet(self, match: Match, facet: str, before: Any, after: Any) -> Change:
        told = change_sentence(match, facet, before, after, (self._old.pathway, self._new.pathway))
        return self._change(
            "changed",
            match,
            f"{chain(self._matching, match.new)}: {told.words}",
            facet=facet,
            before=told.before,
            after=told.after,
            inline=told.inline,
        )

    def _moved(self, match: Match) -> Change:
        origin, target = self._matching.owner(match.old), self._matching.owner(match.new)
        words = f"moved from {name_of(origin) if origin else '?'} to {name_of(target) if target else '?'}"
        return self._change(
            "moved", match, f"{capital(name_of(match.new))}: {words}", doubt=_doubt(match), facet="place"
        )

    def _renamed(self, match: Match) -> Iterator[Change]:
        """Another name, for readers or only in the file."""
        shown = name_field(type(match.old))
        key = shown or id_field(type(match.old))
        if key is None:
            if match.rivals and not match.moved:
                yield self._change("changed", match, _taken_for(match), doubt=_doubt(match), facet="place")
            return
        before, after = getattr(match.old, key), getattr(match.new, key)
        if before == after:
            return
        where = chain(self._matching, match.old)
        words = f'is now called "{after}"' if shown else f'its name in the file is now "{after}"'
        yield self._change(
            "renamed",
            match,
            f"{where}: {words}" if shown else f'{where}: {words} (it was "{before}")',
            facet=key,
            before=value(facet_of(type(match.old), key), before),
            after=value(facet_of(type(match.new), key), after),
            doubt=_doubt(match),
        )

    def _change(self, kind: ChangeKind, match: Match, words: str, *, facet: str, **more: Any) -> Change:
        old, new = match.old, match.new
        return Change(
            kind,
            section(new, facet),
            name_of(owner_of(self._matching, new)),
            words,
            facet=facet,
            old_at=self._old.spot(old, key_of(old, facet)),
            new_at=self._new.spot(new, key_of(new, facet)),
            was=old,
            part=new,
            **more,
        )

    def _order(self, match: Match) -> Iterator[Change]:
        """Parts that stand in another order, where readers read them in order."""
        after = match.new.children
        for name, parts in match.old.children.items():
            if not is_list(type(match.old), name):
                continue
            kept = [
                (part, self._matching.new_of(part)) for part in parts if self._is_read_in_order(match, part)
            ]
            places = {id(part): place for place, part in enumerate(after[name])}
            there = [(old, new) for old, new in kept if new is not None and id(new) in places]
            for old, new in _out_of_order(there, [places[id(new)] for _, new in there]):
                words = f"{chain(self._matching, new)}: stands in another place among its neighbours"
                yield self._change("order", Match(old, new), words, facet="order")

    @staticmethod
    def _is_read_in_order(match: Match, part: Element) -> bool:
        """Steps, and all that stands inside something; the rest is looked up by its name."""
        return isinstance(part, Step) or not isinstance(match.old, Pathway)


def _out_of_order(
    pairs: Sequence[tuple[Element, Element]], places: list[int]
) -> list[tuple[Element, Element]]:
    """The fewest pairs without which the rest stands in the same order."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at, place in enumerate(places):
        length = bisect_left(ends, place, key=lambda one: places[one])
        before[at] = ends[length - 1] if length else None
        ends[length : length + 1] = [at]
    kept: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return [pair for at, pair in enumerate(pairs) if at not in kept]


def _doubt(match: Match) -> str | None:
    """What was not certain about a match that rests on likeness."""
    if match.rivals:
        others = " or ".join(dict.fromkeys(name_of(rival) for rival in match.rivals))
        return f"It is not certain which is which: it may as well be {others}."
    if match.likeness < SAME_PLACE:
        return "Taken for the same because both lead to the same place. Please confirm."
    if match.likeness < 1:
        return f"Recognised by its words: {match.likeness:.0%} of them agree."
    return None


def _taken_for(match: Match) -> str:
    return f"{capital(name_of(match.new))}: taken for {name_of(match.old)}"


def _place(change: Change) -> tuple[int, tuple[int, ...] | tuple[Any, ...], str]:
    part = change.part or change.was
    return list(ReportSection).index(change.section), _sortable(part), change.words


def _sortable(part: Element | None) -> tuple[tuple[int, str], ...]:
    """A path that can be put in order with any other."""
    path = part.path if part else ()
    return tuple((key, "") if isinstance(key, int) else (-1, key) for key in path)
