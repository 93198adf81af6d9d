"""A definition as it stands in its file: the words, the plain data, and where each part stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.definition.diagnostics import Diagnostic, Span
from generator.definition.model.element import Path

START = Span(1, 1, 2)


@dataclass
class YamlText:
    """A definition as written: `text`, the plain `data` in it, and where each part stands."""

    name: str
    text: str = ""
    data: Any = None
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    holes: set[Path] = field(default_factory=set)
    """Parts that could not be read: nothing is known about what they say."""
    unread: set[str] = field(default_factory=set)
    """The words that stand in such parts; they may be names that others mention."""
    broken_off: Path | None = None
    """Where reading ended, if it ended before the end of the file."""

    def span(self, path: Path) -> Span:
        """Where the value at `path` stands; for a part that is missing, its nearest holder."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, START)

    def key_span(self, path: Path) -> Span:
        """Where the key at the end of `path` stands; without one, its value."""
        return self.keys.get(path) or self.span(path)
