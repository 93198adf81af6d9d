"""A comparison for people and programs: as text, JSON, Markdown, a page, and as a sheet to sign."""

from collections.abc import Callable, Mapping

from generator.diff.comparison import Comparison
from generator.diff.render.blocks import (
    Heading,
    NewPage,
    Paragraph,
    ReportBlock,
    ReportItem,
    ReportItems,
    ReportTable,
)
from generator.diff.render.html_page import as_page
from generator.diff.render.json_format import as_json
from generator.diff.render.markdown import as_markdown
from generator.diff.render.report import report
from generator.diff.render.sign_off import sign_off
from generator.diff.render.text import as_text

FORMATS: Mapping[str, Callable[[Comparison], str]] = {
    "text": lambda comparison: as_text(report(comparison)),
    "json": as_json,
    "markdown": lambda comparison: as_markdown(report(comparison)),
    "page": lambda comparison: as_page(report(comparison)),
}
"""How a comparison is written out, by the name that the command line knows."""

__all__ = [
    "FORMATS",
    "Heading",
    "NewPage",
    "Paragraph",
    "ReportBlock",
    "ReportItem",
    "ReportItems",
    "ReportTable",
    "as_json",
    "as_markdown",
    "as_page",
    "as_text",
    "report",
    "sign_off",
]
