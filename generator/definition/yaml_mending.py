"""A text with one fault mended, so that the parser comes to the next one. Never written to a file."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.definition.diagnostics import Diagnostic, lines_of


def mend(found: Diagnostic, text: str) -> str | None:
    """The text with the fault mended so that reading can go on; `None` where nobody can say how.

    The mended text is never written: it only lets the next faults be found.
    """
    lines = lines_of(text)
    number = found.span.line - 1
    mender = _MEND.get(found.check)
    mended = mender(lines[number], found.span.column) if mender else None
    if mended is None or mended == lines[number]:
        return None
    lines[number] = mended
    return "\n".join(lines)


def _untab(line: str, column: int) -> str | None:
    indent = line[: len(line) - len(line.lstrip())]
    return indent.replace("\t", "  ") + line.lstrip()


def _unhide(line: str, column: int) -> str | None:
    indent = re.match(r"[\s\u200b]*", line)
    return " " * len(indent[0]) + line[len(indent[0]) :] if indent else None


def _quote(line: str, column: int) -> str | None:
    match = re.match(r"(\s*(?:- )*(?:[\w-]+: +)?)(\S.*)$", line)
    if not match or "{" in match[1] or match[2][0] in "{[|>":
        return None
    value = match[2].replace("'", "’")
    return f"{match[1]}'{value}'"


def _unmark(line: str, column: int) -> str | None:
    return line.replace("\ufeff", "")


def _space_after(line: str, column: int) -> str | None:
    return f"{line[:column]} {line[column:]}"


_MEND: dict[str, Callable[[str, int], str | None]] = {
    "tab": _untab,
    "hidden-space": _unhide,
    "colon-in-value": _quote,
    "text-after-quote": _quote,
    "reserved-character": _quote,
    "alias": _quote,
    "backslash": _quote,
    "unprintable-character": _unmark,
    "quotes-needed": _space_after,
}
