"""The findings as annotations that GitHub's build server shows beside the line."""

from __future__ import annotations

from generator.definition.diagnostics import Diagnostic, Severity
from generator.reports.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_github(report: Report) -> str:
    """One workflow command a line."""
    return "".join(f"{_annotation(report, found)}\n" for found in report.diagnostics)


def _annotation(report: Report, found: Diagnostic) -> str:
    properties = {
        "file": report.file,
        "line": found.span.line,
        "col": found.span.column,
        "endColumn": found.span.end,
        "title": found.check,
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    words = f"{found.message}. To mend it: {found.help}" if found.help else found.message
    return f"::{_COMMANDS[found.severity]} {listed}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
