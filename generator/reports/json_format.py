"""The findings as JSON, for other programs. The shape is described in `docs/check-formats.md`.

What is there never changes its meaning; new keys may come. `version` would count up if it did.
"""

from __future__ import annotations

import json
from typing import Any

from generator.definition.diagnostics import Diagnostic, Severity
from generator.reports.report import VERSION, Report


def as_json(report: Report) -> str:
    """One object, indented."""
    content = {
        "version": 1,
        "generator": VERSION,
        "file": report.file,
        "ok": report.ok,
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "advice": report.count(Severity.ADVICE),
            "before_publishing": len(report.before_publishing),
        },
        "diagnostics": [_finding(report, found) for found in report.diagnostics],
        "figures": _figures(report),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(report: Report, found: Diagnostic) -> dict[str, Any]:
    return {
        "check": found.check,
        "severity": str(found.severity),
        "message": found.message,
        "help": found.help,
        "line": found.span.line,
        "column": found.span.column,
        "end_column": found.span.end,
        "before_publishing": found in report.before_publishing,
        "documentation": f"checks.html#{found.check}",
    }


def _figures(report: Report) -> dict[str, Any] | None:
    figures = report.figures
    if figures is None:
        return None
    return {
        "steps": figures.steps,
        "questions": figures.questions,
        "outcomes": figures.outcomes,
        "answers": figures.answers,
        "ways": figures.ways,
        "clauses": figures.clauses,
        "scenarios": {"all": len(figures.runs), "passed": figures.passed},
        "coverage": {
            name.replace(" ", "_"): {"walked": share.walked, "all": share.whole}
            for name, share in figures.coverage.shares.items()
        },
    }
