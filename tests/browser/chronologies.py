"""The chronology's pure scripts alone, and its page as a person uses it."""

from __future__ import annotations

import base64
import csv
import io
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.conftest import ROOT

SCRIPTS = ROOT / "generator" / "static" / "javascripts"
PURE = (
    "decide.js",
    "typed-dates.js",
    "letters/sheet.js",
    "chronology/encoding.js",
    "chronology/csv.js",
    "chronology/date-forms.js",
    "chronology/event-dates.js",
    "chronology/events-file.js",
    "chronology/merge.js",
    "chronology/list.js",
)
TODAY = "2026-11-21"
NOON = f"{TODAY}T12:00:00"

READ = """([content, columns, today]) => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const shape = { columns, date: 0, agency: columns.indexOf("Agency"), today };
  return pathwayChronology.readEventsFile(bytes, shape);
}"""


def load_pure(page: Page) -> Page:
    """An empty page that knows nothing but the pure scripts."""
    for name in PURE:
        page.add_script_tag(path=SCRIPTS / name)
    return page


def read_file(page: Page, content: bytes, columns: list[str]) -> dict:
    """What the pure scripts make of a file."""
    return page.evaluate(READ, [base64.b64encode(content).decode(), columns, TODAY])


def table_of(content: bytes) -> list[list[str]]:
    """A saved file as Python's own reader has it."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def as_csv(rows: list[list[str]], encoding: str = "utf-8", **dialect: str) -> bytes:
    """Rows as another program writes them."""
    made = io.StringIO(newline="")
    csv.writer(made, **dialect).writerows(rows)
    return made.getvalue().encode(encoding)


@dataclass
class Editor:
    """The page of a chronology."""

    page: Page

    @classmethod
    def opened(cls, page: Page, address: str, paper: str) -> Editor:
        """The page on a fixed day, as a person finds it."""
        page.clock.set_fixed_time(NOON)
        page.goto(f"{address}chronologies/{paper}.html")
        page.locator(".chronology-editor:visible").wait_for()
        return cls(page)

    def part(self, name: str) -> Locator:
        """A part of the editor by its name."""
        return self.page.locator(f'[data-part="{name}"]').first

    @property
    def status(self) -> str:
        """What was said last."""
        return self.part("status").inner_text()

    def choose(self, *files: tuple[str, bytes]) -> Editor:
        """Choose files, and wait until all are read."""
        named = [{"name": name, "mimeType": "text/csv", "buffer": content} for name, content in files]
        before = self.page.locator(".file-panel").count()
        self.page.set_input_files("#chronology-files", named)  # type: ignore[arg-type]
        self.page.locator(".file-panel").nth(before + len(files) - 1).wait_for()
        return self

    def panel(self) -> Locator:
        """The first file that waits."""
        return self.page.locator(".file-panel").first

    def add(self, agency: str = "") -> Editor:
        """Add the rows of the first file that waits."""
        if agency:
            self.panel().get_by_label("Which agency?").fill(agency)
        self.panel().locator(".add-file").click()
        return self

    def rows(self) -> list[list[str]]:
        """The cells of the events on show, as words alone."""
        return self.page.locator("table.events tbody tr:not(.event-gone)").evaluate_all(
            "rows => rows.map((row) => [...row.querySelectorAll('td[data-heading]')]"
            ".map((cell) => cell.querySelector('.event-words').textContent))"
        )

    def headings(self) -> list[str]:
        """The headings of the table."""
        return self.page.locator("table.events thead th").all_text_contents()[:-1]

    def save(self, kind: str) -> tuple[str, bytes]:
        """The name and the bytes of a saved file."""
        with self.page.expect_download() as waiting:
            self.page.click(f"[data-save={kind}]")
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
