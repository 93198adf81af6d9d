"""Writes the same definition in many ways, as different people and programs would."""

from __future__ import annotations

import json
from random import Random
from typing import Any

BASE: dict[str, Any] = {
    "pathway": {
        "title": "A visit: what to do",
        "version": "1.0",
        "status": "draft",
        "review_by": "2027-11-21",
        "changes": [{"version": "1.0", "what": "First edition."}],
    },
    "override": "none",
    "override_why": "This example is about children who are safe.",
    "route": [
        {"step": "visit", "title": "Visit the family – été", "talk": "manager", "then": "seen"},
        {
            "question": "seen",
            "ask": "Has the child been seen? 👀",
            "answers": [
                {"is": "Not yet", "at": "visit", "say": "Ring again # now, and tell: your manager."},
                {"is": "Yes", "go": "done"},
            ],
        },
        {"outcome": "done", "title": "Seen and well", "kind": "leaves"},
    ],
    "roles": [{"role": "manager"}],
}
"""Text with what makes trouble: colons, hashes, letters outside ASCII and outside 16 bits."""


class Writer:
    """One random way of writing: indentation, quoting, comments, braces, order, line endings."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - no secret
        self.indent = self.random.choice((1, 2, 4))
        self.line_end = self.random.choice(("\n", "\r\n", "\n"))
        self.mark = self.random.choice((b"", b"\xef\xbb\xbf"))
        self.last = self.random.choice(("", "end"))
        self.comments = 0

    def write(self, data: Any) -> bytes:
        """The definition as bytes."""
        lines = ["# A heading", *self._block(data, 0)]
        text = self.line_end.join(lines) + (self.line_end if self.last else "")
        return self.mark + text.encode()

    def _block(self, value: Any, depth: int) -> list[str]:
        pad = " " * (self.indent * depth)
        lines: list[str] = []
        if isinstance(value, dict):
            for key, inner in self._shuffled(value):
                lines += self._gap(pad)
                lines += self._entry(f"{pad}{key}:", inner, depth)
        else:
            for inner in value:
                lines += self._gap(pad)
                lines += self._entry(f"{pad}-", inner, depth)
        return lines

    def _entry(self, head: str, inner: Any, depth: int) -> list[str]:
        if isinstance(inner, str):
            return self._text(head, inner, depth)
        if self.random.random() < 0.25:
            return [f"{head} {self._flow(inner)}{self._comment()}"]
        return [head + self._comment(), *self._block(inner, depth + 1)]

    def _text(self, head: str, words: str, depth: int) -> list[str]:
        way = self.random.choice(("plain", "double", "single", "folded"))
        if way == "folded":
            return [f"{head} >-{self._comment()}", " " * (self.indent * (depth + 1)) + words]
        if way == "plain" and not any(mark in words for mark in ("#", ": ")):
            return [f"{head} {words}{self._comment()}"]
        quotes = (
            "'" + words.replace("'", "''") + "'" if way == "single" else json.dumps(words, ensure_ascii=False)
        )
        return [f"{head} {quotes}{self._comment()}"]

    def _flow(self, value: Any) -> str:
        if isinstance(value, dict):
            return (
                "{" + ", ".join(f"{key}: {self._flow(inner)}" for key, inner in self._shuffled(value)) + "}"
            )
        if isinstance(value, list):
            return "[" + ", ".join(map(self._flow, value)) + "]"
        return json.dumps(value, ensure_ascii=False)

    def _shuffled(self, value: dict[str, Any]) -> list[tuple[str, Any]]:
        """In any order; a part of the route begins with the key that says what it is."""
        items = list(value.items())
        kept = items[:1] if items[0][0] in ("step", "question", "outcome") else []
        rest = items[len(kept) :]
        self.random.shuffle(rest)
        return [*kept, *rest]

    def _comment(self) -> str:
        if self.random.random() < 0.7:
            return ""
        self.comments += 1
        return f"   # comment {self.comments} é 👀"

    def _gap(self, pad: str) -> list[str]:
        return self.random.choice(([], [], [], [""], [f"{pad}# between"], ["# at the margin", ""]))
