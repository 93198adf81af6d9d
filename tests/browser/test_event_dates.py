"""Dates of events as people write them: read with the day first, never guessed in silence.

What is expected comes from the calendar and from how people in Britain write dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chronologies import TODAY, load_pure

EXACT = {
    "2025-04-03": [
        "3/4/2025", "03/04/2025", "03.04.25", "3-4-2025", "3 4 2025", "3 April 2025", "3rd April 2025",
        "3rd of April 2025", "03-Apr-25", "3 apr. 2025", "April 3, 2025", "2025-04-03", "2025/04/03",
        "20250403",
        "Thursday 3 April 2025", "Thu 3/4/25", "on 3 April 2025", "3.4.2025.", "3\u00a0April\u00a02025",
        "03/04/2025 00:00", "03/04/2025 00:00:00",
    ],
    "1998-02-28": ["28/2/98", "28 Feb 1998", "28 February 98"],
    "2024-02-29": ["29/02/2024", "29 Feb 24"],
}  # fmt: skip
"""Ways of writing a day."""

WIDER = {
    "April 2025": ("2025-04-01", 30),
    "04/2025": ("2025-04-01", 30),
    "2025-04": ("2025-04-01", 30),
    "Sept 2024": ("2024-09-01", 30),
    "2024": ("2024-01-01", 366),
}
"""Months and years: the first day, and how many days."""

ABOUT = {
    "c. March 2024": "2024-03",
    "c.2019": "2019",
    "circa 2019": "2019",
    "about 3 April 2025": "2025-04-03",
    "approx. June 2023": "2023-06",
    "early 2024": "2024-01",
    "end of May 2024": "2024-05",
    "2025?": "2025",
    "before 2020": "2020",
    "spring 2024": "2024",
    "since April 2024": "2024-04",
    "w/c 7 April 2025": "2025-04-07",
    "3-5 April 2025": "2025-04-03",
    "3\u20135 April 2025": "2025-04-03",
    "between 3 and 5 April 2025": "2025-04-03",
    "from 3/4/2025 to 5/4/2025": "2025-04-03",
    "3 April - 5 May 2025": "2025-04-03",
    "Jan-Mar 2024": "2024-01",
    "2023/24": "2023-01",
    "2023-2024": "2023-01",
}
"""About and from … to: kept as written, sorted by where they begin."""

DOUBTFUL = {
    "": "missing",
    "unknown": "cannot be read",
    "04/13/2025": "13 April 2025",
    "31/02/2025": "no 31 February 2025",
    "30.2.2024": "no 30 February 2024",
    "Apr-25": "year with four digits",
    "3/4": "year is missing",
    "25-Apr": "year is missing",
    "3/4/31": "1931 or 2031",
    "2011-12": "December 2011, or from 2011 to 2012",
    "99/99/9999": "not a likely year",
    "5 May 2025 - 3 April 2025": "ends before it begins",
    "3 April 2025 25:00": "time cannot be read",
    "1" * 500: "cannot be read",
    "__proto__": "cannot be read",
}
"""What has no meaning, or two: never decided, always explained."""

CHECKED = {
    "45750": ("2025-04-03", "3 April 2025"),
    "Friday 3 April 2025": ("2025-04-03", "day of the week"),
    "22/11/2026": ("2026-11-22", "still to come"),
}
"""What is read, and said aloud: a number of Excel, another day of the week, the day after today."""


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield load_pure(context.new_page())
    context.close()


def readings(script: Page, typed: list[str]) -> list[dict]:
    return script.evaluate(
        "([all, today]) => all.map((one) => pathwayChronology.readEventDate(one, today))", [typed, TODAY]
    )


def day(reading: dict) -> str | None:
    return None if reading["at"] is None else str(date(1970, 1, 1) + timedelta(days=int(reading["at"])))


def test_a_day_is_the_same_day_however_it_is_written(script: Page):
    for expected, ways in EXACT.items():
        for typed, reading in zip(ways, readings(script, ways), strict=True):
            assert (typed, day(reading), reading["width"], reading["doubt"]) == (typed, expected, 1, "")
            full = date.fromisoformat(expected)
            assert reading["words"] == f"{full.day} {full:%B %Y}"


def test_months_and_years_last_as_long_as_they_do(script: Page):
    for (typed, expected), reading in zip(WIDER.items(), readings(script, list(WIDER)), strict=True):
        assert (typed, day(reading), reading["width"]) == (typed, *expected)
        assert reading["doubt"] == ""


def test_what_is_not_exact_is_kept_as_written_and_sorted_by_its_beginning(script: Page):
    for (typed, begins), reading in zip(ABOUT.items(), readings(script, list(ABOUT)), strict=True):
        assert (typed, reading["words"], reading["doubt"]) == (typed, typed, "")
        assert (day(reading) or "").startswith(begins), typed
        assert reading["width"] > 1


def test_what_cannot_be_read_or_has_two_meanings_is_not_guessed(script: Page):
    for (typed, why), reading in zip(DOUBTFUL.items(), readings(script, list(DOUBTFUL)), strict=True):
        assert (typed, reading["at"], reading["words"]) == (typed, None, "")
        assert why in reading["doubt"], typed


def test_what_is_read_with_a_doubt_says_so(script: Page):
    for (_typed, (begins, why)), reading in zip(
        CHECKED.items(), readings(script, list(CHECKED)), strict=True
    ):
        assert day(reading) == begins
        assert why in reading["doubt"]
    assert readings(script, ["21/11/2026"])[0]["doubt"] == ""


def test_a_time_sorts_inside_of_its_day(script: Page):
    typed = ["3/4/2025", "3 April 2025 9am", "03/04/2025 14:30", "3 April 2025 at 11.05pm", "4/4/2025"]
    found = readings(script, typed)
    assert [reading["at"] for reading in found] == sorted(reading["at"] for reading in found)
    assert found[2]["words"] == "3 April 2025, 14:30"
    assert found[3]["words"] == "3 April 2025, 23:05"


def test_every_day_of_four_years_in_every_form(script: Page):
    days = [date(2023, 1, 1) + timedelta(days=number) for number in range(1400)]
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%d.%m.%y", "%A %d %b %Y", "%B %d, %Y"):
        found = readings(script, [f"{each:{form}}" for each in days])
        wrong = [
            (each, reading) for each, reading in zip(days, found, strict=True) if day(reading) != str(each)
        ]
        assert wrong == []


def test_a_cell_made_to_be_hard_to_read_does_not_hold_the_page_up(script: Page):
    """Each of these once grew with the number of ways to part it; now there is a fixed number of tries."""
    hostile = [
        "1-" * 29,
        "c. " * 19,
        "mon tue wed " * 4 + "1pm 2pm",
        "from " + "to " * 17,
        "1/" * 25 + "2025",
    ]
    assert [reading["at"] for reading in readings(script, hostile * 200)] == [None] * len(hostile) * 200
