"""The blank Word files of every paper, opened with `python-docx`: text, places, tables, looks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from docx.oxml.ns import qn
from docx.table import Table as WordTable
from lxml import etree

from generator.definition import load_file
from generator.definition.model import Paper, Part
from generator.site.addresses import Places
from generator.site.letters import Document, Letters
from generator.site.letters.word_files import editions_of, word_file
from tests.conftest import REAL
from tests.every import every
from tests.letters.reading import REPEATS, Word, tag

Case = tuple[Paper, Document, Word]
ITEM = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSectionItem"


def sheets() -> Iterator[Document]:
    pathway = load_file(REAL).pathway
    assert pathway is not None
    letters = Letters(pathway, Places(pathway))
    for paper in pathway.documents:
        yield from letters.sheets(paper)


@cache
def written() -> tuple[Case, ...]:
    """Every paper in every structure, with its file opened again."""
    return tuple((sheet.document, sheet, Word(word_file(*editions_of(sheet)))) for sheet in sheets())


each_paper = every(written, lambda case: case[1].name)


def tables(word: Word) -> list[WordTable]:
    return [WordTable(found, word.document) for found in word.body.iter(qn("w:tbl"))]


def parts_in(paper: Paper, sheet: Document) -> list[Part]:
    name = sheet.variant.id if sheet.variant else None
    return [part for part in paper.parts if part.structure in (None, name)]


def words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t"))).strip()


@each_paper
def test_the_same_paper_gives_the_same_bytes(case: Case) -> None:
    _, sheet, word = case
    assert word_file(editions_of(sheet)[0]) == word.content


@each_paper
def test_every_table_has_its_title_and_a_heading_row_that_repeats(case: Case) -> None:
    paper, sheet, word = case
    parts = [part for part in parts_in(paper, sheet) if part.columns]
    assert len(tables(word)) == len(parts)
    for part, table in zip(parts, tables(word), strict=True):
        properties = table._tbl.tblPr
        assert properties.find(qn("w:tblCaption")).get(qn("w:val")) == part.part
        assert all(
            column in properties.find(qn("w:tblDescription")).get(qn("w:val")) for column in part.columns
        )
        rows = list(table._tbl.iter(qn("w:tr")))
        assert [words(cell) for cell in rows[0].iter(qn("w:tc"))] == list(part.columns)
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        assert [words(row.find(qn("w:tc"))) for row in rows[1 : 1 + len(part.rows)]] == list(part.rows)
        assert len(rows) == 1 + len(part.rows) + part.empty_rows
        assert not list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge")))


@each_paper
def test_empty_rows_repeat_and_each_cell_is_a_place_with_its_column_s_name(case: Case) -> None:
    _, sheet, word = case
    blocks = [block.table for block in sheet.blocks if block.table]
    for described, table in zip(blocks, tables(word), strict=True):
        frames = [
            one for one in table._tbl.iter(qn("w:sdt")) if one.find(f"{qn('w:sdtPr')}/{REPEATS}") is not None
        ]
        assert [tag(frame) for frame in frames] == ([described.tag] if described.blank else [])
        for frame in frames:
            items = list(frame.find(qn("w:sdtContent")))
            assert len(items) == described.blank
            for item in items:
                assert item.find(f"{qn('w:sdtPr')}/{ITEM}") is not None
                places = [tag(one) for one in item.iter(qn("w:sdt")) if tag(one)]
                assert places == [column.tag for column in described.columns]
                assert all(place.startswith(f"{described.tag}.") for place in places)


@each_paper
def test_tags_are_short_and_numbers_unique(case: Case) -> None:
    _, _, word = case
    assert all(len(tag(control)) <= 64 for control in word.body.iter(qn("w:sdt")))
    assert word.numbers
    assert len(set(word.numbers)) == len(word.numbers)
