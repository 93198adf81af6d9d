"""Chronologies in the definition, and the pages that are made of them."""

from __future__ import annotations

import base64
import io
import json
import re
from pathlib import Path

import docx
import pytest

from generator.definition import parse
from generator.definition.model import Pathway
from generator.site.chronologies import chronologies_of
from tests.conftest import ROOT
from tests.reading import content, words

SCRIPTS = ROOT / "generator" / "static" / "javascripts" / "chronology"

PAPER = """
documents:
  - document: log
    title: Log
    parts:
      - part: What happened
        {part}
"""

WRONG = {
    "chronology: true": "a chronology is a table",
    "columns: [Date]\n        chronology: true": "a chronology is a table",
    "columns: [Date, What]\n        agency: What": 'write "chronology: true" too',
    "columns: [Date, What]\n        chronology: true\n        agency: Who": '"Who" names no agency',
    "columns: [Date, What]\n        chronology: true\n        agency: Date": '"Date" names no agency',
    "columns: [Date, What]\n        chronology: true\n      - part: Calls\n        columns: [Date, Who]\n"
    "        chronology: true": "only one table of a paper can be a chronology, not What happened and Calls",
}


@pytest.mark.parametrize("part", WRONG)
def test_what_cannot_be_a_chronology_is_said(part: str):
    found = parse(PAPER.format(part=part))
    assert any(WRONG[part] in f"{diagnostic.message}; {diagnostic.help}" for diagnostic in found.diagnostics)


def test_each_chronology_has_a_page_with_its_own_columns(real_site: Path, real: Pathway):
    marked = [(paper, part) for paper in real.documents for part in paper.parts if part.chronology]
    assert len(marked) == 2
    for paper, part in marked:
        page = content(real_site, f"chronologies/{paper.id}.html")
        (editor,) = page.cssselect(".chronology-editor[hidden]")
        data = json.loads(editor.get("data-chronology"))
        assert tuple(data["columns"]) == part.columns
        assert data["several"] == (part.agency == "Agency")
        assert data["field"] == (None if data["several"] else part.agency)
        assert data["agency"] == "Agency"
        assert "needs a script, which does not run here" in words(page)
        assert "only by your agency’s secure route" in words(page)
        assert page.cssselect(f'.chronology-blank a[href="../papers/{paper.id}.html"]')
        linked = content(real_site, f"papers/{paper.id}.html").cssselect(
            f'a[href$="chronologies/{paper.id}.html"]'
        )
        assert len(linked) == 1


def test_the_page_carries_the_word_file_with_the_table(real_site: Path, real: Pathway):
    for made in chronologies_of(real):
        page = content(real_site, made.page.replace(".md", ".html"))
        data = json.loads(page.cssselect(".chronology-editor")[0].get("data-chronology"))
        script = (real_site / made.script).read_text("utf-8")
        files = json.loads(re.fullmatch(r"var pathwayWordFiles = (.*);\n", script)[1])  # type: ignore[index]
        word = base64.b64decode(files[data["name"]])
        assert f'w:val="{data["table"]}"' in docx.Document(io.BytesIO(word)).element.xml


def test_every_script_is_loaded_and_none_twice(real_site: Path, real: Pathway):
    for made in chronologies_of(real):
        page = content(real_site, made.page.replace(".md", ".html"))
        loaded = [Path(script.get("src", "")).name for script in page.cssselect("script")]
        assert loaded.count("chronology.js") == 1
    joined = (real_site / "javascripts" / "chronology.js").read_text("utf-8")
    parts = list(SCRIPTS.glob("*.js"))
    assert len(parts) > 10
    assert [joined.count(part.read_text("utf-8")) for part in parts] == [1] * len(parts)
