"""Letters, words and sentences, and how old a reader should be to follow them.

The measure is the automated readability index: it needs letters, words and sentences only.
Libraries that count syllables (`textstat`) fetch a dictionary from the network when they
run, which a check of a safeguarding procedure must never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(\[]*[A-Z0-9\[])|\n\s*\n|\n\s*-\s|;\s*\n")
_WORD = re.compile(r"[^\W_]+(?:[-'’/][^\W_]+)*")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; an item of a list is one."""
    yield from (part.strip() for part in _SENTENCE_END.split(text) if part and _WORD.search(part))


def words(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def reading_age(texts: list[str]) -> float:
    """The age at which a reader can follow: the grade of the automated readability index, and five."""
    parts = [sentence for text in texts for sentence in sentences(text)]
    found = [word for part in parts for word in words(part)]
    if not found:
        return 0
    letters = sum(len(re.sub(r"[^\w]", "", word)) for word in found)
    grade = 4.71 * letters / len(found) + 0.5 * len(found) / len(parts) - 21.43
    return grade + 5
