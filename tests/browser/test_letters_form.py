"""The form of a step's letters: common details once, recipients, proposals, errors, leaving."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page

from tests.browser.conftest import Serve
from tests.browser.filling import Form, opened, unzipped
from tests.browser.watching import asked_by
from tests.conftest import REAL, ROOT, Build
from tests.letters.reading import Word

LANGUAGES = ROOT / "tests" / "letters" / "languages.yaml"
AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")
DAY = "2026-06-01T11:00:00"


def form_of(page: Page, address: Callable[[Path], str], name: str, file: Path = REAL) -> Form:
    page.clock.set_fixed_time(DAY)
    return opened(page, f"{address(file)}fill-in/{name}.html")


@pytest.fixture
def convene(page: Page, build: Build, serve: Serve) -> Form:
    """The form of the step with three letters, on a fixed day."""
    return form_of(page, lambda file: serve(build(file)), "convene")


@pytest.fixture
def write(page: Page, build: Build, serve: Serve) -> Form:
    """The form of the small example, on a fixed day."""
    return form_of(page, lambda file: serve(build(file)), "write", LANGUAGES)


def test_each_letter_for_each_recipient_from_what_is_typed_once(page: Page, address) -> None:
    form = form_of(page, address, "convene")
    form.choose("second-letter", "second-letter-inviting", large=True)
    form.choose("agency-invitation")
    page.locator('[data-fields-of="agency-invitation"] .add-recipient').click()
    assert page.locator('.form-group[data-field="meeting-place"]:visible').count() == 1
    form.fill({"meeting-place": "The hall", "letter-date": "1 6 2026"})
    first, second = page.locator('[data-fields-of="agency-invitation"] .recipient').all()
    first.get_by_label("Name of the person").fill("Person One")
    second.get_by_label("Name of the person").fill("Person Two")
    name, content = form.download("word-all")
    files = {file: "\n".join(Word(made).texts) for file, made in unzipped(content).items()}
    assert name == "letters.zip"
    assert sorted(files) == [
        "agency-invitation-1.docx",
        "agency-invitation-2.docx",
        "second-letter-inviting-large-print.docx",
    ]
    assert all("The hall" in text and "Monday 1 June 2026" in text for text in files.values())
    people = {
        file: [who for who in ("Person One", "Person Two") if who in text] for file, text in files.items()
    }
    assert list(people.values()).count([]) == 1
    assert people["agency-invitation-1.docx"] == ["Person One"]
    assert people["agency-invitation-2.docx"] == ["Person Two"]
    printed = form.printed("print-all")
    assert [len(sheet) > 5 for sheet in printed["sheets"]] == [True] * 3  # type: ignore[attr-defined]


def test_a_recipient_can_be_removed_and_the_others_keep_their_words(convene: Form) -> None:
    page = convene.page
    convene.choose("report-request")
    add = page.locator('[data-fields-of="report-request"] .add-recipient')
    add.click()
    add.click()
    recipients = page.locator(".recipient:visible")
    for index in range(3):
        recipients.nth(index).get_by_label("Agency").fill(f"Agency {index + 1}")
    recipients.nth(1).get_by_role("button").click()
    assert [recipients.nth(i).get_by_label("Agency").input_value() for i in range(2)] == [
        "Agency 1",
        "Agency 3",
    ]
    assert recipients.locator(".recipient-title").all_text_contents() == [
        "Recipient 1 of 2",
        "Recipient 2 of 2",
    ]
    assert add.evaluate("one => one === document.activeElement")
    ids = page.locator("article [id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_only_what_the_chosen_text_names_is_asked(convene: Form) -> None:
    convene.choose("second-letter", "second-letter-telling")
    assert not convene.page.locator('.form-group[data-field="meeting-time"]:visible').count()
    convene.choose("second-letter", "second-letter-inviting")
    assert convene.page.locator('.form-group[data-field="meeting-time"]:visible').count() == 1


def test_before_a_text_is_chosen_nothing_is_made_and_the_note_is_shown(convene: Form) -> None:
    page = convene.page
    page.locator('[data-letter="second-letter"] [data-letter-chosen]').check()
    assert "send no letter" in page.locator(".warning:visible").inner_text()
    assert not convene.groups()
    page.click("[data-do=word]")
    assert convene.errors() == ["Choose which text fits: Second letter to parents"]


def test_a_date_is_proposed_from_the_timescale_and_can_be_changed(page: Page, either_address) -> None:
    form = form_of(page, either_address, "own-agency")
    sent = page.get_by_label("Date of the letter")
    reply = page.get_by_label("Date by which you hope to hear")
    note = page.locator('.form-group[data-field="reply-by"] .date-read')
    assert (sent.input_value(), reply.input_value()) == ("1 June 2026", "8 June 2026")
    assert "Monday 8 June 2026" in note.inner_text()
    assert "Proposed: 1 week after Monday 1 June 2026" in note.inner_text()
    assert "Monday 8 June 2026" in "\n".join(form.preview)
    sent.fill("3/6/2026")
    assert reply.input_value() == "10 June 2026"
    reply.fill("12 6 26")
    sent.fill("4 6 2026")
    assert reply.input_value() == "12 6 26"
    assert "Proposed" not in note.inner_text()
    reply.fill("")
    note.get_by_role("button", name="Use Thursday 11 June 2026").click()
    assert reply.input_value() == "11 June 2026"


def test_a_limit_is_named_and_never_filled_in_by_itself(write: Form) -> None:
    page = write.page
    write.choose("to-agency", "to-agency-now")
    page.get_by_label("When did the step begin?").fill("29 5 2026")
    until = page.get_by_label("Until", exact=False)
    note = page.locator('[data-field="until"] .date-read')
    assert until.input_value() == ""
    assert "At the latest: 3 working days after Friday 29 May 2026" in note.inner_text()
    note.get_by_role("button", name="Use Wednesday 3 June 2026").click()
    assert until.input_value() == "3 June 2026"


def test_what_is_missing_is_listed_linked_and_forgotten_once_mended(convene: Form) -> None:
    page = convene.page
    convene.choose("report-request")
    page.get_by_label("Date of the meeting").fill("31 2 2026")
    page.click("[data-do=print]")
    errors = convene.errors()
    assert errors[0] == "“Date of the meeting”: There is no 31 February 2026: that month has 28 days"
    assert errors[1] == "Fill in “Your name”"
    assert page.locator(".error-summary").evaluate("one => one === document.activeElement")
    assert page.evaluate("window.printed") is None
    page.locator(".error-summary a").nth(1).click()
    name = page.get_by_label("Your name")
    assert name.evaluate("one => one === document.activeElement")
    assert name.get_attribute("aria-invalid") == "true"
    described = [
        page.locator(f"#{one}").text_content() for one in name.get_attribute("aria-describedby").split()
    ]
    assert "Error: Fill in “Your name”" in described
    name.fill("A. Person")
    assert "Fill in “Your name”" not in convene.errors()
    assert name.get_attribute("aria-invalid") is None
    convene.fill({})
    assert not convene.errors()
    page.click("[data-do=print]")
    assert page.evaluate("window.printed.sheets.length") == 1


def test_required_fields_are_marked(write: Form) -> None:
    write.choose("to-family", "to-family")
    marks = {
        group.get_attribute("data-field"): group.locator(".need").first.inner_text()
        for group in write.groups()
    }
    assert marks["name"] == "required"
    assert marks["extra"] == "if you have it"


def test_leaving_with_words_typed_asks_first(convene: Form) -> None:
    page = convene.page
    convene.choose("report-request")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.get_by_label("Your name").fill("A. Person")
    page.locator(".fill-in-intro a").click()
    assert asked == ["confirm"]
    assert page.url.endswith("fill-in/convene.html")
    page.evaluate("setTimeout(() => location.reload())")
    page.wait_for_event("dialog") if len(asked) < 2 else None
    assert asked[-1] == "beforeunload"


def test_with_nothing_typed_a_link_leads_away(convene: Form) -> None:
    page = convene.page
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    convene.choose("report-request")
    page.locator(".fill-in-intro a").click()
    page.wait_for_url("**/steps/convene.html")


def test_clearing_takes_everything_away(convene: Form) -> None:
    page = convene.page
    convene.choose("report-request")
    convene.fill({})
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-do=clear]")
    assert not page.locator("[data-letter-chosen]:checked").count()
    convene.choose("report-request")
    values = page.locator(".form-group[data-field]:visible input, .form-group[data-field]:visible textarea")
    assert [value for value in values.evaluate_all("all => all.map((one) => one.value)") if value] == [
        "1 June 2026"
    ]


def test_nothing_is_stored_or_asked_for(page: Page, context: BrowserContext, address) -> None:
    form = form_of(page, address, "convene")
    asked = asked_by(page)
    form.choose("report-request")
    form.fill({})
    form.word()
    form.copied()
    assert asked == []
    assert page.evaluate("sessionStorage.length") == 0
    kept = page.evaluate("JSON.stringify([{ ...localStorage }, history.state])")
    assert "Words for" not in kept
    assert not context.cookies()


def test_a_link_from_a_letter_chooses_it(page: Page, either_address) -> None:
    page.goto(f"{either_address(REAL)}letters/agency-invitation.html")
    page.get_by_role("link", name="Fill in this letter").click()
    page.locator('[data-letter="agency-invitation"] [data-letter-chosen]:checked').wait_for()
    assert page.locator(".preview .subject").inner_text() == "Invitation to a professionals meeting"


def test_everything_can_be_done_with_the_keyboard(convene: Form) -> None:
    page = convene.page
    page.locator("#letter-report-request").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.id") != "letter-report-request-1-to-agency":
        if page.evaluate("document.activeElement.matches('input[type=text], textarea')"):
            page.keyboard.type("2 6 2026")
        page.keyboard.press("Tab")
    page.keyboard.type("An agency")
    while page.evaluate("document.activeElement.dataset.do") != "word":
        page.keyboard.press("Tab")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "report-request.docx"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: str, page: Page, build: Build, serve: Serve) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    for file, name, letter, sheet in (
        (REAL, "convene", "second-letter", "second-letter-inviting"),
        (LANGUAGES, "write", "to-family", "to-family-ur"),
        (LANGUAGES, "write", "to-agency", "to-agency-now"),
    ):
        form = form_of(page, lambda one: serve(build(one)), name, file)
        page.evaluate(AXE)
        faults(page)
        form.choose(letter, sheet, large=letter != "to-agency")
        page.locator(".add-recipient:visible").first.click()
        faults(page)
        page.click("[data-do=word]")
        assert form.errors()
        faults(page)
        form.fill({})
        form.download()
        form.copied()
        faults(page)


@pytest.mark.parametrize("path", ["letters/second-letter.html", "letters/index.html"])
def test_axe_finds_nothing_on_the_pages_of_letters(path: str, page: Page, build: Build, serve: Serve) -> None:
    page.goto(f"{serve(build(REAL))}{path}")
    page.evaluate(AXE)
    faults(page)


def faults(page: Page) -> None:
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found["violations"]] == []


def test_without_a_script_the_letter_is_there_to_read_and_to_download(
    browser, build: Build, serve: Serve
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serve(build(REAL))}fill-in/convene.html")
    assert not page.locator(".letters-form").is_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Blank Word file").first.click()
    word = Word(Path(waiting.value.path()).read_bytes())
    assert word.document.core_properties.title == "A meeting about your family"
    page.get_by_role("link", name="Second letter to parents").first.click()
    assert "Dear [Name of the parent or carer]" in page.locator(".letter").first.inner_text()
    context.close()
