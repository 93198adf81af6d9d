"""The findings as SARIF 2.1.0, which code hosts and editors show beside the line."""

from __future__ import annotations

import json
from typing import Any

from generator.checks.base import Rule
from generator.checks.documentation import explained
from generator.definition.diagnostics import Diagnostic, Severity
from generator.reports.report import VERSION, Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(report: Report) -> str:
    """One run of one tool on one file; columns count characters."""
    ids = sorted({found.check for found in report.diagnostics})
    run = {
        "tool": {
            "driver": {
                "name": "pathway",
                "version": VERSION,
                "rules": [_rule(report.rules[name]) for name in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": report.file}, "encoding": "UTF-8"}],
        "results": [_result(report, found, ids.index(found.check)) for found in report.diagnostics],
        "invocations": [{"executionSuccessful": True, "exitCode": 0 if report.ok else 1}],
    }
    content = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.finds},
        "help": {"text": f"{rule.why} {rule.mend}", "markdown": explained(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: Report, found: Diagnostic, rule_index: int) -> dict[str, Any]:
    words = f"{found.message}. To mend it: {found.help}" if found.help else found.message
    region = {
        "startLine": found.span.line,
        "startColumn": found.span.column,
        "endLine": found.span.line,
        "endColumn": max(found.span.end, found.span.column),
    }
    place = {"artifactLocation": {"uri": report.file, "index": 0}, "region": region}
    return {
        "ruleId": found.check,
        "ruleIndex": rule_index,
        "level": _LEVELS[found.severity],
        "message": {"text": words},
        "locations": [{"physicalLocation": place}],
    }
