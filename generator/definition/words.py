"""How words are put together for people, in the same way everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def capital(words: str) -> str:
    """With a capital letter at the start; the rest stays as it is."""
    return words[:1].upper() + words[1:]


def quoted(words: object, longest: int = 90) -> str:
    """In quotation marks, on one line, cut where it is long."""
    line = " ".join(str(words).split())
    return f'"{line}"' if len(line) <= longest else f'"{line[: longest - 1].rstrip()}…"'


def listed(words: Iterable[str], link: str = "and", most: int | None = None) -> str:
    """`a, b and c`; of more than `most` the first few and how many more there are."""
    items = list(words)
    if most is not None and len(items) > most:
        return f"{', '.join(items[:most])} and {len(items) - most} more"
    return f" {link} ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one, if any is."""
    close = get_close_matches(name, list(known), 1)
    return close[0] if close else None
