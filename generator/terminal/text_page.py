"""Text in lines that fit a terminal: headings, paragraphs, items and what hangs below them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

BOLD = "\x1b[1m"
_RESET = "\x1b[0m"


@dataclass(frozen=True)
class TextPage:
    """Writes lines through `tell`, `width` wide, with headings in bold where there is `colour`."""

    tell: Callable[[str], object]
    width: int = 80
    colour: bool = False

    def heading(self, words: str) -> None:
        """What the lines below are about."""
        self.tell("")
        for line in textwrap.wrap(words, self.width):
            self.tell(f"{BOLD}{line}{_RESET}" if self.colour else line)

    def title(self, words: str) -> None:
        """Where the reader is: a heading with a line below it."""
        self.heading(words)
        self.tell("=" * min(len(words), self.width))

    def text(self, words: str) -> None:
        """A paragraph."""
        self._wrapped(words, "", "")

    def item(self, words: str, mark: str = "-") -> None:
        """One of a list."""
        self._wrapped(words, f"  {mark} ", " " * (len(mark) + 3))

    def below(self, words: str) -> None:
        """What belongs to the item above."""
        self._wrapped(words, "      ", "      ")

    def _wrapped(self, words: str, first: str, later: str) -> None:
        for line in textwrap.wrap(words, self.width, initial_indent=first, subsequent_indent=later):
            self.tell(line)
