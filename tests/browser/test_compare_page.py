"""The page of a comparison and the sheet to sign, in a real browser: read, enlarged, printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.diff import compare
from generator.diff.render import as_page, report, sign_off
from tests.checks.definitions import Draft
from tests.conftest import ROOT
from tests.diff.drafts import answer_gone, longer_limit, telephone
from tests.diff.real_edits import edition, real_edition

AXE = ROOT / "tests" / "vendor" / "axe.min.js"


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    draft = Draft.of_real()
    for edit in (longer_limit, telephone, answer_gone):
        edit(draft)
    comparison = compare(real_edition(), edition(draft, "new.yaml"))
    folder = tmp_path_factory.mktemp("comparison")
    made = []
    for name, blocks in (("report", report(comparison)), ("sheet", sign_off(comparison, ["A. Khan, nurse"]))):
        made.append(folder / f"{name}.html")
        made[-1].write_text(as_page(blocks), "utf-8")
    return made


def test_the_pages_are_accessible_wide_and_narrow_light_and_dark(page: Page, sheets: list[Path]) -> None:
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text) if message.type == "error" else None)
    for sheet in sheets:
        page.goto(sheet.as_uri())
        assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
        for width, scheme in ((1280, "light"), (320, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (sheet.name, width)
            assert not blocked
            page.evaluate(AXE.read_text("utf-8") + "; undefined")
            found = page.evaluate("axe.run().then(done => done.violations.map(one => one.id))")
            assert found == [], (sheet.name, width)


def test_the_sheet_is_one_sheet_of_paper(page: Page, sheets: list[Path]) -> None:
    page.goto(sheets[1].as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
