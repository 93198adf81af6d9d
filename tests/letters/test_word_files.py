"""The blank Word files of every letter, opened with `python-docx`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docx.oxml.ns import qn
from lxml import etree

from generator.definition import load_file
from generator.definition.model import Pathway
from generator.site.addresses import Places
from generator.site.letters import Letters, PrintEdition
from generator.site.letters.word_files import editions_of, word_file
from tests.conftest import REAL, ROOT
from tests.every import every
from tests.letters.reading import Word, tag
from tests.reading import content

LANGUAGES = ROOT / "tests" / "letters" / "languages.yaml"
Case = tuple[Pathway, PrintEdition, Word]
KINDS = {"text": "text", "date": "date", "choice": "dropDownList"}


def pathway_in(file: Path) -> Pathway:
    pathway = load_file(file).pathway
    assert pathway is not None
    return pathway


def editions() -> Iterator[tuple[Pathway, PrintEdition]]:
    for file in (REAL, LANGUAGES):
        pathway = pathway_in(file)
        letters = Letters(pathway, Places(pathway))
        for letter in pathway.letters:
            for sheet in letters.sheets(letter):
                yield from ((pathway, edition) for edition in editions_of(sheet))


@cache
def written() -> tuple[Case, ...]:
    """Every edition of every letter, with its file opened again."""
    return tuple((pathway, edition, Word(word_file(edition))) for pathway, edition in editions())


each_letter = every(written, lambda case: case[1].name)


def test_there_are_as_many_files_as_texts_and_sizes() -> None:
    for file in (REAL, LANGUAGES):
        pathway = pathway_in(file)
        files = Letters(pathway, Places(pathway)).files()
        made = [path for path in files if path.startswith("letters/") and path.endswith(".docx")]
        checked = {
            letter.id: [one for one in letter.translations if one.checked] for letter in pathway.letters
        }
        sizes = {"family": 2, "agency": 1}
        wanted = sum(
            sizes[letter.reader] * (len(letter.texts) + len(checked[letter.id])) for letter in pathway.letters
        )
        assert len(made) == wanted


@each_letter
def test_the_same_letter_gives_the_same_bytes(case: Case) -> None:
    _, edition, word = case
    assert word_file(edition) == word.content


@each_letter
def test_styles_are_real_and_space_is_never_an_empty_paragraph(case: Case) -> None:
    _, edition, word = case
    names = {"subject": "Heading1", "heading": "Heading2", "item": "ListBullet", "rows": "ListBullet"}
    wanted = [
        names.get(block.kind, "AfterRoom" if block.room else "Normal") for block in edition.sheet.blocks
    ]
    found = word.paragraphs
    assert [paragraph.style for paragraph in found] == wanted + ["OtherLanguage"] * len(edition.sheet.lines)
    assert all(paragraph.text.strip() for paragraph in found)
    known = {style.style_id for style in word.document.styles}
    assert {paragraph.style for paragraph in found} | {"Letterhead", "PlaceholderText"} <= known


@each_letter
def test_it_has_its_title_and_language_and_nobody_s_name(case: Case) -> None:
    _, edition, word = case
    properties = word.document.core_properties
    assert (properties.title, properties.language) == (edition.sheet.subject, edition.sheet.language)
    assert etree.fromstring(word.parts["docProps/core.xml"]).xpath("count(*)") == 2
    default = word.document.styles.element.find(f".//{qn('w:lang')}")
    assert default.get(qn("w:val")) == edition.sheet.language


@each_letter
def test_every_field_is_a_control_with_its_hint(case: Case) -> None:
    _, edition, word = case
    fields = {field.id: field for field in edition.sheet.fields}
    assert set(map(tag, word.controls)) == set(fields)
    seen = set()
    for control in word.controls:
        field = fields[tag(control)]
        hint = f": {field.hint.rstrip('.')}" if field.hint and field.id not in seen else ""
        seen.add(field.id)
        assert "".join(text.text for text in control.iter(qn("w:t"))) == f"[{field.label}{hint}]"
        kind = [etree.QName(part).localname for part in control.find(qn("w:sdtPr"))][-1]
        assert kind == KINDS.get(field.kind, "showingPlcHdr")
        listed = [item.get(qn("w:value")) for item in control.iter(qn("w:listItem"))]
        assert listed == list(field.choices)


@each_letter
def test_no_control_shares_its_number(case: Case) -> None:
    _, _, word = case
    assert word.numbers
    assert len(set(word.numbers)) == len(word.numbers)


@each_letter
def test_large_print_is_large_everywhere(case: Case) -> None:
    _, edition, word = case
    sizes = [int(found.get(qn("w:val"))) for found in word.document.styles.element.iter(qn("w:sz"))]
    assert min(sizes) == (36 if edition.large else 24)
    assert not list(word.body.iter(qn("w:sz")))


@each_letter
def test_right_to_left_is_set_in_page_paragraphs_and_runs(case: Case) -> None:
    _, edition, word = case
    turned = edition.sheet.direction == "rtl"
    assert (word.body.find(f".//{qn('w:sectPr')}/{qn('w:bidi')}") is not None) == turned
    normal = word.document.styles["Normal"].element
    assert (normal.find(f".//{qn('w:bidi')}") is not None) == turned
    own = word.paragraphs[: len(edition.sheet.blocks)]
    written = [run for run in word.body.iter(qn("w:r")) if run.find(f".//{qn('w:rStyle')}") is None]
    assert all(paragraph.rightwards for paragraph in own)  # they follow the style
    lines = [line.direction for line in edition.sheet.lines]
    assert [("ltr" if p.rightwards else "rtl") for p in word.paragraphs[len(own) :]] == lines
    directions = ["rtl" if run.find(f".//{qn('w:rtl')}") is not None else "ltr" for run in written]
    assert set(directions) <= {edition.sheet.direction, *lines}
    assert directions.count(edition.sheet.direction) >= len(written) - len(lines)


@each_letter
def test_a_letter_carries_nothing_of_the_site(case: Case) -> None:
    pathway, edition, word = case
    if edition.sheet.document.reader != "family":
        return
    inside = "\n".join([edition.path, *word.parts, *(part.decode() for part in word.parts.values())]).lower()
    words = [pathway.about.title, pathway.about.short or pathway.about.title, "draft", "non-engaging"]
    words += [pathway.override_question.ask] if pathway.override_question else []
    words += [clause.lower() for clause in pathway.clauses] + ["python", "http://127", "file://"]
    assert not [found for found in words if found.lower() in inside]
    assert not re.search(r"\bversion \d|\bv\d", " ".join(word.texts).lower())


@each_letter
def test_page_and_word_say_the_same(case: Case, build) -> None:
    pathway, edition, word = case
    site = build(REAL if len(pathway.route) > 5 else LANGUAGES)
    body = content(site, f"letters/{edition.sheet.document.id}.html")
    (sheet,) = body.cssselect(f'.letter[data-sheet="{edition.sheet.name}"]')
    assert (sheet.get("lang"), sheet.get("dir")) == (edition.sheet.language, edition.sheet.direction)
    shown = [" ".join(block.text_content().split()) for block in sheet.cssselect(".block")]
    hints = [f": {field.hint.rstrip('.')}]" for field in edition.sheet.fields if field.hint]
    written = word.texts
    for hint in hints:
        written = [text.replace(hint, "]") for text in written]
    assert shown == written
    (link,) = [a for a in body.cssselect("a.word-file") if a.get("href") == f"{edition.name}.docx"]
    assert (site / "letters" / link.get("href")).read_bytes() == word.content
