"""Letters, words and sentences, and how old a reader should be to follow them.

The measure is the automated readability index: it needs letters, words and sentences only.
Libraries that count syllables (`textstat`) fetch a dictionary from the network when they
run, which a check of a safeguarding procedure must never do.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(\[]*[A-Z0-9\[])|\n\s*\n|\n\s*-\s|;\s*\n")
_WORD = re.compile(r"[^\W_]+(?:[-'’/][^\W_]+)*")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[str, int, int], ...]:
    """The sentences of a text, each with the number of its words and of their letters.

    An item of a list is a sentence.
    """
    parts = (part.strip() for part in _SENTENCE_END.split(text) if part)
    counted = ((part, _WORD.findall(part)) for part in parts)
    return tuple((part, len(words), sum(map(_letters, words))) for part, words in counted if words)


def _letters(word: str) -> int:
    return len(word) if word.isalnum() else sum(map(str.isalnum, word))


def count_words(text: str) -> int:
    """How many words a text has."""
    return sum(words for _, words, _ in sentences(text))


def reading_age(texts: list[str]) -> float:
    """The age at which a reader can follow: the grade of the automated readability index, and five."""
    parts = [sentence for text in texts for sentence in sentences(text)]
    words = sum(count for _, count, _ in parts)
    if not words:
        return 0
    letters = sum(count for _, _, count in parts)
    return 4.71 * letters / words + 0.5 * words / len(parts) - 21.43 + 5
