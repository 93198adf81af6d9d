"""Which part of the old edition is which part of the new one.

1. By name: parts of one kind in one list that have the same name, whatever they say.
2. By likeness: what is left over in one list, if at least `SAME_PLACE` of the words agree.
   So a step whose id has changed stays the same step. Of answers without a partner, two that
   are the only ones to lead to one place are taken for one, and the doubt is said.
3. Moved: what is left over anywhere, if at least `ELSEWHERE` of the words agree: an action
   that stands in another step. Only parts that can move without becoming something else.

The likest pair comes first. Where another pair is nearly as like, the match is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.definition.model import (
    Action,
    Answer,
    Clause,
    Element,
    Hint,
    Part,
    Pathway,
    Question,
    Remark,
    Timescale,
)
from generator.diff.field_view import facets, identity, is_list
from generator.diff.similarity import ELSEWHERE, SAME_PLACE, Match, matched

_MOVABLE = (Action, Timescale, Hint, Remark, Clause, Part)

_NAMED_ANYWHERE = (Timescale, Clause)
"""Parts whose name is theirs in the whole file, not only in their list."""


@dataclass
class Matching:
    """Every match, and what is left over: `gone` of the old edition, `fresh` of the new one.

    A part inside a part that is gone or fresh is not listed by itself.
    """

    matches: list[Match] = field(default_factory=list)
    gone: list[Element] = field(default_factory=list)
    fresh: list[Element] = field(default_factory=list)
    owners: dict[int, Element] = field(default_factory=dict)
    """The part that holds a part, of both editions, by the part's own `id()`."""

    def __post_init__(self) -> None:
        self._new_of: dict[int, Element] = {}
        self._old_of: dict[int, Element] = {}

    def add(self, match: Match) -> None:
        """Remember that two parts are the same."""
        self.matches.append(match)
        self._new_of[id(match.old)] = match.new
        self._old_of[id(match.new)] = match.old

    def new_of(self, old: Element) -> Element | None:
        """What has become of a part of the old edition."""
        return self._new_of.get(id(old))

    def old_of(self, new: Element) -> Element | None:
        """What a part of the new edition was."""
        return self._old_of.get(id(new))

    def owner(self, part: Element) -> Element | None:
        """The part that holds a part."""
        return self.owners.get(id(part))


def match_editions(old: Pathway, new: Pathway) -> Matching:
    """Match two whole definitions."""
    matching = Matching()
    for pathway in (old, new):
        for part in pathway.elements():
            for inner in part.children.values():
                matching.owners.update({id(one): part for one in inner})
    _match_from(matching, [Match(old, new)])
    _match_from(matching, list(_moves(matching)))
    return matching


def _match_from(matching: Matching, waiting: list[Match]) -> None:
    """Match what is inside each pair, until nothing is left."""
    while waiting:
        match = waiting.pop()
        matching.add(match)
        before, after = match.old.children, match.new.children
        for name in before:
            waiting += _match_lists(matching, match, name, before[name], after[name])
    matching.gone = [part for part in matching.gone if matching.new_of(part) is None]
    matching.fresh = [part for part in matching.fresh if matching.old_of(part) is None]


def _match_lists(
    matching: Matching, holders: Match, name: str, old: Sequence[Element], new: Sequence[Element]
) -> list[Match]:
    if not is_list(type(holders.old), name) and old and new:
        return [Match(old[0], new[0])]
    pairs = _by_name(old, new)
    old, new = _left(old, new, pairs)
    alike = _identical(old, new)
    old, new = _left(old, new, alike)
    like = matched(old, new, SAME_PLACE)
    old, new = _left(old, new, like)
    if isinstance(holders.old, Question):
        by_place = _by_place(old, new)
        old, new = _left(old, new, by_place)
        like += by_place
    matching.gone += old
    matching.fresh += new
    return [*pairs, *alike, *like]


def _left(
    old: Sequence[Element], new: Sequence[Element], pairs: Iterable[Match]
) -> tuple[list[Element], list[Element]]:
    taken = {id(part) for pair in pairs for part in (pair.old, pair.new)}
    return [part for part in old if id(part) not in taken], [part for part in new if id(part) not in taken]


def _by_name(old: Sequence[Element], new: Sequence[Element]) -> list[Match]:
    """Pairs of one kind and one name; of several with one name, the first."""
    known: dict[tuple[type, str], Element] = {}
    for part in new:
        name = identity(part)
        if name is not None:
            known.setdefault((type(part), name), part)
    pairs = []
    for part in old:
        name = identity(part)
        partner = known.pop((type(part), name), None) if name is not None else None
        if partner is not None:
            pairs.append(Match(part, partner))
    return pairs


def _identical(old: Sequence[Element], new: Sequence[Element]) -> list[Match]:
    """Pairs that say the same, in the order of the file; quick, and most of them."""
    known: dict[tuple[type, str], list[Element]] = {}
    for part in reversed(new):
        known.setdefault((type(part), _said(part)), []).append(part)
    pairs = []
    for part in old:
        partners = known.get((type(part), _said(part)))
        if partners:
            pairs.append(Match(part, partners.pop(), by_name=False))
    return pairs


def _said(part: Element) -> str:
    return repr([(type(one).__name__, facets(one)) for one in part.elements()])


def _by_place(old: Sequence[Element], new: Sequence[Element]) -> list[Match]:
    """Answers that are the only ones without a partner to lead to one place."""
    pairs = []
    for part in old:
        if isinstance(part, Answer):
            rivals = [other for other in old if _leads_as(other, part)]
            partners = [other for other in new if _leads_as(other, part)]
            if len(rivals) == len(partners) == 1:
                pairs.append(Match(part, partners[0], 0.0, by_name=False))
    return pairs


def _leads_as(one: Element, two: Answer) -> bool:
    return isinstance(one, Answer) and (one.way, one.target) == (two.way, two.target)


def _moves(matching: Matching) -> Iterator[Match]:
    """Pairs of what is left over anywhere, by name where they have one, else by likeness."""
    old, new = _loose(matching, matching.gone), _loose(matching, matching.fresh)
    for kind in _MOVABLE:
        olds: list[Element] = [part for part in old if type(part) is kind]
        news: list[Element] = [part for part in new if type(part) is kind]
        pairs = _by_name(olds, news) if kind in _NAMED_ANYWHERE else []
        olds, news = _left(olds, news, pairs)
        pairs += (same := _identical(olds, news))
        olds, news = _left(olds, news, same)
        yield from (replace(pair, moved=True) for pair in pairs)
        yield from matched(olds, news, ELSEWHERE, moved=True)


def _loose(matching: Matching, parts: Iterable[Element]) -> list[Element]:
    """Parts that have no partner, with those inside them, each once."""
    found = {id(one): one for part in parts for one in part.elements()}
    return [one for one in found.values() if matching.new_of(one) is None and matching.old_of(one) is None]
