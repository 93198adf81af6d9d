"""The sweep through two routes at once that counts what became of every way; see `path_outcomes.py`.

Each state is looked at once, after all those that lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import NamedTuple

from generator.definition.model import Answer, Question
from generator.diff.matching import Matching
from generator.diff.route_view import Position, RouteEnd, RouteView

MOST_STATES = 100_000
"""More states than this are not looked at."""

NEVER = -1
"""Assumed: the old way does not come to this question."""

Memory = tuple[tuple[str, str, int], ...]
"""What must be remembered, sorted: (`given` or `assumed`, old question, place of the old answer)."""


class Asked(NamedTuple):
    """One answer on an example: `also` where only the new edition asks the question."""

    question: Question
    answer: Answer
    also: bool


@dataclass(frozen=True)
class Fate:
    """All pairs that ended at `old_end` and now end at `new_end`.

    `also_asked` says whether they are asked something more on the way. `example` is one of the
    shortest: the answers of the old edition, and those to what is now also asked.
    """

    old_end: RouteEnd
    new_end: RouteEnd
    also_asked: bool
    same: bool
    count: int
    example: tuple[Asked, ...]


class TooManyError(Exception):
    """More states than `MOST_STATES`."""


class _State(NamedTuple):
    old: Position
    new: Position
    memory: Memory
    also: bool


class _Step(NamedTuple):
    """How a state was reached: the state before, and the answer that led on, if it is to be told."""

    before: _State | None
    asked: Asked | None
    length: int


class ProductWalk:
    """One sweep over all states, each before those that follow from it."""

    def __init__(self, old: RouteView, new: RouteView, matching: Matching) -> None:
        self._old = old
        self._new = new
        self._matching = matching
        self._new_of: dict[str, str] = {}
        for name, question in old.questions.items():
            partner = matching.new_of(question)
            if isinstance(partner, Question) and new.questions.get(partner.id) is partner:
                self._new_of[name] = partner.id
        self._old_of = {new_name: name for name, new_name in self._new_of.items()}
        self._seen: dict[_State, tuple[int, _Step]] = {}

    def fates(self) -> Iterator[Fate]:
        """Every pair of ends, with the number of pairs of ways and a shortest example."""
        found = self._count()
        ordered = sorted(found, key=lambda state: (self._is_same(state), -self._seen[state][0]))
        for state in ordered:
            if isinstance(state.old, RouteEnd) and isinstance(state.new, RouteEnd):
                count, example = self._seen[state][0], self._example(state)
                yield Fate(state.old, state.new, state.also, self._is_same(state), count, example)

    def _count(self) -> list[_State]:
        start = _State(self._old.start, self._new.start, (), also=False)
        self._seen = {start: (1, _Step(None, None, 0))}
        waiting = [(self._rank(start), 0, start)]
        ended = []
        while waiting:
            _, _, state = heappop(waiting)
            count, step = self._seen[state]
            if isinstance(state.old, RouteEnd) and isinstance(state.new, RouteEnd):
                ended.append(state)
                continue
            for after, asked in self._on(state):
                if self._is_void(after):
                    continue
                reached = _Step(state, asked, step.length + (asked is not None))
                if after in self._seen:
                    known, other = self._seen[after]
                    self._seen[after] = (known + count, min(other, reached, key=lambda one: one.length))
                else:
                    if len(self._seen) >= MOST_STATES:
                        raise TooManyError
                    self._seen[after] = (count, reached)
                    heappush(waiting, (self._rank(after), len(self._seen), after))
        return ended

    def _rank(self, state: _State) -> int:
        return self._old.rank(state.old) + self._new.rank(state.new)

    def _is_void(self, state: _State) -> bool:
        """Whether an answer was assumed that the old edition can no longer get."""
        return any(
            kind == "assumed" and place != NEVER and not self._old.reaches(state.old, name)
            for kind, name, place in state.memory
        )

    def _is_same(self, state: _State) -> bool:
        old, new = state.old, state.new
        if not isinstance(old, RouteEnd) or not isinstance(new, RouteEnd) or old.kind != new.kind:
            return False
        before, after = self._old.graph.nodes.get(old.node), self._new.graph.nodes.get(new.node)
        return before is not None and self._matching.new_of(before) is after

    def _example(self, state: _State) -> tuple[Asked, ...]:
        found = []
        at: _State | None = state
        while at is not None:
            _, step = self._seen[at]
            if step.asked:
                found.append(step.asked)
            at = step.before
        return tuple(reversed(found))

    def _on(self, state: _State) -> Iterator[tuple[_State, Asked | None]]:
        """The states that follow."""
        memory = {(kind, name): place for kind, name, place in state.memory}
        if isinstance(state.old, str) and ("assumed", state.old) in memory:
            yield from self._held(state, state.old, memory)
        elif isinstance(state.new, str):
            yield from self._asked(state, state.new, memory)
        elif isinstance(state.old, str):
            yield from self._answer_old(state, state.old, memory, keep=False)

    def _asked(
        self, state: _State, name: str, memory: Mapping[tuple[str, str], int]
    ) -> Iterator[tuple[_State, Asked | None]]:
        """The new edition asks what was answered, is asked here too, may be asked later, or never."""
        old_name = self._old_of.get(name)
        if old_name is not None and ("given", old_name) in memory:
            place = memory["given", old_name]
            left = {key: value for key, value in memory.items() if key != ("given", old_name)}
            yield self._state(state.old, self._follow(old_name, place), left, also=state.also), None
        elif old_name is None or not self._old.reaches(state.old, old_name):
            yield from self._answer_new(state, name, memory)
        elif state.old == old_name:
            for place, answer in enumerate(self._old.answers(old_name)):
                positions = self._old.after(answer, old_name), self._follow(old_name, place)
                yield self._state(*positions, memory, also=state.also), self._told(old_name, answer)
        else:
            yield from self._out_of_step(state, str(state.old), old_name, memory)

    def _out_of_step(
        self, state: _State, asked: str, wanted: str, memory: Mapping[tuple[str, str], int]
    ) -> Iterator[tuple[_State, Asked | None]]:
        """The old edition asks something else first, and may come to `wanted` later."""
        partner = self._new_of.get(asked)
        if partner is None or not self._new.reaches(state.new, partner):
            yield from self._answer_old(state, asked, memory, keep=False)
        elif self._is_nearer(state, wanted, partner):
            yield from self._answer_old(state, asked, memory, keep=True)
        else:
            for place in range(len(self._old.answers(wanted))):
                assumed = {**memory, ("assumed", wanted): place}
                yield self._state(state.old, self._follow(wanted, place), assumed, also=state.also), None
            never = {**memory, ("assumed", wanted): NEVER}
            yield from self._answer_new(state, self._new_of[wanted], never)

    def _is_nearer(self, state: _State, wanted: str, partner: str) -> bool:
        """Whether the old edition comes to `wanted` sooner than the new one to `partner`."""
        old = self._old.rank(wanted) - self._old.rank(state.old)
        return old < self._new.rank(partner) - self._new.rank(state.new)

    def _held(
        self, state: _State, name: str, memory: Mapping[tuple[str, str], int]
    ) -> Iterator[tuple[_State, Asked | None]]:
        """The old edition asks what was assumed: only that answer keeps to it; none, if never."""
        place = memory["assumed", name]
        if place != NEVER:
            answer = self._old.answers(name)[place]
            left = {key: value for key, value in memory.items() if key != ("assumed", name)}
            after = self._state(self._old.after(answer, name), state.new, left, also=state.also)
            yield after, self._told(name, answer)

    def _answer_old(
        self, state: _State, name: str, memory: Mapping[tuple[str, str], int], *, keep: bool
    ) -> Iterator[tuple[_State, Asked | None]]:
        for place, answer in enumerate(self._old.answers(name)):
            more = {**memory, ("given", name): place} if keep else memory
            after = self._state(self._old.after(answer, name), state.new, more, also=state.also)
            yield after, self._told(name, answer)

    def _answer_new(
        self, state: _State, name: str, memory: Mapping[tuple[str, str], int]
    ) -> Iterator[tuple[_State, Asked | None]]:
        for answer in self._new.answers(name):
            asked = Asked(self._new.questions[name], answer, also=True)
            yield self._state(state.old, self._new.after(answer, name), memory, also=True), asked

    def _follow(self, old_name: str, place: int) -> Position:
        """Where the new edition leads with an answer of the old one."""
        name = self._new_of[old_name]
        wanted = self._matching.new_of(self._old.answers(old_name)[place])
        answer = next((one for one in self._new.answers(name) if one is wanted), None)
        return self._new.after(answer, name) if answer else RouteEnd("gone", name)

    def _told(self, name: str, answer: Answer) -> Asked:
        return Asked(self._old.questions[name], answer, also=False)

    def _state(
        self, old: Position, new: Position, memory: Mapping[tuple[str, str], int], *, also: bool
    ) -> _State:
        """A state with only what can still matter."""
        kept = [
            (kind, name, place)
            for (kind, name), place in memory.items()
            if (kind == "given" and self._new.reaches(new, self._new_of[name]))
            or (kind == "assumed" and (place != NEVER or self._old.reaches(old, name)))
        ]
        return _State(old, new, tuple(sorted(kept)), also)
