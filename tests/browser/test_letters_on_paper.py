"""Letters as a browser prints them: the letter alone, A4, without the site's name or address."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.definition import load_file
from tests.browser.conftest import Serve
from tests.browser.filling import Form
from tests.conftest import REAL, Build

pytestmark = pytest.mark.slow


def printed(page: Page, folder: Path) -> tuple[dict[str, str], str]:
    """Facts and text of the page as a PDF."""
    file = folder / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    facts = subprocess.run(["pdfinfo", file], check=True, capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", "-raw", file, "-"], check=True, capture_output=True, text=True).stdout
    return dict(line.split(":", 1) for line in facts.splitlines() if ":" in line), text


@pytest.mark.parametrize("large", [False, True])
def test_a_filled_letter_is_printed_alone(
    large: bool, page: Page, build: Build, serve: Serve, tmp_path: Path
) -> None:
    page.goto(f"{serve(build(REAL))}fill-in/convene.html")
    form = Form(page)
    form.choose("second-letter", "second-letter-telling", large=large)
    form.fill({})
    facts, text = printed(page, tmp_path)
    assert facts["Title"].strip() == "A meeting about your family"
    assert "A4" in facts["Page size"]
    assert "".join(text.split()) == "".join("".join(form.preview).split())


@pytest.mark.parametrize("script", [True, False])
def test_a_blank_letter_is_printed_alone(
    script: bool, browser, build: Build, serve: Serve, tmp_path: Path
) -> None:
    site = serve(build(REAL))
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    for letter in load_file(REAL).pathway.letters:  # type: ignore[union-attr]
        page.goto(f"{site}letters/{letter.id}.html")
        shown = "".join(page.locator(".letter").all_text_contents())
        facts, text = printed(page, tmp_path)
        assert "A4" in facts["Page size"]
        assert "".join(text.replace("•", "").split()) == "".join(shown.split())
        inside = (tmp_path / "printed.pdf").read_bytes()
        assert b"engaging" not in inside.lower()
        assert facts["Title"].strip() == (letter.subject if script else letter.title)
    context.close()


@pytest.mark.parametrize("path", ["letters/second-letter.html", "fill-in/convene.html"])
def test_a_browser_has_no_margin_to_write_its_address_into(
    path: str, page: Page, build: Build, serve: Serve
) -> None:
    page.goto(f"{serve(build(REAL))}{path}")
    rules = page.evaluate(
        """[...document.styleSheets].filter((sheet) => sheet.media.mediaText === "print")
            .flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSPageRule)
            .map((rule) => [rule.selectorText, rule.style.margin, rule.style.size])"""
    )
    assert rules == [["", "0px", "a4"], ["landscape", "0px", "a4 landscape"]]
