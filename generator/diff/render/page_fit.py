"""What of several lists fits on one sheet of paper, so that the places to sign are on it too."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

LINE = 100
"""Characters on a line of the sheet, about."""


def fitted(lists: Sequence[Sequence[str]], shares: Sequence[int], lines: int) -> list[list[str]]:
    """The lists, shortened where all together would be too long; a last entry says how many are left out.

    `lines` are all there are, and `shares` those that each list may take; what one does not
    need, the others get in turn. Where even the shares are too much, the longest give way.
    """
    needed = [sum(map(_lines, texts)) for texts in lists]
    given = [min(need, share) for need, share in zip(needed, shares, strict=True)]
    while sum(given) > max(lines, len(given)):
        given[given.index(max(given))] -= 1
    for place, need in enumerate(needed):
        given[place] += max(0, min(need - given[place], lines - sum(given)))
    return [_shortened(texts, share) for texts, share in zip(lists, given, strict=True)]


def _lines(text: str) -> int:
    return ceil(len(text) / LINE) or 1


def _shortened(texts: Sequence[str], lines: int) -> list[str]:
    if sum(map(_lines, texts)) <= lines:
        return list(texts)
    kept: list[str] = []
    left = lines - 1
    for text in texts:
        left -= _lines(text)
        if left < 0:
            break
        kept.append(text)
    return [*kept, f"And {len(texts) - len(kept)} more, on the pages behind this one."]
