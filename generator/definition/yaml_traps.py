"""What people trip over in YAML, told in words for somebody who is not a programmer."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from yaml.events import ScalarEvent

from generator.definition.diagnostics import Diagnostic, Span, error, warning

_QUOTES = "put the whole sentence in double quotes"


def comment_in_value(event: ScalarEvent, lines: list[str]) -> Diagnostic | None:
    """A plain value that a ` #` without a space after it has cut short, as in `call 101 #2`."""
    end = event.end_mark
    if end.line >= len(lines):
        return None
    rest = lines[end.line][end.column :]
    cut = re.match(r"\s+#(?=[^\s#!])", rest)
    if not cut or not event.value:
        return None
    column = end.column + cut.end()
    return warning(
        "comment-in-value",
        Span(end.line + 1, column, len(lines[end.line]) + 1),
        f'everything from "{rest.strip()[:30]}" on is left out: a # after a space starts a comment',
        f"{_QUOTES}; if it is meant as a comment, write a space after the #",
    )


def explain(problem: yaml.YAMLError, text: str) -> Diagnostic:
    """The parser's complaint as a diagnostic with a remedy in plain words."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if mark is None:
        return _unprintable(problem, text)
    lines = text.splitlines()
    number = min(mark.line, max(len(lines) - 1, 0))
    line = lines[number] if lines else ""
    span = Span(number + 1, mark.column + 1, mark.column + 2)
    said = f"{getattr(problem, 'context', '') or ''} {getattr(problem, 'problem', '') or ''}"
    for applies, check, message, help in _TRAPS:
        if applies(said, line, mark.column):
            return error(check, span, message, help)
    said = " ".join(said.split())
    return error("not-yaml", span, f"this cannot be read as YAML ({said})", _LAYOUT)


_LAYOUT = "compare the spaces at the start of the line with the lines above and below it"

Applies = Callable[[str, str, int], bool]


def _tab(said: str, line: str, column: int) -> bool:
    return "\t" in line[: column + 1] or "'\\t'" in said


def _colon(said: str, line: str, column: int) -> bool:
    return "mapping values are not allowed" in said


def _after_quote(said: str, line: str, column: int) -> bool:
    before = line[:column].rstrip()
    return before.endswith(('"', "'")) and "expected <block end>" in said


def _open_quote(said: str, line: str, column: int) -> bool:
    return "quoted scalar" in said


def _reserved(said: str, line: str, column: int) -> bool:
    return "cannot start any token" in said


def _star(said: str, line: str, column: int) -> bool:
    return "alias" in said or "anchor" in said


def _bracket(said: str, line: str, column: int) -> bool:
    return "flow" in said


def _no_colon(said: str, line: str, column: int) -> bool:
    return "could not find expected ':'" in said


def _indent(said: str, line: str, column: int) -> bool:
    return "expected <block end>" in said or "block mapping" in said or "block collection" in said


_TRAPS: tuple[tuple[Applies, str, str, str], ...] = (
    (_tab, "tab", "there is a tab here", "use spaces to indent, two for each level"),
    (_colon, "colon-in-value", "a colon followed by a space stands inside the text", _QUOTES),
    (_after_quote, "text-after-quote", "there is text after the closing quote", "put the quotes around the whole sentence"),
    (_open_quote, "quote-not-closed", "a quotation mark is not closed", "add the closing quotation mark, or remove the opening one"),
    (_reserved, "reserved-character", "a text cannot begin with this character", _QUOTES),
    (_star, "alias", "a star or an ampersand at the start of a text means something else in YAML", _QUOTES),
    (_bracket, "bracket-not-closed", "a bracket or brace is not closed, or a comma is missing", "close every [ and {; if the bracket belongs to the sentence, put the sentence in quotes"),
    (_no_colon, "colon-missing", "a line without a colon stands where a key is expected", "write the key, a colon, a space and the value"),
    (_indent, "indentation", "this line does not line up with the ones above it", _LAYOUT),
)


def _unprintable(problem: yaml.YAMLError, text: str) -> Diagnostic:
    """A character that no text may hold, such as NUL; the parser gives only its place."""
    place = getattr(problem, "position", 0) or 0
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text)
    place = found.start() if found else min(place, len(text))
    before = text[:place]
    line = before.count("\n") + 1
    column = place - (before.rfind("\n") + 1) + 1
    return error(
        "unprintable-character",
        Span(line, column, column + 1),
        "there is a character here that no text may hold",
        "delete it; is this really a text file?",
    )
