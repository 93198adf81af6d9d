"""Papers as a browser prints them blank: the paper alone, A4, on its side where its tables are wide."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.definition.model import Pathway
from tests.browser.conftest import Serve
from tests.conftest import REAL, Build

pytestmark = pytest.mark.slow


@pytest.fixture
def site(build: Build, serve: Serve) -> str:
    """The address of the real site."""
    return serve(build(REAL))


UPRIGHT, ON_ITS_SIDE = (594.96, 841.92), (841.92, 594.96)


def told(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def sizes(file: Path) -> list[tuple[float, ...]]:
    """Width and height of every page, in points."""
    lines = [line for line in told("pdfinfo", "-l", "999", file).splitlines() if " size:" in line]
    pages = [line for line in lines if line.startswith("Page ")]
    return [
        tuple(float(part) for part in line.split("size:")[1].split("pts")[0].split("x")) for line in pages
    ]


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("script", [True, False])
def test_every_paper_is_printed_alone(
    script: bool, browser: Browser, site: str, real: Pathway, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    for paper in real.documents:
        page.goto(f"{site}papers/{paper.id}.html")
        file = tmp_path / f"{paper.id}.pdf"
        page.pdf(path=file, prefer_css_page_size=True)
        assert set(sizes(file)) == {ON_ITS_SIDE if paper.landscape else UPRIGHT}
        pages = [" ".join(text.split()) for text in told("pdftotext", "-raw", file, "-").split("\f")][:-1]
        assert all(pages), "an empty page"
        page.emulate_media(media="print")
        shown = page.locator(".letter .block:visible").evaluate_all(
            "all => all.flatMap((one) => one.matches('table') ? [...one.querySelectorAll('th')] : [one])"
            ".map((one) => one.textContent)"
        )
        page.emulate_media(media="null")
        assert shown[1] == paper.title
        whole = squeezed("".join(pages))
        assert not [text for text in shown if squeezed(text) not in whole]
        assert real.about.title not in " ".join(pages)
        assert "Draft" not in " ".join(pages)
        assert site.encode() not in file.read_bytes()
    context.close()


def test_a_table_that_runs_on_repeats_its_headings(page: Page, site: str, tmp_path: Path) -> None:
    page.goto(f"{site}papers/single-agency-chronology.html")
    file = tmp_path / "chronology.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    pages = [" ".join(text.split()) for text in told("pdftotext", "-raw", file, "-").split("\f")]
    assert len([text for text in pages if "Where it is recorded" in text]) >= 2


def test_letters_and_papers_print_together_each_on_its_own_sheet(
    page: Page, site: str, tmp_path: Path
) -> None:
    page.goto(f"{site}fill-in/convene.html")
    page.locator("#letter-second-letter").check()
    page.locator("input[value=second-letter-telling]").check()
    page.locator("#paper-single-agency-chronology").check()
    page.locator("#paper-agency-report").check()
    page.evaluate("window.print = () => {}")
    for group in page.locator(".form-group[data-field]:visible").all():
        kind = group.get_attribute("data-kind")
        group.locator("input, textarea").fill("27 11 2026" if kind == "date" else "words")
    page.click("[data-do=print-all]")
    file = tmp_path / "all.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    found = sizes(file)
    assert set(found) == {UPRIGHT, ON_ITS_SIDE}
    changes = [one != other for one, other in pairwise(found)].count(True)
    assert changes == 2  # a letter, a chronology on its side, a report
    pages = [" ".join(text.split()) for text in told("pdftotext", "-raw", file, "-").split("\f")][:-1]
    assert all(pages), "an empty page"
