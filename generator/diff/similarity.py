"""How like two parts are, from 0 (no word in common) to 1 (the same words), and who goes with whom.

The measure is Dice's: twice the words in common, over the words of both. A word that stands
twice counts twice. The parts inside a part count with it; ids that readers never see do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.definition.model import Element
from generator.diff.field_view import facets, key_of

SAME_PLACE = 0.6
"""From this likeness on, a part that went and a part that came in one place are taken for one."""

ELSEWHERE = 0.75
"""The same, where the two stand in different places: then the part has moved."""

CLOSE = 0.05
"""Another part that is as like, but for this, makes the match doubtful."""

Words = frozenset[tuple[str, int]]

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Match:
    """A part of the old edition and the part of the new one that it is taken for.

    `likeness` is 1 where the name is the same. `rivals` are others that it might be as well.
    """

    old: Element
    new: Element
    likeness: float = 1.0
    by_name: bool = True
    moved: bool = False
    rivals: tuple[Element, ...] = ()


def words_of(part: Element) -> Words:
    """The words of a part and of all in it, each with its how-manieth occurrence."""
    seen: Counter[str] = Counter()
    found = []
    for one in part.elements():
        for text in _texts(one):
            for word in _WORD.findall(text.lower()):
                seen[word] += 1
                found.append((word, seen[word]))
    return frozenset(found)


def _texts(part: Element) -> list[str]:
    found: list[str] = []
    for name, value in facets(part).items():
        _add(value, key_of(part, name), found)
    return found


def _add(value: Any, key: str, found: list[str]) -> None:
    """The words of a value; a yes stands for the name of its key."""
    if value is True:
        found.append(key)
    elif isinstance(value, tuple):
        found += [str(one) for one in value]
    elif isinstance(value, dict):
        found += [f"{name} {one}" for name, one in value.items()]
    elif value is not None and value is not False:
        found.append(str(value))


def likeness(one: Words, two: Words) -> float:
    """Dice's measure; two parts without a word are alike."""
    both = len(one) + len(two)
    return 2 * len(one & two) / both if both else 1.0


def matched(
    old: Sequence[Element], new: Sequence[Element], least: float, *, moved: bool = False
) -> list[Match]:
    """Pairs of parts that are at least so like, the likest first; each part in one pair at most."""
    if not old or not new:
        return []
    old_words, new_words = [words_of(part) for part in old], [words_of(part) for part in new]
    scores = [
        (score, i, j)
        for i, one in enumerate(old_words)
        for j, two in enumerate(new_words)
        if type(old[i]) is type(new[j]) and (score := likeness(one, two)) >= least
    ]
    scores.sort(key=lambda found: (-found[0], found[1], found[2]))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for score, i, j in scores:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((score, i, j))
    return [
        Match(old[i], new[j], score, by_name=False, moved=moved, rivals=_rivals(scores, pair, old, new))
        for pair in pairs
        for score, i, j in (pair,)
    ]


def _rivals(
    scores: list[tuple[float, int, int]],
    pair: tuple[float, int, int],
    old: Sequence[Element],
    new: Sequence[Element],
) -> tuple[Element, ...]:
    """Those that are nearly as like; one that says exactly the same is no doubt but a double."""
    score, i, j = pair
    words_old, words_new = words_of(old[i]), words_of(new[j])
    rivals = []
    for other, k, m in scores:
        if other < score - CLOSE or (k == i) == (m == j):
            continue
        rival, same = (new[m], words_new) if k == i else (old[k], words_old)
        if words_of(rival) != same:
            rivals.append(rival)
    return tuple(rivals)
