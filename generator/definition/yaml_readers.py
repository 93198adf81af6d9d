"""The two parsers of YAML that may be at hand, and what one of them takes and the other refuses.

PyYAML parses with a library in C where it was installed with one, else in Python. What a file
says must not depend on that, so whatever the two take differently is a finding. Must never
judge by which parser is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml
from yaml.events import MappingStartEvent, ScalarEvent
from yaml.scanner import ScannerError

from generator.definition.diagnostics import Diagnostic, Span, error, lines_of
from generator.definition.yaml_errors import COMMENT_AT_BLOCK, QUESTION_IN_BRACKETS, TAB

_COMMENT = re.compile(r"#[^\r\n\x85\u2028\u2029]*")
_SIGN_OF_LINES = re.compile(r"[|>][-+0-9]*(?:( *\t)|(#))?")
"""What a text of several lines begins with, and what must not stand right behind it."""


class PythonParser(yaml.SafeLoader):
    """The parser in Python, which sees a question mark and a tab as the one in C does.

    So what stands in a file is told from the same events, whichever parser made them.
    """

    _in_plain = False
    _between = False

    def peek(self, index: int = 0) -> str:
        """The next sign, or a harmless one where the parser in C takes it for that."""
        sign: str = super().peek(index)
        if sign == "?" and self._in_plain:
            ends = self.flow_level and super().peek(index - 1) == ":"
            return "," if ends else "."
        if sign == "\t" and (self._in_plain or (self._between and self._may_be_a_space)):
            return " "
        return sign

    @property
    def _may_be_a_space(self) -> bool:
        """A tab that indents is refused by both."""
        return bool(self.flow_level) or not self.allow_simple_key

    def scan_to_next_token(self) -> None:
        """Pass what stands between two words."""
        self._between = True
        super().scan_to_next_token()
        self._between = False

    def scan_plain(self) -> yaml.ScalarToken:
        """A text without quotes. Between brackets its end decides how a colon there is read."""
        begin = self.get_mark()
        self._in_plain = True
        token = super().scan_plain()
        self._in_plain = False
        if self.flow_level and self.peek() == ":" and self.peek(1) in ",?[]{}":
            raise ScannerError(
                "while scanning a plain scalar", begin, "found unexpected ':'", self.get_mark()
            )
        return token


PARSER: Any = getattr(yaml, "CSafeLoader", PythonParser)
"""The one in C is twenty times as fast."""


_SIGNS = (("\t", TAB), ("?", QUESTION_IN_BRACKETS))
"""The second one only between brackets."""


class ParserDifferences:
    """Takes the events of a text one after another, and says what only one parser would take."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end: Any = yaml.Mark("", 0, 0, 0, None, 0)

    def take(self, event: Any, in_brackets: bool) -> Iterable[Diagnostic]:
        """What stands between the last event and this one, and in this one."""
        last, end = self._end, event.end_mark
        if end.index > last.index:
            self._end = end
        new = self._text[last.index : end.index]
        if "\t" in new or "#" in new or (in_brackets and "?" in new):  # seldom, and this is asked often
            return [*self._between(last, event.start_mark, in_brackets), *self._inside(event, in_brackets)]
        return ()

    def _between(self, last: Any, start: Any, in_brackets: bool) -> Iterator[Diagnostic]:
        words = _COMMENT.sub("", self._text[last.index : start.index])
        yield from self._signs(words, last, in_brackets)

    def _inside(self, event: Any, in_brackets: bool) -> Iterator[Diagnostic]:
        start = event.start_mark
        words = self._text[start.index : event.end_mark.index]
        if isinstance(event, MappingStartEvent) and in_brackets and words == "?":
            yield _found(QUESTION_IN_BRACKETS, start.line, start.column)
        if isinstance(event, ScalarEvent) and not (event.tag or event.anchor):
            if not event.style:
                yield from self._signs(words, start, in_brackets)
            elif event.style in "|>":
                yield from _behind_the_sign(words, start)

    def _signs(self, words: str, start: Any, in_brackets: bool) -> Iterator[Diagnostic]:
        """The first sign of each kind on each line of `words`, which begin at `start`."""
        for sign, trap in _SIGNS[: 1 + in_brackets]:
            if sign not in words:
                continue
            for below, line in enumerate(lines_of(words)):
                place = line.find(sign)
                if place >= 0:
                    yield _found(trap, start.line + below, place + (0 if below else start.column))


def _behind_the_sign(words: str, start: Any) -> Iterator[Diagnostic]:
    found = _SIGN_OF_LINES.match(words)
    if found and found.lastindex:
        trap = (TAB, COMMENT_AT_BLOCK)[found.lastindex - 1]
        yield _found(trap, start.line, start.column + found.end() - 1)


def _found(trap: tuple[str, str, str], line: int, column: int) -> Diagnostic:
    check, message, help = trap
    return error(check, Span(line + 1, column + 1, column + 2), message, help)
