"""The pages of letters: what stands beside a letter, and what a form asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.definition import load_file
from tests.conftest import REAL, ROOT
from tests.reading import content, page, words

LANGUAGES = ROOT / "tests" / "letters" / "languages.yaml"

Build = Callable[[Path], Path]


@pytest.fixture(scope="module")
def site(build: Build) -> Path:
    return build(LANGUAGES)


def test_missing_languages_are_said(site: Path) -> None:
    said = [words(line) for line in content(site, "letters/to-family.html").cssselect(".missing-language")]
    assert [line.split(".")[0] for line in said] == [
        "There is no checked text of this letter in Polish",
        "There is no checked text of this letter in Romanian",
        "The line in Romanian is not on the letter: nobody is named as having checked it",
    ]
    assert "Checked by A. Reader on 2 January 2026" in words(content(site, "letters/to-family.html"))
    assert not content(site, "letters/to-agency.html").cssselect(".missing-language")


def test_lines_in_other_languages_have_their_language_and_direction(site: Path) -> None:
    first, second = content(site, "letters/to-family.html").cssselect(".letter")
    for sheet in (first, second):
        lines = [(line.get("lang"), line.get("dir")) for line in sheet.cssselect(".other-language")]
        assert lines == [("ur", "rtl"), ("pl", "ltr")]


def test_the_real_pathway_says_that_no_line_is_supplied(build: Build) -> None:
    said = words(content(build(REAL), "letters/second-letter.html").cssselect(".missing-language")[0])
    assert said.startswith("Line in local languages: not supplied.")


def test_a_letter_s_title_leaves_the_site_out(build: Build) -> None:
    site = build(REAL)
    for letter in load_file(REAL).pathway.letters:  # type: ignore[union-attr]
        assert page(site, f"letters/{letter.id}.html").findtext("head/title") == letter.title


def test_without_a_script_a_form_s_page_offers_every_letter_blank(build: Build) -> None:
    site = build(REAL)
    body = content(site, "fill-in/convene.html")
    assert body.cssselect("form")[0].get("hidden") is not None
    links = [link.get("href") for link in body.cssselect(".letters-blank a")]
    assert links == [
        "../letters/second-letter.html",
        "../letters/second-letter-telling.docx",
        "../letters/second-letter-telling-large-print.docx",
        "../letters/second-letter-inviting.docx",
        "../letters/second-letter-inviting-large-print.docx",
        "../letters/agency-invitation.html",
        "../letters/agency-invitation.docx",
        "../letters/report-request.html",
        "../letters/report-request.docx",
        "../papers/single-agency-chronology.html",
        "../papers/single-agency-chronology.docx",
        "../papers/multi-agency-chronology.html",
        "../papers/multi-agency-chronology.docx",
        "../papers/agency-report.html",
        "../papers/agency-report.docx",
        "../papers/meeting-record.html",
        "../papers/meeting-record-usual.docx",
        "../papers/meeting-record-strengthening-families.docx",
    ]


def test_every_letter_has_a_form_that_asks_each_field_where_a_text_names_it(build: Build) -> None:
    site = build(REAL)
    pathway = load_file(REAL).pathway
    assert pathway is not None
    for letter in pathway.letters:
        (link,) = content(site, f"letters/{letter.id}.html").cssselect("a.md-button--primary")
        form = content(site, link.get("href").split("#")[0].removeprefix("../"))
        names = [template.get("data-sheet-of") for template in form.cssselect("template[data-sheet-of]")]
        mine = [name for name in names if name == letter.id or name.startswith(f"{letter.id}-")]
        texts = dict(zip(mine, letter.texts, strict=True))
        for field in letter.fields:
            (group,) = [
                group
                for group in form.cssselect(f'.form-group[data-field="{field.id}"]')
                if set(group.get("data-sheets").split()) & set(mine)
            ]
            asked = {name for name in group.get("data-sheets").split() if name in texts}
            assert asked == {name for name, text in texts.items() if f"[{field.id}]" in text}, field.id


def test_nothing_typed_is_completed_corrected_or_translated(site: Path) -> None:
    inputs = content(site, "fill-in/write.html").cssselect("form input[type=text], form textarea")
    assert inputs
    for one in inputs:
        wanted = {"autocomplete": "off", "spellcheck": "false", "translate": "no"}
        assert {name: one.get(name) for name in wanted} == wanted


def test_a_date_that_no_letter_gives_is_asked_to_propose_others(site: Path) -> None:
    helpers = content(site, "fill-in/write.html").cssselect("[data-helper]")
    assert [(helper.get("data-helper"), helper.get("data-sheets")) for helper in helpers] == [
        ("began", "to-agency-now")
    ]


def test_a_form_is_headed_with_its_step(build: Build) -> None:
    heads = {
        "convene": "Fill in the letters and papers of step 3",
        "no-concerns": f"Fill in letters: {load_file(REAL).pathway.nodes['no-concerns'].heading}",  # type: ignore[union-attr]
    }
    for name, head in heads.items():
        assert words(content(build(REAL), f"fill-in/{name}.html").cssselect("h1")[0]) == head


def test_the_step_leads_to_its_form(build: Build) -> None:
    (link,) = content(build(REAL), "steps/convene.html").cssselect(".uses-form a")
    assert link.get("href") == "../fill-in/convene.html"
