"""Every check there is, in the order of the documentation. A new check is added here."""

from __future__ import annotations

from datetime import date

from generator.checks.base import Check
from generator.checks.context import Context
from generator.definition.diagnostics import Diagnostic
from generator.definition.model import Pathway
from generator.definition.text import YamlText

CHECKS: tuple[Check, ...] = ()


def run_checks(pathway: Pathway, source: YamlText, today: date | None = None) -> list[Diagnostic]:
    """Every finding of every check, sorted by position."""
    context = Context(pathway, source, today)
    found = [diagnostic for check in CHECKS for diagnostic in check.diagnostics(context)]
    return sorted(found, key=lambda diagnostic: diagnostic.sort_key)
