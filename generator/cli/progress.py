"""How far long work has come: one line on standard error, written over; silent where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

_WIDEST = 78
CLEAR = f"\r{' ' * _WIDEST}\r"
"""Blanks out the line in every terminal, also one that knows no codes."""


class Progress:
    """One line that says what is being done. In a pipe, or into a file, it says nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def say(self, words: str) -> None:
        """What is being done now."""
        if self._shown:
            self._stream.write(f"{CLEAR}{words[: _WIDEST - 4]} ...")
            self._stream.flush()

    def clear(self) -> None:
        """Leave the line empty for what comes next."""
        if self._shown:
            self._stream.write(CLEAR)
            self._stream.flush()


@contextmanager
def progress(stream: TextIO | None = None) -> Iterator[Progress]:
    """A line for as long as the work takes; it is gone afterwards, whatever happened."""
    line = Progress(stream or sys.stderr)
    try:
        yield line
    finally:
        line.clear()


def watch_build(config: Any, line: Progress) -> None:
    """Let MkDocs say on `line` which page it is at."""
    from mkdocs.plugins import BasePlugin

    class Watching(BasePlugin):  # type: ignore[type-arg]
        """Counts the pages as they are written."""

        done = 0
        pages = 0

        def on_files(self, files: Any, **_others: Any) -> Any:
            self.pages = len(files.documentation_pages())
            return files

        def on_post_page(self, output: str, **_others: Any) -> str:
            self.done += 1
            line.say(f"Writing page {self.done} of {self.pages}")
            return output

    config.plugins["pathway-progress"] = Watching()
