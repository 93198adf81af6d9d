"""Words to ids: the id of an answer, a role or a term is the slug of its words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@lru_cache(maxsize=8192)
def slug(words: str) -> str:
    """`Not yet, and it has not passed` becomes `not-yet-and-it-has-not-passed`."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "x"


def is_id(text: str) -> bool:
    """Whether `text` is lower-case words joined by hyphens, so that it can name a file."""
    return _ID.fullmatch(text) is not None and len(text) <= MAX_ID


MAX_ID = 80
"""Characters; a longer id would not fit into a path on every system."""
