"""The page of a chronology: by keyboard alone, out as CSV and Word, in again, put together, nothing lost."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from tests.browser.chronologies import Editor, as_csv, table_of
from tests.browser.conftest import Address, Serve
from tests.browser.test_checker_privacy import WATCH
from tests.browser.watching import asked_by
from tests.conftest import REAL, ROOT, Build
from tests.letters.reading import Word, tag

SINGLE, MULTI = "single-agency-chronology", "multi-agency-chronology"
OWN = ["Date", "What happened", "Where it is recorded", "What it meant for the child", "What was done"]
ALL = [OWN[0], "Agency", *OWN[1:]]
AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")
HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script> {{ 7*7 }} =1+1 ]]> &amp; <w:t>'


@pytest.fixture
def single(page: Page, served: Address) -> Editor:
    return Editor.opened(page, served(REAL), SINGLE)


@pytest.fixture
def multi(page: Page, served: Address) -> Editor:
    return Editor.opened(page, served(REAL), MULTI)


def word_table(content: bytes) -> list[list[str]]:
    """The table of events as `python-docx` has it."""
    tables = docx.Document(io.BytesIO(content)).tables
    (found,) = [table for table in tables if table.rows[0].cells[0].text == "Date" and len(table.columns) > 4]
    return [[cell.text for cell in row.cells] for row in found.rows]


def typed(page: Page, *cells: str) -> None:
    """Type an event from its date on, with Tab between the fields, and Control and Enter at the end."""
    for place, words in enumerate(cells):
        if place:
            page.keyboard.press("Tab")
        page.keyboard.insert_text(words)
    page.keyboard.press("Control+Enter")


def test_a_whole_chronology_with_the_keyboard_alone(page: Page, on_disk: Address):
    """Typed, sorted, changed, removed, brought back, saved; on a page opened from a disk."""
    editor = Editor.opened(page, on_disk(REAL), SINGLE)
    page.focus("#chronology-files")
    page.keyboard.press("Tab")
    page.keyboard.type("School")
    page.keyboard.press("Tab")
    typed(page, "3/4/2025", "Rang, no reply", "Log")
    assert editor.status == "Added: 3 April 2025, number 1 of 1 by date."
    typed(page, "c. March 2024", "Moved here")
    typed(page, "31/2/2025", "Letter sent")
    typed(page, "1 April 2025", "Seen at the gate", "Log", "Was cold", "Lent a coat")
    assert [row[0] for row in editor.rows()] == ["c. March 2024", "1 April 2025", "3 April 2025", "31/2/2025"]
    assert "no 31 February 2025" in page.locator("tr.to-check .event-doubt").inner_text()

    tab_to(page, "Change the event of 31/2/2025")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    typed(page, "28/2/2025")
    assert [row[0] for row in editor.rows()][1] == "28 February 2025"
    assert focused(page) == "Change the event of 28 February 2025"
    assert not page.locator("tr.to-check").count()

    tab_to(page, "Remove the event of 28 February 2025")
    page.keyboard.press("Enter")
    assert "Removed: 28 February 2025" in editor.status
    assert len(editor.rows()) == 3
    assert focused(page) == "Bring it back"
    page.keyboard.press("Enter")
    assert len(editor.rows()) == 4
    assert focused(page) == "Remove the event of 28 February 2025"

    page.focus("#chronology-order")
    page.keyboard.press("ArrowDown")
    assert next(row[0] for row in editor.rows()) == "3 April 2025"
    tab_to(page, "Save as CSV")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == f"{SINGLE}-school.csv"
    assert table_of(Path(waiting.value.path()).read_bytes()) == [
        [*OWN, "Agency"],
        ["c. March 2024", "Moved here", "", "", "", "School"],
        ["28/2/2025", "Letter sent", "", "", "", "School"],
        ["1 April 2025", "Seen at the gate", "Log", "Was cold", "Lent a coat", "School"],
        ["3/4/2025", "Rang, no reply", "Log", "", "", "School"],
    ]


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent")


def tab_to(page: Page, words: str) -> None:
    """Go on with Tab until that is in focus."""
    for _ in range(60):
        if focused(page) == words:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach “{words}”")


SCHOOL = [
    [*OWN, "Agency"],
    [
        "3/4/2025",
        "Alex was absent. Mum rang and said Alex had a cold.",
        "Log",
        "Missed a test",
        "Rang back",
        "School",
    ],
    ["c. March 2024", "Family moved here", "", "", "", "School"],
]
HEALTH = [
    ["agency", "DATE", "What happened", "Seen by", "what was done"],
    [
        "Health – Zoë’s team",
        "2025-04-03",
        "Alex was absent; mum rang and said that Alex had a cold.",
        "GP",
        "Told the GP",
    ],
    ["Health – Zoë’s team", "04/13/2025", "Home visit, no reply", "", "=CARD()"],
]
HOUSING = [
    OWN,
    ["7 April 2025", "Repair refused:\nnobody let us in", "Repairs log", "No hot water", "New date"],
    ["7 April 2025", "Repair refused:\nnobody let us in", "Repairs log", "No hot water", "New date"],
]  # fmt: skip


def test_three_agencies_are_put_together(page: Page, on_disk: Address):
    """In three encodings: by date, each with its agency; copies shown and dropped by hand; Word compared."""
    editor = Editor.opened(page, on_disk(REAL), MULTI)
    editor.choose(
        ("school.csv", as_csv(SCHOOL, "utf-8-sig")),
        ("health.csv", as_csv(HEALTH, "cp1252", delimiter=";")),
        ("housing.txt", as_csv(HOUSING, "utf-16", delimiter="\t")),
    )
    editor.add()
    assert "month first" in editor.panel().inner_text()
    editor.panel().get_by_label("“Seen by” goes into").select_option("a column of its own")
    editor.add()
    page.click(".add-file")
    assert "Write the name of the agency" in editor.panel().inner_text()
    assert len(editor.rows()) == 4
    editor.add("Housing")

    happened = ["c. March 2024", "3 April 2025", "3 April 2025", "7 April 2025", "7 April 2025", "04/13/2025"]
    agencies = ["School", "School", "Health – Zoë’s team", "Housing", "Housing", "Health – Zoë’s team"]
    assert [row[:2] for row in editor.rows()] == [list(pair) for pair in zip(happened, agencies, strict=True)]
    assert editor.headings() == [*ALL, "Seen by"]
    groups = page.locator(".twins")
    assert [group.locator(".twin").count() for group in groups.all()] == [2, 2]
    assert "word for word" in groups.first.inner_text()
    assert "perhaps the same event" in groups.last.inner_text()

    page.get_by_role("button", name="Remove 1 exact copy").click()
    page.get_by_role("button", name="Keep all of these").click()
    expect(editor.part("duplicates")).to_be_hidden()
    assert len(editor.rows()) == 5
    assert "Removed: 1 event" in editor.part("removed-title").inner_text()

    saved = table_of(editor.save("csv")[1])
    assert saved[0] == [*ALL, "Seen by"]
    assert [row[2] for row in saved[1:]] == [
        SCHOOL[2][1], SCHOOL[1][1], HEALTH[1][2], HOUSING[1][1], HEALTH[2][2]
    ]  # fmt: skip
    assert saved[-1] == ["04/13/2025", "Health – Zoë’s team", "Home visit, no reply", "", "", "'=CARD()", ""]
    name, content = editor.save("word")
    assert name == f"{MULTI}.docx"
    assert word_table(content) == [
        ALL,
        ["c. March 2024", "School", "Family moved here", "", "", ""],
        ["3 April 2025", "School", *SCHOOL[1][1:5]],
        ["3 April 2025", "Health – Zoë’s team", HEALTH[1][2], "", "", "Told the GP\nSeen by: GP"],
        ["7 April 2025", "Housing", *HOUSING[1][1:]],
        ["04/13/2025", "Health – Zoë’s team", "Home visit, no reply", "", "", "=CARD()"],
    ]


def test_what_one_page_saves_another_reads(
    page: Page, context: BrowserContext, served: Address, single: Editor
):
    """The chronology of one agency goes into that of all, and comes back to its own page the same."""
    single.part("agency").fill("School")
    form = page.locator(".event-form")
    for date, words in (
        ("3/4/2025", '  "Rang", =1+1\n\n- no; reply\t£é漢 '),
        ("unknown", "@home"),
        ("", "'quoted"),
    ):
        form.get_by_label("Date").fill(date)
        form.get_by_label("What happened").fill(words)
        form.get_by_role("button").click()
    name, content = single.save("csv")
    rows = single.rows()
    assert [row[1] for row in rows] == ['"Rang", =1+1\n\n- no; reply £é漢', "@home", "'quoted"]
    word = single.save("word")[1]
    assert word_table(word)[1:] == [[row[0].replace("No date", ""), *row[1:]] for row in rows]
    (agency,) = [one for one in Word(word).controls if tag(one) == "sender-agency"]
    assert [text.text for text in agency.iter(qn("w:t"))] == ["School"]

    again = Editor.opened(context.new_page(), served(REAL), SINGLE).choose((name, content)).add()
    assert again.rows() == rows
    assert again.part("agency").input_value() == "School"
    assert again.save("csv")[1] == content
    together = Editor.opened(context.new_page(), served(REAL), MULTI).choose((name, content)).add()
    assert [[row[0], *row[2:]] for row in together.rows()] == rows
    assert {row[1] for row in together.rows()} == {"School"}


REFUSED = {
    "binary.csv": (bytes(range(256)) * 100, "bytes that no text has"),
    "nul.csv": (b"Date,What happened\n3/4/2025,a\x00b\n", "bytes that no text has"),
    "book.xlsx": (b"PK\x03\x04" + bytes(500), "Excel workbook"),
    "empty.csv": (b"", "empty"),
}


def test_hostile_files_are_refused_or_defused_and_the_page_stays_alive(multi: Editor, tmp_path: Path):
    page = multi.page
    big = tmp_path / "big.csv"
    big.write_bytes(b"x" * (50 * 1024 * 1024))
    page.set_input_files("#chronology-files", big)
    assert "The file has 50 MB. This page reads files of up to 10 MB" in multi.panel().inner_text()
    multi.panel().get_by_role("button", name="Close").click()
    for name, (content, words) in REFUSED.items():
        multi.choose((name, content))
        assert f"{name} was not read in. " in multi.panel().inner_text()
        assert words in multi.panel().inner_text()
        assert page.evaluate("document.activeElement.matches('.file-panel')")
        multi.panel().get_by_role("button", name="Close").click()
    ragged = (
        f"Date,What happened,{HOSTILE}\n3/4/2025,{as_csv([[HOSTILE]]).decode().strip()}\n4/4/2025,a,b,c,d\n"
    )
    multi.choose(('<img src=x onerror="window.hit=1">.csv', ragged.encode())).add(HOSTILE)
    assert multi.rows()[0][2] == HOSTILE
    assert multi.rows()[0][1] == HOSTILE
    assert "fewer cells" in page.locator("tr.to-check").first.inner_text()
    assert page.evaluate("window.hit") is None
    assert not page.locator(".chronology-editor :is(script, img)").count()
    saved = multi.save("csv")[1]
    assert [cell for row in table_of(saved) for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert word_table(multi.save("word")[1])[1][1:3] == [HOSTILE, HOSTILE]


def test_ten_thousand_rows_stay_usable(multi: Editor):
    page = multi.page
    rows = [
        [f"{n % 28 + 1}/{n % 12 + 1}/{2006 + n % 20}", f"Agency {n % 3}", f"Event {n}", "", "", ""]
        for n in range(10_000)
    ]
    multi.choose(("big.csv", as_csv([ALL, *rows]))).add()
    assert "10,000 events" in multi.part("count").inner_text()
    assert len(multi.rows()) == 100
    page.get_by_role("button", name="Last page").first.click()
    assert multi.rows()[-1][0] == "28 December 2025"
    multi.part("find").fill("Event 4711")
    assert [row[2] for row in multi.rows()] == ["Event 4711"]
    page.get_by_role("button", name="Remove the event of").click()
    assert "9,999 events" in multi.part("count").inner_text()
    multi.part("find").fill("january 2010")
    assert {row[0].split(" ", 1)[1] for row in multi.rows()} == {"January 2010"}
    assert len(table_of(multi.save("csv")[1])) == 10_000


def test_columns_of_others_can_be_put_into_ours(multi: Editor):
    content = as_csv([["When", "Who", "Event", "Extra"], ["3/4/2025", "School", "Rang", "x"]])
    multi.choose(("other.csv", content))
    assert "None of its columns is “Date”" in multi.panel().inner_text()
    for theirs, ours in (("When", "Date"), ("Who", "Agency"), ("Event", "What happened")):
        multi.panel().get_by_label(f"“{theirs}” goes into").select_option(ours)
    assert "None of its columns" not in multi.panel().inner_text()
    multi.add()
    assert multi.rows() == [["3 April 2025", "School", "Rang", "", "", "", "x"]]
    assert multi.headings() == [*ALL, "Extra"]


def test_the_page_warns_before_unsaved_events_go(single: Editor):
    page = single.page
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", answer)
    single.part("agency").fill("School")
    page.get_by_label("What happened").fill("Rang")
    page.get_by_role("button", name="Add this event").click()
    page.get_by_role("link", name="Multi-agency chronology").first.click()
    assert asked == ["confirm"]
    page.close(run_before_unload=True)
    expect(page.locator("table.events")).to_be_visible()
    assert asked == ["confirm", "beforeunload"]
    single.save("csv")
    page.get_by_role("link", name="Single-agency chronology").first.click()
    page.wait_for_url("**/papers/single-agency-chronology.html")
    assert asked == ["confirm", "beforeunload"]


def test_nothing_is_saved_without_the_agency(single: Editor):
    page = single.page
    page.get_by_label("What happened").fill("Rang")
    page.get_by_role("button", name="Add this event").click()
    page.click("[data-save=csv]")
    assert "Write the name of your agency" in single.part("agency-error").inner_text()
    assert page.evaluate("document.activeElement.id") == "chronology-agency"


def test_an_empty_event_is_not_added_and_an_open_change_is_kept(single: Editor):
    page = single.page
    page.get_by_role("button", name="Add this event").click()
    assert "Write the date, or what happened" in page.locator(".event-form .form-error").inner_text()
    single.choose(
        ("a.csv", as_csv([OWN, ["1/1/2025", "First", "", "", ""], ["2/1/2025", "Second", "", "", ""]]))
    ).add()
    page.get_by_role("button", name="Change the event of 1 January 2025").click()
    page.locator("table .event-form").get_by_label("What happened").fill("First, and more")
    page.get_by_role("button", name="Remove the event of 2 January 2025").click()
    page.locator("table .event-form").get_by_role("button", name="Keep the change").click()
    assert [row[1] for row in single.rows()] == ["First, and more"]
    page.get_by_text("Removed: 1 event").click()
    page.get_by_role("button", name="Bring all back").click()
    assert [row[1] for row in single.rows()] == ["First, and more", "Second"]


def test_nothing_is_stored_or_sent(page: Page, served: Address):
    page.add_init_script(WATCH)
    editor = Editor.opened(page, served(REAL), MULTI)
    before = page.evaluate("window.touched")
    asked = asked_by(page)
    editor.choose(("school.csv", as_csv(SCHOOL))).add()
    editor.save("csv")
    editor.save("word")
    assert page.evaluate("window.touched") == before
    assert asked == []
    fields = page.locator(".chronology-editor :is(input[type=text], textarea)")
    assert fields.evaluate_all("all => all.every((one) => one.autocomplete === 'off' && !one.spellcheck)")
    intro = page.locator(".chronology-intro").inner_text()
    assert "Nothing that you type or read in is stored or sent" in intro
    assert "only by your agency’s secure route" in intro


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state_and_a_phone_needs_no_sideways_scroll(scheme: str, multi: Editor):
    page = multi.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.evaluate(AXE)
    multi.choose(("health.csv", as_csv(HEALTH, "cp1252")), ("no.csv", b"\x00"))
    faults(page)
    page.get_by_role("button", name="Close").click()
    multi.choose(("school.csv", as_csv([*SCHOOL, SCHOOL[1]])))
    multi.add().add()
    page.get_by_role("button", name="Remove the event of c. March 2024").click()
    page.get_by_role("button", name="Change the event of").first.click()
    page.locator("details[data-part=removed] summary").click()
    faults(page)
    page.set_viewport_size({"width": 320, "height": 640})
    faults(page, "document.querySelector('.chronology-editor')")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def faults(page: Page, where: str = "document") -> None:
    found = page.evaluate(f"axe.run({where}, {{ resultTypes: ['violations'] }})")
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found["violations"]] == []


def test_all_pages_of_the_table_are_printed(multi: Editor):
    rows = [[f"{n % 28 + 1}/1/2025", "School", f"Event {n}", "", "", ""] for n in range(250)]
    multi.choose(("big.csv", as_csv([ALL, *rows]))).add()
    multi.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert len(multi.rows()) == 250
    multi.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert len(multi.rows()) == 100


def test_without_a_script_the_page_leads_to_the_blank_paper(browser: Browser, build: Build, serve: Serve):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serve(build(REAL))}chronologies/{SINGLE}.html")
    assert not page.locator(".chronology-editor").is_visible()
    assert "needs a script, which does not run here" in page.locator(".chronology-blank").inner_text()
    page.locator(".chronology-blank").get_by_role("link", name="Single-agency chronology").click()
    assert page.get_by_role("link", name="Fill in the table of events").is_visible()
    context.close()
