"""A comparison for people and programs: as text, JSON, Markdown, a page, and as a sheet to sign."""

from collections.abc import Callable, Mapping

from generator.comparing.comparison import Comparison
from generator.comparing.telling.blocks import Block, Heading, Item, Items, NewPage, Paragraph, Table
from generator.comparing.telling.json_format import as_json
from generator.comparing.telling.markdown import as_markdown
from generator.comparing.telling.page import as_page
from generator.comparing.telling.report import report
from generator.comparing.telling.sign_off import sign_off
from generator.comparing.telling.text import as_text

FORMATS: Mapping[str, Callable[[Comparison], str]] = {
    "text": lambda comparison: as_text(report(comparison)),
    "json": as_json,
    "markdown": lambda comparison: as_markdown(report(comparison)),
    "page": lambda comparison: as_page(report(comparison)),
}
"""How a comparison is written out, by the name that the command line knows."""

__all__ = [
    "FORMATS",
    "Block",
    "Heading",
    "Item",
    "Items",
    "NewPage",
    "Paragraph",
    "Table",
    "as_json",
    "as_markdown",
    "as_page",
    "as_text",
    "report",
    "sign_off",
]
