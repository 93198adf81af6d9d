"""The accessibility statement has the parts of the model statement; it claims no more than is known.

The parts are those that the accessibility regulations of 2018 and the model statement ask for.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.definition import parse
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
    compliance: partially
    tested_on: 2026-10-30
    tested_by: The access group of the partnership, with two screen readers
    problems: [The map of offices has no words yet]
    disproportionate_burden: Films of 2019 have no captions
    out_of_scope: [Scans from before 2018, Maps of the county]
    improving: The map gets words by March 2027
"""
PARTS = [
    "How accessible this site is",
    "Feedback and contact information",
    "Enforcement procedure",
    "Technical information about this site's accessibility",
    "Compliance status",
    "Content that is not accessible",
    "Non-compliance with the accessibility regulations",
    "Disproportionate burden",
    "Content that is not within the scope of the accessibility regulations",
    "What was tested",
    "What was not tested",
    "What we are doing to improve accessibility",
    "Preparation of this accessibility statement",
]


def statement(supplied: str) -> str:
    text = REAL.read_text("utf-8").replace("\npathway:\n", f"\npathway:\n{supplied}", 1)
    pathway = parse(text, "pathway.yaml").pathway
    assert pathway
    return Renderer(pathway).render(ACCESSIBILITY, "accessibility.md.j2", title="Accessibility statement")


def test_it_has_the_parts_of_the_model_statement(real_site: Path) -> None:
    page = content(real_site, "accessibility.html")
    assert [words(it) for it in page.cssselect("h2, h3")] == PARTS
    assert "is committed to making it accessible, in accordance with the Public Sector Bodies" in words(page)


def test_what_is_not_supplied_is_said(real_site: Path) -> None:
    page = content(real_site, "accessibility.html")
    said = words(page)
    assert "Contact: not supplied" in said
    assert "Prepared on: not supplied" in said
    assert "Last tested with people on: not supplied. Who tested it, and with what: not supplied." in said
    assert "is for the organisation to say, after a test with people: not supplied" in said
    for heading in (PARTS[7], PARTS[8], PARTS[11]):
        (after,) = page.xpath(f'//*[self::h2 or self::h3][.="{heading}"]/following-sibling::*[1]')
        assert words(after) == "The organisation's words: not supplied."


def test_what_is_supplied_stands_there() -> None:
    page = statement(SUPPLIED)
    for said in (
        'href="mailto:access',
        "within 5 working days",
        "Prepared on: 2 November 2026",
        "Last reviewed on: 20 November 2026",
        "Last tested with people on: 30 October 2026",
        "with what: The access group of the partnership, with two screen readers.",
        "This site is partially compliant with the",
        "The map of offices has no words yet",
        "- Films of 2019 have no captions",
        "- Scans from before 2018\n- Maps of the county",
        "- The map gets words by March 2027",
    ):
        assert said in page, said
    assert "The organisation's words" not in page
    assert "is for the organisation to say" not in page


@pytest.mark.parametrize(("said", "because"), [("fully", False), ("partially", True), ("not", True)])
def test_it_says_how_far_the_site_complies(said: str, because: bool) -> None:
    page = statement(f"  accessibility:\n    compliance: {said}\n")
    assert f"This site is {said} compliant with the" in page
    assert ("due to what is listed below as not accessible" in page) == because


def test_what_is_not_accessible_names_the_criteria_that_it_fails(real_site: Path) -> None:
    """The chart's PDF has no tags, title or language, and neither file has words for its shapes."""
    failing = [
        words(it) for it in content(real_site, "accessibility.html").cssselect("li") if "1.1.1" in words(it)
    ]
    (pdf,) = (it for it in failing if it.startswith("The flowchart as a PDF."))
    assert all(criterion in pdf for criterion in ("1.1.1", "1.3.1", "2.4.2", "3.1.1"))
    assert [it for it in failing if it.startswith("The flowchart as a picture (PNG).")]
    for name in ("flowchart-a4.pdf", "flowchart-a3.pdf"):
        pdf_file = (real_site / name).read_bytes()
        assert not any(mark in pdf_file for mark in (b"/StructTreeRoot", b"/Title", b"/Lang")), "claim less"


def test_whoever_enforces_the_regulations_can_be_reached(real_site: Path) -> None:
    page = content(real_site, "accessibility.html")
    links = {words(it): it.get("href") for it in page.cssselect("a[href^='https:']")}
    for name, address in (
        ("Equality and Human Rights Commission", "https://www.equalityhumanrights.com"),
        ("Equality Advisory and Support Service", "https://www.equalityadvisoryservice.com"),
        ("Equality Commission for Northern Ireland", "https://www.equalityni.org"),
    ):
        assert links[name] == address


def test_it_does_not_say_that_nothing_scrolls_sideways(real_site: Path) -> None:
    said = words(content(real_site, "accessibility.html"))
    assert "Wide tables and blocks of code on a small screen. Each scrolls sideways in a frame" in said
    assert "nothing scrolls sideways" not in said
