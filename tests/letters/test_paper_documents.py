"""How a paper is read: its sections, its structures, its tables, and what is wrong with it."""

from __future__ import annotations

import pytest

from generator.checks.registry import run_checks
from generator.definition import parse
from generator.definition.model import Pathway
from generator.site.addresses import Places
from generator.site.letters import Document, Letters
from generator.site.table import shares

HEAD = """
pathway: {title: T}
override: none
route:
  - {outcome: o, title: O, kind: leaves, actions: [{do: Use it, document: x}]}
documents:
  - document: x
    title: X
"""


def read(text: str) -> tuple[Pathway, tuple[Document, ...]]:
    lines = "\n".join(f"    {line}" for line in text.strip("\n").split("\n"))
    loaded = parse(f"{HEAD}{lines}\n")
    assert loaded.pathway, loaded.diagnostics
    pathway = loaded.pathway
    return pathway, Letters(pathway, Places(pathway)).sheets(pathway.documents[0])


def blocks(sheet: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.tag or "".join(run.words for run in block.runs)) for block in sheet.blocks]


def complaints(text: str) -> list[str]:
    lines = "\n".join(f"    {line}" for line in text.strip("\n").split("\n"))
    return [diagnostic.message for diagnostic in parse(f"{HEAD}{lines}\n").diagnostics]


def test_a_section_has_its_parts_in_one_order() -> None:
    _, (sheet,) = read("""
parts:
  - part: All of it
    columns: [Date, What]
    tick: [Done]
    items: [Worries]
    fields: [{field: name, label: Name}, {field: long, label: Long, kind: long-text}]
    about: What it is.
    when: Always required.
    added: A reason.
""")
    assert blocks(sheet) == [
        ("subject", "X"),
        ("heading", "All of it"),
        ("when", "Always required."),
        ("about", "What it is."),
        ("detail", "NameName"),
        ("label", "Long"),
        ("room", "Long"),
        ("tick", "all-of-it.done"),
        ("label", "Worries"),
        ("room", "all-of-it.worries"),
        ("table", "all-of-it"),
        ("origin", "Added: A reason."),
    ]
    assert [field.id for field in sheet.fields] == ["name", "long"]


def test_structures_share_what_names_none_of_them() -> None:
    _, sheets = read("""
structures: [{structure: one, title: First}, {structure: two, title: Second}]
parts:
  - {part: Both}
  - {part: Only one, structure: one}
  - {part: Only two, structure: two}
""")
    headings = [[words for kind, words in blocks(sheet) if kind == "heading"] for sheet in sheets]
    assert headings == [["Both", "Only one"], ["Both", "Only two"]]
    assert [sheet.name for sheet in sheets] == ["x-one", "x-two"]


def test_rows_that_stand_ready_take_the_place_of_empty_ones() -> None:
    _, (sheet,) = read("""
parts:
  - {part: Ready, columns: [Child, Seen], rows: [First, Second]}
  - {part: Both, columns: [Child, Seen], rows: [First], blank: 2}
  - {part: Empty, columns: [Child, Seen]}
""")
    found = [block.table for block in sheet.blocks if block.table]
    assert [(table.rows, table.blank) for table in found] == [
        (("First", "Second"), 0),
        (("First",), 2),
        ((), 6),
    ]


def test_no_two_places_have_one_tag() -> None:
    _, (sheet,) = read("""
parts:
  - {part: Same, columns: [A very long heading of a column one, A very long heading of a column two]}
  - {part: Same, items: ["Yes?", "Yes!"], tick: ["Yes"]}
""")
    tags = [block.tag for block in sheet.blocks if block.tag]
    tags += [column.tag for block in sheet.blocks if block.table for column in block.table.columns]
    assert len(set(tags)) == len(tags)
    assert all(len(tag) <= 64 for tag in tags)


def test_widths_are_shares_of_the_whole() -> None:
    assert shares((1, 1, 1)) == (33, 34, 33)
    assert shares((3, 8, 4, 6, 6)) == (11, 30, 15, 22, 22)
    assert all(sum(shares(widths)) == 100 for widths in ((1,), (7, 3), (1, 2, 3, 4, 5, 6, 7)))


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ("rows: [One]", '"rows" belongs to a table'),
        ("blank: 3", '"blank" belongs to a table'),
        ("columns: [A, B], widths: [1]", "the table has 2 columns and 1 widths"),
        ("columns: [A], widths: [0]", "a column has no width"),
    ],
)
def test_a_table_that_does_not_fit_is_an_error(part: str, message: str) -> None:
    assert any(message in said for said in complaints(f"parts: [{{part: P, {part}}}]"))


def test_a_structure_that_is_not_there_is_an_error() -> None:
    text = "structures: [{structure: usual, title: Usual}]\nparts: [{part: P, structure: usaul}]"
    lines = "\n".join(f"    {line}" for line in text.split("\n"))
    loaded = parse(f"{HEAD}{lines}\n")
    assert loaded.pathway
    every = run_checks(loaded.pathway, loaded.source)
    (found,) = [it for it in every if it.check == "unknown-reference"]
    assert found.message == 'Section "P" names the structure "usaul", which does not exist'
    assert 'did you mean "usual"' in (found.help or "")


def test_a_letter_and_a_paper_of_one_name_have_files_of_their_own() -> None:
    loaded = parse(f"{HEAD}    parts: []\nletters: [{{letter: x, title: L, reader: agency, text: Words}}]\n")
    assert loaded.pathway
    files = Letters(loaded.pathway, Places(loaded.pathway)).files()
    assert {path for path in files if path.endswith(".docx")} == {"letters/x.docx", "papers/x-2.docx"}


def test_what_is_required_on_an_answer_needs_that_answer() -> None:
    choice = "{field: came, label: Came, kind: choice, choices: [Yes, No]}"
    plan = '{field: plan, label: Plan, required_if: {field: came, is: "%s"}}'
    assert not complaints(f"parts: [{{part: P, fields: [{choice}, {plan % 'Yes'}]}}]")
    for wrong in (f"[{choice}, {plan % 'Perhaps'}]", f"[{plan % 'Yes'}]"):
        (said,) = complaints(f"parts: [{{part: P, fields: {wrong}}}]")
        assert said.startswith('field "plan" is required if "came" is'), said
