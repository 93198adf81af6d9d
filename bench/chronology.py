"""Chronologies in a browser: files of 100, 1,000 and 10,000 rows read, sorted, compared, saved.

The yardstick is Python: its `csv` reading the same file and writing it again, `sorted` by a
date that is read with `strptime`, and `python-docx` filling the same table of the same Word
file. (Python reads one form of date here; the browser tries every form that people write.)
"""

from __future__ import annotations

import base64
import csv
import io
import json
import random
import re
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import docx
from playwright.sync_api import Page, sync_playwright

from generator.definition import load_file
from generator.site.addresses import Places
from generator.site.chronologies import chronologies_of, chronology_data
from generator.site.letters import Letters

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "generator" / "static" / "javascripts"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SIZES = (100, 1_000, 10_000)
ROUNDS = 5
AGENCIES = ("School", "Health visiting", "Housing")
WORDS = re.findall(
    r"\w+",
    "home visit no reply rang mother child seen well absent late letter sent police called "
    "welfare check missed appointment baby weighed referral repair refused told manager",
)
LOADED = (
    *("decide", "typed-dates", "vendor/fflate", "letters/sheet", "letters/word", "chronology/encoding"),
    *("chronology/csv", "chronology/date-forms", "chronology/event-dates", "chronology/events-file"),
    *("chronology/merge", "chronology/list", "chronology/word-rows"),
)

IN_BROWSER = """([content, about, rounds]) => {
  const c = window.pathwayChronology;
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const times = {};
  const timed = (name, work) => {
    const start = performance.now();
    const result = work();
    (times[name] = times[name] || []).push(performance.now() - start);
    return result;
  };
  for (let round = 0; round < rounds; round += 1) {
    const list = c.newList(about, "2026-11-21");
    const file = timed("read", () => c.readEventsFile(bytes, list.shape));
    timed("dates", () => c.addFile(list, file, "a.csv", file.into, ""));
    const events = timed("sorted", () => c.sorted(list.events, "oldest"));
    timed("compared", () => c.duplicates(list.events, list.shape));
    timed("written", () => c.writeTable(c.tableOf(list, events)));
    const rows = events.map((event) => event.cells);
    timed("word", () => c.wordWithRows(window.pathwayWordFiles[about.name], about.table, rows));
  }
  return times;
}"""


def made(columns: list[str], count: int) -> bytes:
    """A file as three agencies would fill it, with a few events told twice."""
    rng = random.Random(count)  # noqa: S311 - the same file every time
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for _ in range(count):
        day = date(2015, 1, 1) + timedelta(days=rng.randrange(4000))
        cells = [" ".join(rng.choices(WORDS, k=rng.randint(4, 25))) for _ in columns[2:]]
        writer.writerow([f"{day:%d/%m/%Y}", rng.choice(AGENCIES), *cells])
    return text.getvalue().encode("utf-8-sig")


def timed(work: Callable[[], object]) -> float:
    """Milliseconds, the middle of several rounds."""
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def day_of(row: list[str]) -> datetime:
    return datetime.strptime(row[0], "%d/%m/%Y").replace(tzinfo=UTC)


def written(rows: list[list[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def filled(word: bytes, rows: list[list[str]]) -> None:
    """The same rows in a table of the same Word file, by `python-docx`."""
    document = docx.Document(io.BytesIO(word))
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    cells = table._cells  # noqa: SLF001 - asking for each cell anew takes minutes
    for place, words in enumerate(cell for row in rows for cell in row):
        cells[place].text = words
    document.save(io.BytesIO())


def by_python(content: bytes, word: bytes) -> dict[str, float]:
    """What the yardstick takes for the same steps."""
    rows = rows_of(content)[1:]
    few = rows[:1000]
    return {
        "read": timed(lambda: rows_of(content)),
        "dates": timed(lambda: [day_of(row) for row in rows]),
        "sorted": timed(lambda: sorted(rows, key=day_of)),
        "written": timed(lambda: written(rows)),
        "word": timed(lambda: filled(word, few)) * len(rows) / len(few),
    }


def in_browser(page: Page, content: bytes, about: dict[str, object]) -> dict[str, float]:
    """What the page's own functions take."""
    found = page.evaluate(IN_BROWSER, [base64.b64encode(content).decode(), about, ROUNDS])
    return {name: statistics.median(times) for name, times in found.items()}


def main() -> None:
    """Print, for each size, what each step takes and how that compares with Python."""
    pathway = load_file(ROOT / "pathway.yaml").pathway
    if pathway is None:
        raise SystemExit("pathway.yaml cannot be read")
    letters = Letters(pathway, Places(pathway))
    chronology = next(it for it in chronologies_of(pathway) if it.of_several)
    about = json.loads(chronology_data(chronology, letters))
    script = letters.script_of(chronology.paper).decode()
    word = base64.b64decode(json.loads(re.fullmatch(r"var \w+ = (.*);\n", script)[1])[about["name"]])  # type: ignore[index]
    with sync_playwright() as playwright:
        executable = (ROOT / ".venv" / "browser").read_text("utf-8").strip()
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        page = browser.new_page()
        for name in LOADED:
            page.add_script_tag(path=SCRIPTS / f"{name}.js")
        page.add_script_tag(content=script)
        print("  rows  step         browser      Python   ratio")
        for size in SIZES:
            content = made(about["columns"], size)
            theirs = by_python(content, word)
            for step, took in in_browser(page, content, about).items():
                beside = f"{theirs[step]:8.1f} ms  {took / theirs[step]:6.2f}" if step in theirs else ""
                print(f"{size:6,}  {step:9} {took:8.1f} ms  {beside}")
        browser.close()


if __name__ == "__main__":
    main()
