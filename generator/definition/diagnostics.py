"""What is wrong with a definition, where, and how to mend it. Never raises, never prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops the site, advice is a hint."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of one line. Lines and columns count from 1; `end` is the column after the last."""

    line: int
    column: int
    end: int


@dataclass(frozen=True)
class Diagnostic:
    """One finding: `check` is its kebab-case id, `help` the remedy in plain words."""

    check: str
    severity: Severity
    message: str
    span: Span
    help: str = ""

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """By position, so that a reader can mend a file from top to bottom."""
        return (self.span, self.check, self.message)


def error(check: str, span: Span, message: str, help: str = "") -> Diagnostic:
    """A finding that stops the site from being built."""
    return Diagnostic(check, Severity.ERROR, message, span, help)


def warning(check: str, span: Span, message: str, help: str = "") -> Diagnostic:
    """A finding that is probably a mistake."""
    return Diagnostic(check, Severity.WARNING, message, span, help)


def advice(check: str, span: Span, message: str, help: str = "") -> Diagnostic:
    """A finding worth a look."""
    return Diagnostic(check, Severity.ADVICE, message, span, help)


_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """The lines of a text, ended where YAML ends them; always at least one."""
    return _LINE_END.split(text)


def has_errors(diagnostics: list[Diagnostic]) -> bool:
    """Whether any finding stops the site."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


def describe(diagnostic: Diagnostic, file: str, lines: list[str]) -> str:
    """One finding as text: a machine-readable line, the line of the file, the remedy."""
    span = diagnostic.span
    head = (
        f"{file}:{span.line}:{span.column}: {diagnostic.severity}[{diagnostic.check}]: {diagnostic.message}"
    )
    parts = [head]
    if 0 < span.line <= len(lines):
        parts += _excerpt(lines[span.line - 1], span)
    if diagnostic.help:
        parts.append(f"   = help: {diagnostic.help}")
    return "\n".join(parts)


_WIDEST = 120


def _excerpt(line: str, span: Span) -> list[str]:
    """The line with carets below the span; a very long line is cut around it."""
    start = max(0, span.column - 1 - _WIDEST // 2) if len(line) > _WIDEST else 0
    shown = line[start : start + _WIDEST].replace("\t", " ")
    column = span.column - 1 - start
    width = max(1, min(span.end - span.column, len(shown) - column))
    number = str(span.line)
    gutter = " " * len(number)
    return [f"{gutter} |", f"{number} | {shown}", f"{gutter} | {' ' * column}{'^' * width}"]


def describe_all(diagnostics: list[Diagnostic], file: str, text: str) -> str:
    """All findings as text, sorted by position, with a closing count."""
    lines = lines_of(text)
    ordered = sorted(diagnostics, key=lambda found: found.sort_key)
    blocks = [describe(found, file, lines) for found in ordered]
    return "\n\n".join([*blocks, summary(diagnostics)])


def summary(diagnostics: list[Diagnostic]) -> str:
    """For example `2 errors, 1 warning`, or `no problems`."""
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "piece"}
    counts = []
    for severity, word in words.items():
        count = sum(found.severity is severity for found in diagnostics)
        if count:
            plural = "" if count == 1 else "s"
            tail = " of advice" if severity is Severity.ADVICE else ""
            counts.append(f"{count} {word}{plural}{tail}")
    return ", ".join(counts) or "no problems"
