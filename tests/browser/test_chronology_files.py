"""Files of chronologies: what is in the cells comes back; what others write is read, or refused in words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.browser.chronologies import as_csv, load_pure, read_file

COLUMNS = ["Date", "Agency", "What happened", "Action"]
HEAD = ",".join(COLUMNS)
DANGEROUS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What makes a spreadsheet take a cell for a formula, at its front or behind spaces."""

SIGNS = st.text(
    st.one_of(
        st.sampled_from("=+-@'\"\t\r\n,;| \ufeff\u00a0é£€漢👩"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    ),
    max_size=12,
)
MANY = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
"""Many tables go to the page at once; to make a failing example smaller would take minutes."""

WINDOWS = st.one_of(st.characters(max_codepoint=126, min_codepoint=32), st.sampled_from("éèëüÄß"))
"""Letters of which no row in Windows-1252 is by chance a row in UTF-8 too: nobody could tell those apart."""

TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.lists(SIGNS, min_size=width, max_size=width), min_size=1, max_size=12)
)

BACK = """(tables) => tables.map((rows) => {
  const text = pathwayChronology.writeTable(rows);
  const read = pathwayChronology.readTable(text);
  return { text, rows: read.rows, problems: read.problems };
})"""


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield load_pure(context.new_page())
    context.close()


@settings(MANY, max_examples=40)
@given(tables=st.lists(TABLES, min_size=20, max_size=20))
def test_a_round_trip_loses_nothing(script: Page, tables: list[list[list[str]]]):
    """Hundreds of tables: read again by us they are equal; by Python's reader, equal but for the defusing."""
    for rows, back in zip(tables, script.evaluate(BACK, tables), strict=True):
        assert back["rows"] == rows
        assert back["problems"] == []
        theirs = list(csv.reader(io.StringIO(back["text"].removeprefix("\ufeff"), newline=""), strict=True))
        assert [[plain(cell) for cell in row] for row in theirs] == [
            [plain(cell) for cell in row] for row in rows
        ]
        assert not [cell for row in theirs for cell in row if cell.lstrip().startswith(DANGEROUS[:4])]
        assert not [cell for row in theirs for cell in row if cell.startswith(DANGEROUS)]


def plain(cell: str) -> str:
    """Without the marks at its front that defuse it."""
    return cell.lstrip("'")


SAVED_AND_READ = """(tables) => tables.map((rows) => {
  const c = pathwayChronology;
  const columns = ["Date", "Agency", ...rows[0].map((_, index) => `Words ${index}`)];
  const newList = () => c.newList({ columns, agency: "Agency", several: true }, "2026-11-21");
  const typed = newList();
  for (const row of rows) c.addEvent(typed, ["1/1/2025", "A", ...row.map(pathwayLetters.fit)]);
  const table = c.tableOf(typed, typed.events);
  const read = newList();
  const file = c.readEventsFile(new TextEncoder().encode(c.writeTable(table)), read.shape);
  const events = c.addFile(read, file, "a.csv", file.into, "");
  const faults = events.flatMap((event) => event.faults);
  const wrong = faults.filter(({ words }) => !words.includes("was lost before"));
  return [JSON.stringify(c.tableOf(read, events)) === JSON.stringify(table), wrong];
})"""
"""Events as the page keeps them, saved and read in again: whether they are equal, and what is wrong."""


@settings(MANY, max_examples=20)
@given(tables=st.lists(TABLES, min_size=20, max_size=20))
def test_events_that_are_saved_are_read_in_again_the_same(script: Page, tables: list[list[list[str]]]):
    assert script.evaluate(SAVED_AND_READ, tables) == [[True, []]] * len(tables)


@settings(MANY, max_examples=25)
@given(
    bodies=st.lists(
        st.lists(st.tuples(*[st.text(WINDOWS)] * 3), min_size=1),
        min_size=8,
        max_size=8,
    ),
    separator=st.sampled_from(",;\t"),
    end=st.sampled_from(["\r\n", "\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_what_other_programs_write_is_read(script: Page, bodies, separator: str, end: str, encoding: str):
    """Every row of every file, in each encoding, with each separator and end of line."""
    for body in bodies:
        rows = [["1/2/2025", *cells] for cells in body]
        content = as_csv([COLUMNS, *rows], encoding, delimiter=separator, lineterminator=end)
        found = read_file(script, content, COLUMNS)
        assert found.get("refused") is None
        assert (found["separator"], found["into"]) == (separator, [0, 1, 2, 3])
        # A mark that defuses a formula is taken away, as it is from files of our own.
        assert [[plain(cell) for cell in row["cells"]] for row in found["rows"]] == [
            [plain(cell) for cell in row] for row in rows
        ]


ROW = '3/4/2025,School,"Rang, no reply",Letter'
OPEN_ROW = "3/4/2025;School;Rang, no reply;Letter"
TABS = "\t".join(COLUMNS) + '\r\n3/4/2025\tSchool\t"Rang, no reply"\tLetter\r\n'
SEMICOLONS = ";".join(COLUMNS)
READ = {
    "Excel's CSV UTF-8": f"\ufeff{HEAD}\r\n{ROW}\r\n".encode(),
    "Excel's Unicode text": b"\xff\xfe" + TABS.encode("utf-16-le"),
    "big-endian": b"\xfe\xff" + TABS.encode("utf-16-be"),
    "a line sep=": f"sep=;\r\n{SEMICOLONS}\r\n{OPEN_ROW}\r\n".encode(),
    "semicolons, with commas in the words": f"{SEMICOLONS}\n{OPEN_ROW}\n".encode(),
    "old Mac ends": f"{HEAD}\r{ROW}\r".encode(),
    "other order and case": b'ACTION, what  happened ,DATE,agency:\nLetter,"Rang, no reply",3/4/2025,School',
    "blank lines and a title above": f"\nOur chronology\n\n{HEAD}\n\n{ROW}\n,,,\n\n".encode(),
    "no headings": f"{ROW}\n".encode(),
    "spaces before a quotation mark": f'{HEAD}\n3/4/2025, School, "Rang, no reply" ,Letter\n'.encode(),
    "no end of line": f"{HEAD}\n{ROW}".encode(),
    "empty columns behind": f"{HEAD},,\n{ROW},,\n".encode(),
}
"""The same row in the forms in which files come."""


def mapped(found: dict) -> list[list[str]]:
    """The rows in our order of columns."""
    order = [found["into"].index(place) for place in range(len(COLUMNS))]
    return [[row["cells"][place].strip() for place in order] for row in found["rows"]]


@pytest.mark.parametrize("form", READ)
def test_the_same_row_in_every_form(script: Page, form: str):
    found = read_file(script, READ[form], COLUMNS)
    assert mapped(found) == [["3/4/2025", "School", "Rang, no reply", "Letter"]]
    assert found["rows"][0]["faults"] == []


def test_letters_of_windows_are_read_and_said(script: Page):
    found = read_file(script, f"{HEAD}\n3/4/2025,School,Zoë’s café cost £4,\n".encode("cp1252"), COLUMNS)
    assert found["rows"][0]["cells"][2] == "Zoë’s café cost £4"
    assert found["encoding"] == "Windows-1252"
    assert "“Zoë" in found["notes"][0]
    damaged = "Zoë’s".encode().decode("cp1252")
    again = read_file(script, f"{HEAD}\n3/4/2025,School,{damaged},\n".encode(), COLUMNS)
    assert "look damaged" in again["notes"][0]
    assert again["rows"][0]["cells"][2] == damaged


def test_rows_with_faults_are_read_and_named(script: Page):
    content = (
        f"{HEAD}\n"
        "3/4/2025,School,fine,fine\n"
        "4/4/2025,School\n"
        "5/4/2025,School,one,two,three\n"
        '6/4/2025,School,"closed"again,x\n'
        "7/4/2025,School,a\x07b,x\n"
        "8/4/2025,School,lost \ufffd,x\n"
        '9/4/2025,School,"never closed,x\n'
        "10/4/2025,School,after,x\n"
    )
    found = read_file(script, content.encode(), COLUMNS)
    cells = [row["cells"] for row in found["rows"]]
    assert found["headings"] == [*COLUMNS, "Column 5"]
    assert cells == [
        ["3/4/2025", "School", "fine", "fine", ""],
        ["4/4/2025", "School", "", "", ""],
        ["5/4/2025", "School", "one", "two", "three"],
        ["6/4/2025", "School", '"closed"again', "x", ""],
        ["7/4/2025", "School", "ab", "x", ""],
        ["8/4/2025", "School", "lost \ufffd", "x", ""],
        ["9/4/2025", "School", '"never closed', "x", ""],
        ["10/4/2025", "School", "after", "x", ""],
    ]
    named = {
        (fault["row"], fault["column"]): fault["words"] for row in found["rows"] for fault in row["faults"]
    }
    assert "fewer cells" in named[3, None]
    assert "more cells" in named[4, None]
    assert "behind a closing quotation mark" in named[5, "What happened"]
    assert "cannot be seen" in named[6, "What happened"]
    assert "letter was lost" in named[7, "What happened"]
    assert "never closed" in named[8, "What happened"]
    assert len(named) == 6


def test_lines_above_the_headings_are_named(script: Page):
    found = read_file(script, f"Chronology of A\nmade by B,today\n{HEAD}\n3/4/2025,S,x,y\n".encode(), COLUMNS)
    assert [(fault["row"], "Chronology of A" in fault["words"]) for fault in found["faults"]] == [
        (1, True),
        (2, False),
    ]
    assert "made by B today" in found["faults"][1]["words"]
    assert found["rows"][0]["number"] == 4


def test_unknown_and_repeated_columns_are_kept(script: Page):
    found = read_file(script, b"Date,Notes,notes,__proto__,Agency\n3/4/2025,a,b,c,d\n", COLUMNS)
    assert found["headings"] == ["Date", "Notes", "notes (2)", "__proto__", "Agency"]
    assert found["into"] == [0, None, None, None, 1]
    assert found["rows"][0]["cells"] == ["3/4/2025", "a", "b", "c", "d"]


REFUSED = {
    "empty": (b"", "empty"),
    "headings only": (HEAD.encode(), "no rows"),
    "NUL": (f"{HEAD}\n3/4/2025,a\x00b,c,d\n".encode(), "bytes that no text has"),
    "binary": (bytes(range(256)) * 50, "bytes that no text has"),
    "a workbook": (b"PK\x03\x04" + b"x" * 99, "Excel workbook"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99, "older Excel"),
    "a PDF": (b"%PDF-1.7\n", "PDF"),
    "a web page": (b"\n<html><script>alert(1)</script>", "web page"),
    "half of UTF-16": (b"\xff\xfeD\x00a", "damaged"),
    "too many cells": (HEAD.encode() + b"\n" + b"," * 5000, "more than 100 cells"),
    "too many rows": (HEAD.encode() + b"\n" + b"1/1/2025,,x,\n" * 20001, "20,000 rows"),
    "only line ends": (b"\n" * 19000, "no rows"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_chronology_is_refused_in_words(script: Page, what: str):
    content, words = REFUSED[what]
    assert words in read_file(script, content, COLUMNS)["refused"]


HOSTILE_READ = {
    "quotation marks alone": b'"' * 100_001,
    "pairs of them": b'""' * 50_000 + b",x",
    "one open at the front": b'"' + b"a,b\n" * 9000,
    "separators of all kinds": b";,\t|" * 20,
    "one long cell": b"x" * 2_000_000,
    "a script": f"{HEAD}\n1/1/2025,<script>window.hit=1</script>,<img src=x onerror=window.hit=1>,x".encode(),
}


@pytest.mark.parametrize("what", HOSTILE_READ)
def test_what_is_made_to_hold_the_page_up_does_not(script: Page, what: str):
    """It is read, or refused because it goes over a limit."""
    found = read_file(script, HOSTILE_READ[what], COLUMNS)
    assert found.get("refused") or found["rows"]
    assert script.evaluate("window.hit") is None


def test_the_limit_of_size_is_a_size(script: Page):
    said = script.evaluate("[0, 1, 10485760, 10485761].map((size) => pathwayChronology.refusedSize(size))")
    assert said == [
        "The file is empty.", "", "", "The file has 10 MB. This page reads files of up to 10 MB."
    ]  # fmt: skip


def test_ten_thousand_rows_come_back(script: Page):
    made = """(count) => {
      const row = (n) => ["1/1/2025", "School", `event ${n}, “said”\n"and" more`, "=1"];
      const rows = Array.from({ length: count }, (_, n) => row(n));
      const read = pathwayChronology.readTable(pathwayChronology.writeTable(rows));
      return [read.rows.length, read.problems.length, JSON.stringify(read.rows) === JSON.stringify(rows)];
    }"""
    assert script.evaluate(made, 10_000) == [10_000, 0, True]
