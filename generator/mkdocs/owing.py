"""What a preview owes its readers: files that an edit has changed and that are not made yet.

Whoever asks for one of them waits; nobody is shown what an edit has overtaken.
"""

from __future__ import annotations

import threading
from collections.abc import Collection


class Owed:
    """The files owed, by their path in the site. Threads may ask while another one makes them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._files: frozenset[str] = frozenset()
        self.mark = 0
        """Another one each time that something was made: who has read meanwhile reads again."""

    def __bool__(self) -> bool:
        return bool(self._files)

    def be(self, files: Collection[str]) -> None:
        """From now on these are owed, and no others."""
        with self._changed:
            self._files = frozenset(files)
            self.mark += 1
            self._changed.notify_all()

    def wait_for(self, file: str) -> int:
        """Come back when the file is not owed, with the mark of that moment."""
        with self._changed:
            self._changed.wait_for(lambda: file not in self._files)
            return self.mark
