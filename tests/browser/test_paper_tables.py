"""The browser fills the tables of a paper's Word file: any number of rows, whatever is in them."""

from __future__ import annotations

import base64

import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page

from generator.definition.model import Pathway
from generator.site.addresses import Places
from generator.site.letters import Letters
from tests.browser.conftest import Serve
from tests.conftest import REAL, Build
from tests.letters.reading import REPEATS, Word, tag

PAPER = "single-agency-chronology"
HOSTILE = ["<w:t>x</w:t>", "=1+1 & ]]>", "two\nlines", "محمد", ""]


@pytest.fixture
def filled(page: Page, build: Build, serve: Serve, real: Pathway):
    """Fills tables of the chronology in a page that has the letters' scripts."""
    page.goto(f"{serve(build(REAL))}fill-in/convene.html")
    script = Letters(real, Places(real)).script_of(real.papers_by_id[PAPER])
    page.evaluate(script.decode())

    def fill(tables: dict[str, list[list[str]]]) -> Word:
        made = page.evaluate(
            """([name, tables]) => {
              const bytes = pathwayLetters.fillWord(pathwayWordFiles[name], {}, new Set(), tables);
              let text = "";
              for (const byte of bytes) text += String.fromCharCode(byte);
              return btoa(text);
            }""",
            [PAPER, tables],
        )
        return Word(base64.b64decode(made))

    return fill


def rows(word: Word, table: str) -> list[list[str]]:
    """The repeated rows of a table, cell by cell."""
    (frame,) = [
        one
        for one in word.body.iter(qn("w:sdt"))
        if tag(one) == table and one.find(f"{qn('w:sdtPr')}/{REPEATS}") is not None
    ]
    return [[said(cell) for cell in row.iter(qn("w:tc"))] for row in frame.iter(qn("w:tr"))]


def said(cell) -> str:
    parts = cell.iter(qn("w:t"), qn("w:br"))
    return "".join("\n" if part.tag == qn("w:br") else part.text or "" for part in parts).strip()


def test_a_table_has_as_many_rows_as_are_given(filled, real: Pathway) -> None:
    (events,) = [part for part in real.papers_by_id[PAPER].parts if part.part == "Events"]
    given = [[f"row {number} {column}" for column in events.columns] for number in range(300)]
    given[7] = HOSTILE
    word = filled({"events": given})
    assert rows(word, "events") == given
    assert len(set(word.numbers)) == len(word.numbers)
    blank = rows(filled({}), "events")
    assert blank == [[""] * len(events.columns)] * len(blank)
    assert len(blank) == events.empty_rows


def test_a_table_without_rows_stays_as_it_is(filled) -> None:
    assert rows(filled({"events": [], "nowhere": [["x"]]}), "events") == rows(filled({}), "events")
