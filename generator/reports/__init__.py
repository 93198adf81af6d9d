"""The findings of a check in the formats that people, editors and build servers read."""

from collections.abc import Callable, Mapping

from generator.reports.github import as_github
from generator.reports.json_format import as_json
from generator.reports.report import Report
from generator.reports.sarif import as_sarif
from generator.reports.text import as_text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
"""How a report is written out, by the name that the command line knows."""

__all__ = ["FORMATS", "Report"]
