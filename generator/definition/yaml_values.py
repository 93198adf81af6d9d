"""What a value without quotes hides from whoever wrote it. The parser does not stumble over it."""

from __future__ import annotations

import re
from typing import Any

from yaml.events import ScalarEvent

from generator.definition.diagnostics import Diagnostic, Span, warning


def comment_in_value(event: ScalarEvent, lines: list[str]) -> Diagnostic | None:
    """A plain value that a ` #` without a space after it has cut short, as in `call 101 #2`."""
    end: Any = event.end_mark
    if end.line >= len(lines):
        return None
    rest = lines[end.line][end.column :]
    cut = re.match(r"\s*#(?=[^\s#!])", rest)
    if not cut or not event.value:
        return None
    column = end.column + cut.end()
    return warning(
        "comment-in-value",
        Span(end.line + 1, column, len(lines[end.line]) + 1),
        f'everything from "{rest.strip()[:30]}" on is left out: a # after a space starts a comment',
        "put the whole sentence in double quotes; if it is meant as a comment, write a space after the #",
    )


def curly_quotes(event: ScalarEvent) -> Diagnostic | None:
    """A plain value in typographic quotation marks, as a word processor makes them."""
    value = str(event.value)
    if not re.fullmatch(r"[“„‘].*[”“’]", value, re.DOTALL) or re.search(r"[“„].*[“„]", value[1:-1]):
        return None
    start: Any = event.start_mark
    return warning(
        "curly-quotes",
        Span(start.line + 1, start.column + 1, start.column + 2),
        "these curly quotation marks belong to the text: they do not put it in quotes",
        'use straight ones ("), or remove them',
    )
