"""The page of the proof and the file of all ways say what the graph says."""

from __future__ import annotations

import csv
import io

import pytest
from lxml import html
from markdown import markdown

from bench.check import generated
from generator.definition import load_file, parse
from generator.graph.graph import Graph
from generator.graph.statistics import figures
from generator.site.pages import Renderer
from generator.site.proof_page import PROOF, TITLE, WAYS, proof_context, proof_files
from tests.conftest import BARE, GOOD, REAL, name_of


def page(pathway):
    renderer = Renderer(pathway)
    text = renderer.render(PROOF, "proof.md.j2", title=TITLE, **proof_context(pathway, renderer.graph))
    body = text.split("---", 2)[2]
    return html.fromstring(markdown(body, extensions=["admonition", "attr_list", "md_in_html", "tables"]))


def rows(pathway):
    content = proof_files(pathway, Graph(pathway))[WAYS].decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


@pytest.mark.parametrize("file", [REAL, *GOOD], ids=name_of)
def test_a_row_for_each_answer_that_ends_a_walk(file):
    pathway = load_file(file).pathway
    assert pathway is not None
    shown = {
        (row.get("data-question"), row.get("data-answer")): row.xpath("string(td[4])").replace(",", "")
        for row in page(pathway).xpath("//table[@class='ends']//tr[@data-question]")
    }
    expected = figures(pathway).endings
    assert shown == {(end.question, end.answer.id): str(end.ways) for end in expected}


@pytest.mark.parametrize("file", [REAL, *GOOD], ids=name_of)
def test_the_file_has_a_row_for_each_way(file):
    pathway = load_file(file).pathway
    assert pathway is not None
    table = rows(pathway)
    assert len(table) - 1 == figures(pathway).ways
    assert len({tuple(row[1:]) for row in table}) == len(table)


def test_every_claim_on_the_real_procedure_holds(real):
    claims = page(real).xpath("//li[contains(@class, 'claim')]")
    assert len(claims) == 11
    assert {claim.get("class") for claim in claims} == {"claim holds"}


def test_times_on_the_way_and_stretches_without_one(real):
    row = page(real).xpath("//table[@class='limits']//tr[@data-step='meeting']")[0]
    before = row.xpath("string(td[2])")
    assert "Step 1" in before
    assert "Step 2" in before
    assert "Step 3" in row.xpath("string(td[3])")


def test_a_claim_that_does_not_hold_is_not_made():
    pathway = load_file(BARE).pathway
    assert pathway is not None
    talk = page(pathway).xpath("//li[@data-claim='talk']")[0]
    assert talk.get("class") == "claim fails"
    assert pathway.steps[0].heading in talk.text_content()


def test_no_cell_is_a_formula_for_a_spreadsheet(real):
    text = REAL.read_text("utf-8").replace(
        '- is: "Yes"\n        go: contact', '- is: "=1+1"\n        go: contact'
    )
    pathway = parse(text).pathway
    assert pathway is not None
    cells = {cell for row in rows(pathway) for cell in row}
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_of_many_steps_the_nearest_are_named_and_the_others_counted():
    """So the page grows with the procedure, not with its square."""
    pathway = parse(generated(102)).pathway
    assert pathway is not None
    assert len(pathway.steps) == 25
    cell = page(pathway).xpath("string(//table[@class='limits']//tr[@data-step='s-20']/td[2])")
    assert "8 earlier ones, Step 8 (" in " ".join(cell.split())
    assert "Step 19 (Limit: 20 days)" in cell
    assert "Step 7 (" not in cell
