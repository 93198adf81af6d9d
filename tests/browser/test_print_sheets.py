"""On sheets of paper, as a browser prints them: what stands on which sheet."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.definition.model import Pathway
from tests.browser.conftest import Address
from tests.conftest import REAL

pytestmark = pytest.mark.slow


def sheets_of(file: Path) -> list[str]:
    """The words of each sheet, in one line."""
    told = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True)
    return [" ".join(sheet.split()) for sheet in told.stdout.split("\f")][:-1]


def test_the_whole_procedure_on_sheets_of_paper(
    page: Page, on_disk: Address, real: Pathway, tmp_path: Path
) -> None:
    page.goto(f"{on_disk(REAL)}whole.html")
    file = tmp_path / "whole.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    sheets = sheets_of(file)
    assert all(f"{number} of {len(sheets)}" in sheet for number, sheet in enumerate(sheets, 1))
    for step in real.steps:
        assert any(sheet.startswith(step.heading) for sheet in sheets)
    assert len(sheets[1].split()) > 150, "the second sheet is nearly empty"
    everything = " ".join(sheets)
    for action in (action for step in real.steps for action in step.actions):
        assert action.text.split()[0] in everything
    size = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    assert "(A4)" in size


PARTS = """() => {
  const row = (part, words) => `<tr><td>${words} ${part}</td></tr>`;
  document.querySelector("article h1").insertAdjacentHTML("afterend", [...Array(40).keys()].map((at) =>
    `<h2>Part-${at}-</h2><p>A line that leads to a table.</p><div class="md-typeset__scrollwrap">
    <div class="md-typeset__table"><table><thead><tr><th>Key</th></tr></thead><tbody>${row(at, "First-")}
    ${row(at, "Second").repeat(at % 7)}</tbody></table></div></div>`).join(""));
}"""


def test_no_heading_is_left_behind_by_its_table(page: Page, on_disk: Address, tmp_path: Path) -> None:
    page.goto(f"{on_disk(REAL)}glossary.html")
    page.evaluate(PARTS)
    file = tmp_path / "parts.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    sheets = sheets_of(file)
    assert len(sheets) > 6
    for part in range(40):
        (sheet,) = [each for each in sheets if f"Part-{part}-" in each]
        assert f"First- {part} " in f"{sheet} ", part
