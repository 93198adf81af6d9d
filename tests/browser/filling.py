"""Fills the form of a step's letters as a person does, and reads what comes of it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.letters.reading import Word

PRINTING = """
window.print = () => {
  window.dispatchEvent(new Event("beforeprint"));
  const sheets = [...document.querySelectorAll(".letters-to-print .letter")];
  window.printed = { title: document.title, sheets: sheets.map((sheet) =>
    [...sheet.querySelectorAll(".block")].map((block) => block.textContent)) };
  window.dispatchEvent(new Event("afterprint"));
};
Object.defineProperty(navigator, "clipboard", { value: undefined });
"""
"""Keeps what would be printed; without a clipboard the page shows the text to copy."""


@dataclass
class Form:
    """The form on a page."""

    page: Page

    def choose(self, letter: str, sheet: str | None = None, *, large: bool = False) -> None:
        """Tick a letter, and the text where there are several."""
        holder = self.page.locator(f'.which-letter[data-letter="{letter}"]')
        holder.locator("[data-letter-chosen]").check()
        if holder.locator(".which-sheet").count():
            holder.locator(f'input[value="{sheet}"]').check()
        if large:
            holder.locator("[data-large]").check()

    def groups(self) -> list[Locator]:
        """The questions on show."""
        return self.page.locator(".form-group[data-field]:visible").all()

    def fill(self, values: dict[str, str], other: str = "Words for {}") -> dict[str, str]:
        """Type into every question on show; gives what was typed, by field."""
        typed = {}
        groups = self.page.locator(".form-group[data-field]:visible")
        asked = groups.evaluate_all("all => all.map((one) => [one.dataset.field, one.dataset.kind])")
        for place, (name, kind) in enumerate(asked):
            group = groups.nth(place)
            value = values.get(name, "27 11 2026" if kind == "date" else other.replace("{}", name))
            if kind == "choice":
                choice = group.locator("input").last
                choice.check()
                value = choice.input_value()
            else:
                group.locator("input, textarea").fill(value)
            typed[name] = value
        return typed

    @property
    def preview(self) -> list[str]:
        """The blocks of the letter on show."""
        return self.page.locator(".preview .block").evaluate_all("all => all.map((one) => one.textContent)")

    def copied(self) -> str:
        """The text as copied."""
        self.page.click("[data-do=copy]")
        return self.page.locator(".copied-text textarea").input_value()

    def printed(self, button: str = "print") -> dict[str, object]:
        """The title and the letters as printed."""
        self.page.evaluate("window.printed = null")
        self.page.click(f"[data-do={button}]")
        return self.page.evaluate("window.printed")

    def download(self, button: str = "word") -> tuple[str, bytes]:
        """The name and the bytes of what is downloaded."""
        with self.page.expect_download() as waiting:
            self.page.click(f"[data-do={button}]")
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()

    def word(self) -> Word:
        """The letter on show as a Word file."""
        return Word(self.download()[1])

    def errors(self) -> list[str]:
        """The messages of the summary."""
        return self.page.locator(".error-summary:visible li").all_text_contents()


def opened(page: Page, address: str) -> Form:
    """The form at an address, as a person finds it."""
    page.add_init_script(PRINTING)
    page.goto(address)
    page.locator("form.letters-form").wait_for()
    return Form(page)


def as_text(blocks: list[str], items: list[bool]) -> str:
    """What copied text must be: blocks parted by an empty line, items of one list by none."""
    text = ""
    for index, (block, item) in enumerate(zip(blocks, items, strict=True)):
        gap = "" if not index else "\n" if item and items[index - 1] else "\n\n"
        text += f"{gap}{'- ' if item else ''}{block}"
    return f"{text}\n"


def unzipped(content: bytes) -> dict[str, bytes]:
    """The files of a zip, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}
