"""Preview, copied text, print and Word say the same: for every letter and variant, and whatever is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page

from generator.definition import load_file
from generator.site.addresses import Places
from generator.site.letters import Letters
from tests.browser.conftest import Address, Serve
from tests.browser.filling import Form, as_text, opened
from tests.conftest import REAL, ROOT, Build

LANGUAGES = ROOT / "tests" / "letters" / "languages.yaml"


Case = tuple[Path, str, str, str]
"""A definition, a form of it, a letter and a sheet of that letter."""


def cases() -> list[Case]:
    found = []
    for file in (REAL, LANGUAGES):
        pathway = load_file(file).pathway
        assert pathway is not None
        for form in Letters(pathway, Places(pathway)).forms:
            for letter in form.documents:
                if not letter.paper:
                    found += [(file, form.name, letter.document.id, sheet.name) for sheet in letter.sheets]
    return found


CASES = cases()

HOSTILE = {
    "script": "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7} [parent-names] [[address]]",
    "entities": "& &amp; &lt;b&gt; < > ]]> <![CDATA[x]]>",
    "quotes": "\" ' ` “ ” ‘ ’ \\ / <w:t>x</w:t></w:sdtContent>",
    "right to left": "محمد علی 12345 שלום (abc)",
    "turned": "a\u202eb\u2066c\u200fd",
    "emoji": "👩‍👧‍👦 🇬🇧 é e\u0301 \U0001f600",
    "lines": "one\ntwo\r\n\nthree\u2028four\tfive",
    "unfit": "a\u0000b\u0008c\u000bd\ufffee\ufdd0f",
    "formula": "=1+1 @SUM(A1) +44 -x",
    "spaces": "  two  spaces   three  ",
    # Last: a page full of long words is slow to type into.
    "long": "x" * 4000 + " " + "long words " * 544 + "end",
}
LETTER_BY_LETTER = {"script", "template", "entities", "quotes", "right to left", "emoji", "formula"}


def same_everywhere(form: Form) -> list[str]:
    """The blocks of the letter, after they have been found the same in all four places."""
    shown = form.preview
    items = form.page.locator(".preview .block").evaluate_all("all => all.map((one) => one.matches('li'))")
    assert form.copied() == as_text(shown, items)
    printed = form.printed()
    assert printed["sheets"] == [shown]
    assert printed["title"] == form.page.locator(".preview .subject").text_content()
    word = form.word()
    assert word.texts == shown
    assert word.document.core_properties.title == printed["title"]
    assert len(set(word.numbers)) == len(word.numbers)
    assert b"showingPlcHdr" not in word.parts["word/document.xml"]
    return shown


@pytest.mark.parametrize("case", CASES, ids=[case[3] for case in CASES])
def test_every_letter(case: Case, page: Page, either_address: Address) -> None:
    file, name, letter, sheet = case
    form = opened(page, f"{either_address(file)}fill-in/{name}.html")
    form.choose(letter, sheet)
    typed = form.fill({}, "First line of {}\nand second")
    shown = "\n".join(same_everywhere(form))
    assert "[" not in shown
    dates = {key for key, value in typed.items() if value == "27 11 2026"}
    choices = {key for key, value in typed.items() if value.startswith("had a referral")}
    for key in set(typed) - dates - choices:
        assert f"First line of {key}" in shown or typed[key] in shown, key


@pytest.mark.parametrize(
    "case",
    [
        (REAL, "meeting", "feedback-parents", "feedback-parents-attended"),
        (LANGUAGES, "write", "to-family", "to-family"),
        (LANGUAGES, "write", "to-family", "to-family-ur"),
    ],
    ids=["english", "every-kind", "right-to-left"],
)
def test_whatever_is_typed_into_every_field_stays_words(
    case: Case, page: Page, build: Build, serve: Serve
) -> None:
    file, name, letter, sheet = case
    form = opened(page, f"{serve(build(file))}fill-in/{name}.html")
    form.choose(letter, sheet)
    for what, words in HOSTILE.items():
        form.fill({}, words)
        shown = same_everywhere(form)
        assert page.evaluate("window.hit") is None, what
        assert not page.locator(".preview script, .preview img").count(), what
        if what in LETTER_BY_LETTER:
            assert any(words in block for block in shown), what
        if what == "long":
            assert any(len(block) >= 9900 for block in shown)


def test_what_no_file_can_hold_is_left_out(page: Page, address: Address) -> None:
    form = opened(page, f"{address(LANGUAGES)}fill-in/write.html")
    form.choose("to-family", "to-family")
    for typed, kept in (
        (HOSTILE["unfit"], "abcdef"),
        (HOSTILE["turned"], "abc\u200fd"),
    ):
        form.fill({}, typed)
        assert form.preview[1] == kept
    in_one_line = page.evaluate("typed => pathwayLetters.clean(typed, false)", HOSTILE["lines"])
    assert in_one_line == "one two three four five"
    assert page.evaluate('pathwayLetters.clean("a\\ud800b\\udc00c😀", false)') == "abc😀"


def test_an_empty_field_that_may_be_empty_takes_its_paragraph_away(
    page: Page, either_address: Address
) -> None:
    form = opened(page, f"{either_address(LANGUAGES)}fill-in/write.html")
    form.choose("to-family", "to-family")
    form.fill({"extra": "", "wishes": "", "plan": "one\n\n two \nthree"})
    shown = same_everywhere(form)
    assert not [block for block in shown if "remark" in block]
    assert [block for block in shown if block in ("one", "two", "three")] == ["one", "two", "three"]
    styles = {paragraph.text: paragraph.style for paragraph in form.word().paragraphs}
    assert {styles[row] for row in ("A fixed item", "one", "two", "three")} == {"ListBullet"}


def test_right_to_left_words_are_set_so_in_word(page: Page, either_address: Address) -> None:
    form = opened(page, f"{either_address(LANGUAGES)}fill-in/write.html")
    form.choose("to-family", "to-family")
    form.fill({"name": "محمد", "address": "1 Street"})
    word = form.word()
    turned = [
        "".join(text.text or "" for text in run.iter(qn("w:t")))
        for run in word.body.iter(qn("w:r"))
        if run.find(f".//{qn('w:rtl')}") is not None
    ]
    assert turned[:2] == ["محمد", "محمد"]
    assert "1 Street" not in turned


def test_a_number_among_words_from_right_to_left_keeps_its_order(page: Page, either_address: Address) -> None:
    form = opened(page, f"{either_address(LANGUAGES)}fill-in/write.html")
    form.choose("to-family", "to-family-ur")
    form.fill({"words": "+44 1234 567890", "plan": "محمد\nRoom 2"})
    shown = same_everywhere(form)
    assert [block for block in shown if "\u200e+44 1234 567890\u200e" in block]
    assert "محمد" in shown
    assert "\u200eRoom 2\u200e" in shown


def test_dates_are_in_the_language_of_the_letter_and_of_one_calendar(
    page: Page, either_address: Address
) -> None:
    form = opened(page, f"{either_address(LANGUAGES)}fill-in/write.html")
    form.choose("to-family", "to-family-ur")
    form.fill({"by": "27/3/2026"})
    (line,) = [block for block in form.preview if "براہ" in block and "فون" in block and "27" in block]
    assert "2026" in line
    assert "March" not in line
