"""Letters: how old a reader must be, what their pages load, and how soon a Word file is made.

The yardstick of a Word file made in the browser is the same letter filled in by
`python-docx` on this machine: opened, its controls written, saved.
"""

from __future__ import annotations

import io
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx
from docx.oxml.ns import qn
from playwright.sync_api import Page, sync_playwright

from generator.checks.words._counting import count_words, reading_age
from generator.definition import load_file
from generator.definition.model import PLACEHOLDER, Letter
from generator.site.addresses import Places
from generator.site.letters import Document, Letters

ROOT = Path(__file__).parents[1]
ROUNDS = 15
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

EXAMPLES = {
    "date": "Monday 8 June 2026",
    "choice": "works with this family now",
    "list": "Sam will visit on Tuesday. Kim will ring the school.",
    "long-text": "We have not seen Ali at school for two weeks. We would like to help.",
    "text": "Sam Green",
}
"""What a person might type, by the kind of field."""


def filled(letter: Letter, text: str) -> str:
    """The text with examples in its fields."""
    kinds = {field.id: field.kind for field in letter.fields}
    found = PLACEHOLDER.sub(lambda match: EXAMPLES[kinds.get(match[1], "text")], text)
    return re.sub(r"^\s*# ", "", found, flags=re.MULTILINE)


def syllables(word: str) -> int:
    """Groups of vowels, without a silent e."""
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    return max(1, groups - (word.lower().endswith("e") and not word.lower().endswith("le") and groups > 1))


def flesch_kincaid_age(text: str) -> float:
    """A second measure, by another rule: the Flesch-Kincaid grade, and five."""
    parts = [part for part in re.split(r"[.!?:]\s|\n\s*\n|\n\s*-\s", text) if re.search(r"\w", part)]
    words = re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", text)
    return 0.39 * len(words) / len(parts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59 + 5


def by_python_docx(content: bytes) -> float:
    """Seconds to open a Word file, write its controls and save it."""
    start = time.perf_counter()
    document = docx.Document(io.BytesIO(content))
    for control in document.element.body.iter(qn("w:sdt")):
        for text in control.iter(qn("w:t")):
            text.text = "Some words"
    document.save(io.BytesIO())
    return time.perf_counter() - start


def in_browser(page: Page, button: str) -> float:
    """Seconds from the click to the finished file, as the page's own clock has it."""
    return page.evaluate(
        """(name) => {
            const made = URL.createObjectURL;
            let end = 0;
            URL.createObjectURL = (blob) => { end = performance.now(); return made(blob); };
            const start = performance.now();
            document.querySelector(`[data-do=${name}]`).click();
            URL.createObjectURL = made;
            if (!end) throw new Error("no file was made");
            return (end - start) / 1000;
        }""",
        button,
    )


def fill(page: Page) -> None:
    """Choose every letter, with its last text, and type into every question."""
    for box in page.locator("[data-letter-chosen]").all():
        box.check()
    for group in page.locator(".which-sheet").all():
        group.locator("input").last.check()
    for group in page.locator(".form-group[data-field]:visible").all():
        kind = group.get_attribute("data-kind")
        if kind == "choice":
            group.locator("input").first.check()
        else:
            group.locator("input, textarea").fill("8 6 2026" if kind == "date" else EXAMPLES[str(kind)])


def print_reading_ages(sheets: list[Document]) -> None:
    """Words and reading ages of every letter and variant."""
    print("letter                           words  age (letters)  age (syllables)")
    for sheet in sheets:
        text = sheet.variant.text if sheet.variant else sheet.letter.text or ""
        words = filled(sheet.letter, text)
        ages = reading_age([words]), flesch_kincaid_age(words)
        print(f"{sheet.name:32} {count_words(words):5}  {ages[0]:13.1f}  {ages[1]:15.1f}")


def print_browser(site: Path, names: list[str]) -> None:
    """Bytes that each form loads, and the time to a Word file."""
    with sync_playwright() as playwright:
        executable = (ROOT / ".venv" / "browser").read_text("utf-8").strip()
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        print("form                bytes loaded  of these Word   one Word file       all as a zip")
        for name in names:
            page = browser.new_page()
            loaded: dict[str, int] = {}
            page.on("request", lambda request, to=loaded: to.update({request.url: size(request.url)}))
            page.goto(f"{site.as_uri()}/fill-in/{name}.html")
            fill(page)
            one = statistics.median(in_browser(page, "word") for _ in range(ROUNDS))
            several = page.locator(".for-all").is_visible()
            whole = statistics.median(in_browser(page, "word-all") for _ in range(ROUNDS)) if several else 0
            word = (site / "fill-in" / f"{name}.js").stat().st_size
            zipped = f"{whole * 1000:.1f} ms" if several else "only one letter"
            print(f"{name:18} {sum(loaded.values()):13,} {word:14,} {one * 1000:12.1f} ms {zipped:>18}")
            page.close()
        browser.close()


def size(url: str) -> int:
    """The bytes of a file of the site."""
    file = Path(url.removeprefix("file://").split("#")[0])
    return file.stat().st_size if url.startswith("file://") else 0


def built(folder: Path) -> Path:
    """The site of the real procedure, built below `folder`."""
    for name in ("mkdocs.yml", "pathway.yaml"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "docs", folder / "docs")
    program = str(Path(sys.executable).parent / "pathway")
    subprocess.run([program, "build", "-f", str(folder / "mkdocs.yml")], check=True, capture_output=True)
    return folder / "site"


def main() -> None:
    """Print everything, for a site built anew."""
    pathway = load_file(ROOT / "pathway.yaml").pathway
    if pathway is None:
        raise SystemExit("pathway.yaml cannot be read")
    letters = Letters(pathway, Places(pathway))
    print_reading_ages([sheet for letter in pathway.letters for sheet in letters.sheets(letter)])
    files = {path: content for path, content in letters.files().items() if path.endswith(".docx")}
    sizes = sorted(map(len, files.values()))
    print(f"\n{len(files)} Word files of {sizes[0]:,} to {sizes[-1]:,} bytes, {sum(sizes):,} in all")
    times = [by_python_docx(content) for content in files.values()]
    print(f"python-docx fills one of them in {statistics.median(times) * 1000:.1f} ms\n")
    with tempfile.TemporaryDirectory() as folder:
        print_browser(built(Path(folder)), [form.name for form in letters.forms])


if __name__ == "__main__":
    main()
