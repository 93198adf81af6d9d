"""The accessibility statement: what is supplied stands there, and no more is claimed."""

from __future__ import annotations

from pathlib import Path

from generator.definition import load
from generator.site.addresses import ACCESSIBILITY
from generator.site.pages import Renderer
from tests.conftest import REAL
from tests.reading import content, words

SUPPLIED = """\
  accessibility:
    contact: access@partnership.example
    reply_within: 5 working days
    prepared_on: 2026-11-02
    reviewed_on: 2026-11-20
    tested_by: The access group of the partnership, with two screen readers
    problems: [The map of offices has no words yet]
"""


def test_what_is_not_supplied_is_said(real_site: Path):
    said = words(content(real_site, "accessibility.html"))
    assert "Contact: not supplied" in said
    assert "Prepared on: not supplied" in said
    assert "after a test with people: not supplied" in said


def test_what_is_supplied_stands_there():
    text = REAL.read_text("utf-8").replace("\npathway:\n", f"\npathway:\n{SUPPLIED}", 1)
    pathway = load(text, "pathway.yaml").pathway
    assert pathway
    page = Renderer(pathway).render(ACCESSIBILITY, "accessibility.md.j2", title="Accessibility statement")
    for said in (
        'href="mailto:access',
        "within 5 working days",
        "Prepared on: 2 November 2026",
        "Last reviewed on: 20 November 2026",
        "with two screen readers",
        "The map of offices has no words yet",
    ):
        assert said in page, said
