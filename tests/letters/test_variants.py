"""How the text of a letter is read: blocks, fields, languages."""

from __future__ import annotations

import pytest

from generator.checks.registry import run_checks
from generator.definition import parse
from generator.definition.model import Letter, direction_of
from generator.site.letters import blocks_of
from generator.site.letters.variants import missing_languages, settled, sheets_of, unchecked_languages
from tests.conftest import ROOT

HEAD = "pathway: {title: T}\noverride: none\nroute:\n  - {outcome: o, title: O, kind: leaves}\n"
LANGUAGES = ROOT / "tests" / "letters" / "languages.yaml"


def letter(text: str, fields: str = "") -> Letter:
    body = "\n".join(f"      {line}" for line in text.split("\n"))
    head = "letters:\n  - letter: x\n    title: X\n    reader: family\n"
    loaded = parse(f"{HEAD}{head}    fields: [{fields}]\n    text: |\n{body}\n")
    assert loaded.pathway, loaded.diagnostics
    return loaded.pathway.letters[0]


def blocks(text: str, fields: str = "") -> list[tuple[str, str, bool]]:
    found = blocks_of(letter(text, fields), "About it", letter(text, fields).texts[0])
    return [(block.kind, "".join(run.words for run in block.runs), block.room) for block in found]


def test_paragraphs_items_headings_and_room() -> None:
    text = "One\nruns on\n\n# Heading\n\nBefore:\n- first\n- second\nAfter\n\n\nName"
    assert blocks(text) == [
        ("subject", "About it", False),
        ("paragraph", "One runs on", False),
        ("heading", "Heading", False),
        ("paragraph", "Before:", False),
        ("item", "first", False),
        ("item", "second", False),
        ("paragraph", "After", False),
        ("paragraph", "Name", True),
    ]


def test_the_subject_stands_where_the_text_says() -> None:
    assert [kind for kind, _, _ in blocks("One\n\n[subject]\n\nTwo")] == ["paragraph", "subject", "paragraph"]


def test_a_list_to_fill_in_that_stands_alone_becomes_rows() -> None:
    field = "{field: plan, label: The plan, kind: list}"
    assert [kind for kind, _, _ in blocks("[plan]\n\n- [plan]\n\nSo: [plan]", field)][1:] == [
        "rows",
        "rows",
        "paragraph",
    ]


def test_brackets_that_name_no_field_stay_words() -> None:
    found = blocks_of(letter("Dear [nobody]"), "S", "Dear [nobody]")[1]
    assert [(run.words, run.field) for run in found.runs] == [("Dear ", None), ("[nobody]", None)]


def test_a_field_is_first_once() -> None:
    it = letter("[a] [a]\n\n[a]", "{field: a, label: A}")
    runs = [run for block in blocks_of(it, "S", it.texts[0]) for run in block.runs if run.field]
    assert [run.first for run in runs] == [True, False, False]


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("en", "ltr"),
        ("ur", "rtl"),
        ("ar-SA", "rtl"),
        ("pa", "ltr"),
        ("pa-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("ckb", "rtl"),
    ],
)
def test_the_direction_follows_from_the_language(tag: str, direction: str) -> None:
    assert direction_of(tag) == direction


def test_a_language_that_is_none_is_refused() -> None:
    found = parse(f"{HEAD}languages: [{{language: Urdu, title: Urdu}}]\n").diagnostics
    assert [diagnostic.message for diagnostic in found] == [
        '"language": "Urdu" is not the code of a language'
    ]


def test_only_checked_words_are_used_and_the_rest_is_named() -> None:
    pathway = parse(LANGUAGES.read_bytes()).pathway
    assert pathway is not None
    family, agency = pathway.letters
    sheets = sheets_of(pathway)
    assert [(sheet.name, sheet.language, sheet.direction) for sheet in sheets[family.id]] == [
        ("to-family", "en-GB", "ltr"),
        ("to-family-ur", "ur", "rtl"),
    ]
    assert [line.language for line in sheets[family.id][0].lines] == ["ur", "pl"]
    assert [sheet.lines for sheet in sheets[agency.id]] == [(), ()]
    assert [it.language for it in missing_languages(pathway, family, sheets[family.id])] == ["pl", "ro"]
    assert missing_languages(pathway, agency, sheets[agency.id]) == ()
    assert [it.language for it in unchecked_languages(pathway)] == ["ro"]


def test_no_two_files_have_one_name() -> None:
    source = f"""{HEAD}letters:
  - {{letter: a-b, title: A, reader: agency, text: One}}
  - {{letter: a, title: A, reader: agency, variants: [{{variant: b, title: B, text: Two}}]}}
"""
    pathway = parse(source).pathway
    assert pathway is not None
    assert [sheet.name for found in sheets_of(pathway).values() for sheet in found] == ["a-b", "a-b-2"]


def test_a_translation_of_nothing_is_an_error() -> None:
    text = LANGUAGES.read_text("utf-8")
    wrong = text.replace("- language: ur\n", "- language: fa\n        variant: nowhere\n").replace(
        "[words]\n\n          - [plan]", "[wrods]"
    )
    loaded = parse(wrong)
    assert loaded.pathway is not None
    found = run_checks(loaded.pathway, loaded.source)
    messages = [diagnostic.message for diagnostic in found if diagnostic.severity.value != "advice"]
    assert 'Translation "fa, nowhere" names the language "fa", which does not exist' in messages
    assert 'Translation "fa, nowhere" names the variant "nowhere", which does not exist' in messages
    assert any("[wrods], which is no field" in diagnostic.message for diagnostic in found)


def test_a_telephone_number_keeps_its_order_only_where_words_run_from_right_to_left() -> None:
    assert settled("فون +44 1234 567890 کریں 12", "rtl") == "فون \u200e+44 1234 567890\u200e کریں 12"
    assert settled("Ring +44 1234 567890", "ltr") == "Ring +44 1234 567890"
