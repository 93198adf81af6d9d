"""What a parser of YAML stumbles over, told in words for somebody who is not a programmer."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from generator.definition.diagnostics import Diagnostic, Span, error, lines_of

_QUOTES = "put the whole sentence in double quotes"
_LAYOUT = "compare the spaces at the start of the line with the lines above and below it"


def explain(problem: yaml.YAMLError, text: str) -> Diagnostic:
    """The parser's complaint as a diagnostic with a remedy in plain words."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if mark is None:
        return unprintable(getattr(problem, "position", None) or 0, text)
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
            if check in _AT_THE_SIGN:
                column = max(lines[number].rfind(_AT_THE_SIGN[check], 0, column + 1), 0)
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


_AT_THE_SIGN = {"tab": "\t", "backslash": "\\"}
"""One parser stops at the sign itself, the other behind it."""


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
TAB = ("tab", "there is a tab here", "use spaces; to indent, two for each level")
QUESTION_IN_BRACKETS = (
    "quotes-needed",
    "a text between brackets holds a question mark, which not every program reads alike",
    "put the whole text in double quotes",
)
COLON_BEFORE_BRACKET = (
    "quotes-needed",
    "a colon stands right before a comma or a bracket, which not every program reads alike",
    "write a space after the colon; if it belongs to the text, put the whole text in double quotes",
)
COMMENT_AT_BLOCK = (
    "not-yaml",
    "this cannot be read as YAML: a # stands right behind the sign for a text of several lines",
    "write a space before the #",
)

Applies = Callable[[str, str, int], bool]


def _tab(said: str, line: str, column: int) -> bool:
    return "\t" in line[: column + 1] or "tab character" in said


def _hidden_space(said: str, line: str, column: int) -> bool:
    return re.match(r" *[\u00a0\u2000-\u200b\u202f\u3000]", line) is not None


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
    return "sequence entries are not allowed" in said


def _after_quote(said: str, line: str, column: int) -> bool:
    before = line[:column].rstrip()
    wrong = "expected <block end>" in said or "did not find expected" in said
    return wrong and before.endswith(('"', "'")) and before != line.rstrip()


def _open_quote(said: str, line: str, column: int) -> bool:
    return "quoted scalar" in said


def _reserved(said: str, line: str, column: int) -> bool:
    return "cannot start any token" in said


def _colon_before_bracket(said: str, line: str, column: int) -> bool:
    return "unexpected ':'" in said


def _comment_at_block(said: str, line: str, column: int) -> bool:
    return "but found '#'" in said and "block scalar" in said


def _star(said: str, line: str, column: int) -> bool:
    return "alias" in said or "anchor" in said


def _tag(said: str, line: str, column: int) -> bool:
    return " tag" in said or "directive" in said


def _bracket(said: str, line: str, column: int) -> bool:
    return "flow" in said or "',' or" in said


def _no_colon(said: str, line: str, column: int) -> bool:
    return "could not find expected ':'" in said


def _after_the_end(said: str, line: str, column: int) -> bool:
    return "<document start>" in said


def _indent(said: str, line: str, column: int) -> bool:
    return "expected <block end>" in said or "block mapping" in said or "block collection" in said


_TRAPS: tuple[tuple[Applies, str, str, str], ...] = (
    (_tab, *TAB),
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
    (_colon_before_bracket, *COLON_BEFORE_BRACKET),
    (_comment_at_block, *COMMENT_AT_BLOCK),
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
    (
        _after_the_end,
        "not-yaml",
        "this cannot be read as YAML: the definition has ended above this line",
        "look above for a line of three dots, or for a text or a bracket that begins at the left edge",
    ),
    (_indent, "indentation", "this line does not line up with the ones above it", _LAYOUT),
)


def unprintable(place: int, text: str) -> Diagnostic:
    """A character that no text may hold, such as NUL; a parser may give its place only roughly."""
    found = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]", text)
    place = found.start() if found else min(place, len(text))
    lines = lines_of(text[:place])
    line, column = len(lines), len(lines[-1]) + 1
    return error(
        "unprintable-character",
        Span(line, column, column + 1),
        "there is a character here that no text may hold",
        "delete it; is this really a text file?",
    )
