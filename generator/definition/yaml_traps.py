"""What people trip over in YAML, told in words for somebody who is not a programmer."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import ScalarEvent

from generator.definition.diagnostics import Diagnostic, Span, error, lines_of, warning

_QUOTES = "put the whole sentence in double quotes"
_LAYOUT = "compare the spaces at the start of the line with the lines above and below it"


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
        f"{_QUOTES}; if it is meant as a comment, write a space after the #",
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


def explain(problem: yaml.YAMLError, text: str) -> Diagnostic:
    """The parser's complaint as a diagnostic with a remedy in plain words."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if mark is None:
        return unprintable(problem, text)
    lines = lines_of(text)
    said = " ".join(
        f"{getattr(problem, 'context', '') or ''} {getattr(problem, 'problem', '') or ''}".split()
    )
    number = _hidden_above(lines, min(mark.line, len(lines) - 1))
    column = mark.column if mark.line == number else len(lines[number])
    for applies, check, message, help in _TRAPS:
        if applies(said, lines[number], column):
            if check == "hidden-space":
                column = 0
            if check in _AT_THE_OPENING:
                number, column = _opening(problem, number, column)
            return error(check, _span(lines, number, column), message, help)
    return error("not-yaml", _span(lines, number, column), f"this cannot be read as YAML ({said})", _LAYOUT)


def _hidden_above(lines: list[str], number: int) -> int:
    """The line just above that begins with a space which only looks like one; else this line.

    YAML takes such a line for part of the one before it, and stumbles over the next.
    """
    above = range(number, max(number - 3, -1), -1)
    return next((line for line in above if _hidden_space("", lines[line], 0)), number)


_AT_THE_OPENING = frozenset({"quote-not-closed", "bracket-not-closed", "colon-missing"})
"""The parser notices these at the end of the file; the reader looks for where they begin."""


def _opening(problem: yaml.YAMLError, number: int, column: int) -> tuple[int, int]:
    mark = getattr(problem, "context_mark", None)
    return (mark.line, mark.column) if mark else (number, column)


def _span(lines: list[str], number: int, column: int) -> Span:
    number = min(number, len(lines) - 1)
    column = min(column, len(lines[number]))
    return Span(number + 1, column + 1, column + 2)


QUOTE_NOT_CLOSED = (
    "a quotation mark is not closed",
    "add the closing quotation mark, or remove the opening one",
)

Applies = Callable[[str, str, int], bool]


def _tab(said: str, line: str, column: int) -> bool:
    return "\t" in line[: column + 1] or "tab character" in said


def _hidden_space(said: str, line: str, column: int) -> bool:
    return re.match(r" *[\u00a0\u2000-\u200b\u202f\u3000\ufeff]", line) is not None


def _escape(said: str, line: str, column: int) -> bool:
    return "escape character" in said or "hexdecimal" in said or "hexadecimal" in said


def _no_space(said: str, line: str, column: int) -> bool:
    return (
        "mapping values are not allowed" in said
        and re.match(r"[\s-]*[\w-]+:\s", line) is not None
        and (re.match(r"[\s-]*[\w-]+:\s*$", line[: column + 1]) is not None)
    )


def _colon(said: str, line: str, column: int) -> bool:
    return "mapping values are not allowed" in said


def _dash(said: str, line: str, column: int) -> bool:
    return "block sequence entries are not allowed" in said


def _after_quote(said: str, line: str, column: int) -> bool:
    before = line[:column].rstrip()
    wrong = "expected <block end>" in said or "did not find expected" in said
    return wrong and before.endswith(('"', "'")) and before != line.rstrip()


def _open_quote(said: str, line: str, column: int) -> bool:
    return "quoted scalar" in said


def _reserved(said: str, line: str, column: int) -> bool:
    return "cannot start any token" in said


def _star(said: str, line: str, column: int) -> bool:
    return "alias" in said or "anchor" in said


def _tag(said: str, line: str, column: int) -> bool:
    return " tag" in said or "directive" in said


def _bracket(said: str, line: str, column: int) -> bool:
    return "flow" in said or "',' or" in said


def _no_colon(said: str, line: str, column: int) -> bool:
    return "could not find expected ':'" in said


def _indent(said: str, line: str, column: int) -> bool:
    return "expected <block end>" in said or "block mapping" in said or "block collection" in said


_TRAPS: tuple[tuple[Applies, str, str, str], ...] = (
    (_tab, "tab", "there is a tab here", "use spaces to indent, two for each level"),
    (
        _hidden_space,
        "hidden-space",
        "the line begins with a space that only looks like one",
        "delete the spaces at the start of the line and type them again",
    ),
    (
        _escape,
        "backslash",
        "a backslash in double quotes means something else in YAML",
        "put the sentence in single quotes, or write two backslashes",
    ),
    (
        _no_space,
        "colon-missing",
        "the line above has no space after its colon, or no colon",
        "write the key, a colon, a space and the value",
    ),
    (_colon, "colon-in-value", "a colon followed by a space stands inside the text", _QUOTES),
    (
        _dash,
        "list-on-one-line",
        "a list cannot begin behind a colon on the same line",
        "begin the list on the next line, each item with a dash",
    ),
    (
        _after_quote,
        "text-after-quote",
        "there is text after the closing quote",
        "put the quotes around the whole sentence; inside it use single quotes",
    ),
    (_open_quote, "quote-not-closed", *QUOTE_NOT_CLOSED),
    (_reserved, "reserved-character", "a text cannot begin with this character", _QUOTES),
    (_star, "alias", "a star or an ampersand at the start of a text means something else in YAML", _QUOTES),
    (_tag, "tag", "an exclamation or percent mark at the start means something else in YAML", _QUOTES),
    (
        _bracket,
        "bracket-not-closed",
        "a bracket or brace is not closed, or a comma is missing",
        "close every [ and {; if the bracket belongs to the sentence, put the sentence in quotes",
    ),
    (
        _no_colon,
        "colon-missing",
        "a line without a colon stands where a key is expected",
        "write the key, a colon, a space and the value; a sentence that goes on stands further in",
    ),
    (_indent, "indentation", "this line does not line up with the ones above it", _LAYOUT),
)


def mend(found: Diagnostic, text: str) -> str | None:
    """The text with the fault mended so that reading can go on; `None` where nobody can say how.

    The mended text is never written: it only lets the next faults be found.
    """
    lines = lines_of(text)
    number = found.span.line - 1
    mended = _MEND[found.check](lines[number]) if found.check in _MEND else None
    if mended is None or mended == lines[number]:
        return None
    lines[number] = mended
    return "\n".join(lines)


def _untab(line: str) -> str | None:
    indent = line[: len(line) - len(line.lstrip())]
    return indent.replace("\t", "  ") + line.lstrip()


def _unhide(line: str) -> str | None:
    indent = re.match(r"[\s\u200b\ufeff]*", line)
    return " " * len(indent[0]) + line[len(indent[0]) :] if indent else None


def _quote(line: str) -> str | None:
    match = re.match(r"(\s*(?:- )*(?:[\w-]+: +)?)(\S.*)$", line)
    if not match or "{" in match[1] or match[2][0] in "{[|>":
        return None
    value = match[2].replace("'", "’")
    return f"{match[1]}'{value}'"


_MEND: dict[str, Callable[[str], str | None]] = {
    "tab": _untab,
    "hidden-space": _unhide,
    "colon-in-value": _quote,
    "text-after-quote": _quote,
    "reserved-character": _quote,
    "alias": _quote,
    "backslash": _quote,
}


def unprintable(problem: Exception, text: str) -> Diagnostic:
    """A character that no text may hold, such as NUL; the parser gives only its place."""
    place = getattr(problem, "position", 0) or 0
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", text)
    place = found.start() if found else min(place, len(text))
    lines = lines_of(text[:place])
    line, column = len(lines), len(lines[-1]) + 1
    return error(
        "unprintable-character",
        Span(line, column, column + 1),
        "there is a character here that no text may hold",
        "delete it; is this really a text file?",
    )
