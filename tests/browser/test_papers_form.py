"""Papers on the step's form: what is typed for the letters is in them, on the page, in print and in Word."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Page

from tests.browser.conftest import Serve
from tests.browser.filling import Form, opened, unzipped
from tests.conftest import REAL, Build
from tests.letters.reading import Word, tag


def chosen(page: Page, build: Build, serve: Serve, name: str, *papers: str) -> Form:
    form = opened(page, f"{serve(build(REAL))}fill-in/{name}.html")
    for paper in papers:
        page.locator(f"#paper-{paper}").check()
    return form


def show(page: Page, title: str) -> None:
    page.select_option("#shown-letter", label=title)


def details(page: Page) -> dict[str, str]:
    """The details of the paper on show, by field."""
    found = page.locator(".preview .field").evaluate_all(
        "all => all.map((one) => [one.dataset.field, one.textContent])"
    )
    return {name: text for name, text in found if text}


def in_word(word: Word) -> dict[str, str]:
    """What is filled in, by the tag of its place."""
    return {
        tag(one): "\n".join("".join(t.text or "" for t in run.iter(qn("w:t"))) for run in one.iter(qn("w:r")))
        for one in word.controls
        if one.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is None
        and "checkbox" not in {part.tag.split("}")[1] for part in one.find(qn("w:sdtPr"))}
    }


def test_what_letters_ask_each_recipient_is_gathered_on_a_paper(
    page: Page, build: Build, serve: Serve
) -> None:
    form = chosen(page, build, serve, "own-agency", "household-and-agencies")
    page.locator(".add-recipient").click()
    first, second = page.locator(".recipient").all()
    for recipient, names, address in ((first, "Amy", "1 Road"), (second, "Amy", "2 Lane")):
        recipient.locator("[data-field=child-names] input").fill(names)
        recipient.locator("[data-field=address] textarea").fill(address)
    page.locator(".shared-fields [data-field=sender-agency] input").fill("The school")
    show(page, "Household and agencies sheet")
    typed = details(page)
    assert typed["child-names"] == "Amy"
    assert typed["address"] == "1 Road\n2 Lane"
    assert typed["sender-agency"] == "The school"
    page.locator("[data-gathered][data-field=address] textarea").fill("3 Street")
    second.locator("[data-field=address] textarea").fill("4 Square")
    assert details(page)["address"] == "3 Street"
    name, content = form.download()
    assert name == "household-and-agencies.docx"
    filled = in_word(Word(content))
    assert {filled["child-names"], filled["address"], filled["sender-agency"]} == {
        "Amy",
        "3 Street",
        "The school",
    }
    assert form.errors() == []


def test_a_paper_asks_for_nothing_and_keeps_its_empty_places(page: Page, build: Build, serve: Serve) -> None:
    form = chosen(page, build, serve, "meeting", "action-plan")
    assert not page.locator(".need-of-letter:visible").count()
    blank = Word(page.request.get(f"{serve(build(REAL))}papers/action-plan.docx").body())
    empty = Word(form.download()[1])
    assert empty.texts == blank.texts
    assert form.errors() == []
    page.locator("[data-field=parent-attended]").get_by_label("Yes").check()
    page.click("[data-do=word]")
    assert form.errors() == ["Fill in “What happens if the family disengages again”"]
    page.locator("[data-field=parent-attended]").get_by_label("No").check()
    assert form.errors() == []
    page.locator("[data-field=review-date] input").fill("32 13 2026")
    page.click("[data-do=word]")
    assert len(form.errors()) == 1
    page.locator("[data-field=review-date] input").fill("1 12 2026")
    assert in_word(Word(form.download()[1]))["review-date"] == "Tuesday 1 December 2026"


def test_a_record_comes_in_the_structure_that_is_chosen(page: Page, build: Build, serve: Serve) -> None:
    form = chosen(page, build, serve, "meeting", "meeting-record")
    page.click("[data-do=word]")
    assert form.errors() == ["Choose which structure fits: Agenda and record of the professionals meeting"]
    page.locator('input[value="meeting-record-strengthening-families"]').check()
    headings = page.locator(".preview .heading").all_text_contents()
    assert "Under the headings of the framework" in headings
    assert "Risk" not in headings
    page.locator(".form-group[data-field=lead-name] input").fill("A. Person")
    name, content = form.download()
    assert name == "meeting-record-strengthening-families.docx"
    word = Word(content)
    assert "Grey areas: what nobody knows yet" in word.texts
    assert in_word(word)["lead-name"] == "A. Person"


def test_letters_and_papers_are_printed_and_packed_together(page: Page, build: Build, serve: Serve) -> None:
    form = chosen(page, build, serve, "convene", "single-agency-chronology", "agency-report")
    form.choose("second-letter", "second-letter-telling")
    form.fill({"family-details": "Amy, 1 January 2020"})
    name, content = form.download("word-all")
    assert name == "letters-and-papers.zip"
    assert set(unzipped(content)) == {
        "second-letter-telling.docx",
        "single-agency-chronology.docx",
        "agency-report.docx",
    }
    sheets = form.printed("print-all")["sheets"]
    assert len(sheets) == 3  # type: ignore[arg-type]
    assert ["Amy, 1 January 2020" in sheet for sheet in sheets] == [False, True, True]  # type: ignore[attr-defined]
    show(page, "Single-agency chronology")
    assert "Date\tWhat happened\t" in form.copied()


@pytest.mark.parametrize("script", [True, False])
def test_the_page_of_a_paper_shows_one_structure_and_prints_it_alone(
    script: bool, browser, build: Build, serve: Serve
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{serve(build(REAL))}papers/meeting-record.html")
    usual, framework = page.locator("#parts-10"), page.locator("#parts-11")
    assert (usual.inner_text(), framework.text_content()) == ("Risk", "Under the headings of the framework")
    if script:
        assert (usual.is_visible(), framework.is_visible()) == (True, False)
        page.get_by_role("radio", name="With the Strengthening").check()
        assert (usual.is_visible(), framework.is_visible()) == (False, True)
        page.evaluate("location.hash = 'parts-10'")
        page.wait_for_function("() => !document.getElementById('parts-10').closest('section').hidden")
        assert page.get_by_role("radio", name="In the order").is_checked()
        page.evaluate("window.print = () => { window.asked = true; }")
        page.get_by_role("button", name="Print it blank").click()
        assert page.evaluate("window.asked")
    else:
        assert usual.is_visible()
        assert framework.is_visible()
    page.emulate_media(media="print")
    alone = page.locator("body *:visible").evaluate_all(
        "all => all.filter((one) => !one.closest('.letter') && !one.querySelector('.letter')).length"
    )
    assert alone == 0
    assert page.locator(".paper-first").is_visible()
    blank = page.locator("[data-table=invited-attended-absent] tr.blank")
    assert [row.is_visible() for row in blank.all()] == [True] * 12
    context.close()
