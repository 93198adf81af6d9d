"""Dates in the script: counted as in Python in every time zone, read as people type them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.definition.duration import Duration
from generator.definition.units import UNITS
from generator.graph.calendars import Calendar, calendar_of
from generator.graph.due_dates import due_date
from generator.site.checker_data import units_data
from generator.site.checker_words import SENTENCES
from tests.conftest import ROOT

SCRIPTS = ROOT / "generator" / "static" / "javascripts"
# Behind and ahead of UTC, with clock changes in spring, in autumn, and by half an hour.
ZONES = ["Europe/London", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Niue", "Australia/Lord_Howe"]
COUNTS = (1, 2, 3, 5, 7, 10, 12, 28, 29, 30, 31, 52, 100, 366, 1200, 9999)


@pytest.fixture(scope="module", params=ZONES)
def script(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(timezone_id=request.param)
    page = context.new_page()
    page.evaluate("sentences => { window.pathwayData = { sentences } }", SENTENCES)
    for name in ("decide.js", "typed-dates.js"):
        page.add_script_tag(path=SCRIPTS / name)
    yield page
    context.close()


def counting_data(calendar: Calendar) -> dict[str, Any]:
    holidays = sorted(day.isoformat() for day in calendar.holidays)
    return {"units": units_data(UNITS.values()), "calendar": {"holidays": holidays}}


def starting_days(calendar: Calendar) -> list[date]:
    """Ends of months, leap days, days of clock change, days around bank holidays, and chance."""
    rng = Random(4)  # noqa: S311 - chance, not secrecy
    ends = [date(year, month, 1) - timedelta(days=1) for year in range(2023, 2030) for month in range(1, 13)]
    leap = [date(year, 2, 29) for year in (1904, 2000, 2024, 2028, 2096)]
    clocks = [date(2025, 3, 30), date(2025, 10, 26), date(2026, 3, 29), date(2026, 10, 25)]
    around = [day + timedelta(days=more) for day in sorted(calendar.holidays) for more in (-4, -1, 0, 1)]
    far = [date(1, 1, 1), date(99, 12, 31), date(1900, 2, 28), date(9999, 12, 31), date(9998, 2, 28)]
    chance = [
        date.fromordinal(rng.randint(date(1990, 1, 1).toordinal(), date(2080, 1, 1).toordinal()))
        for _ in range(60)
    ]
    return [*ends, *leap, *clocks, *around, *far, *chance]


@cache
def cases_of(region: str) -> list[tuple[date, Duration, str | None]]:
    """Where to count from and how far, and the day on which Python arrives."""
    calendar = calendar_of(region)
    cases = [
        (day, Duration(count, unit))
        for day in starting_days(calendar)
        for unit in UNITS
        for count in (COUNTS[:8] if unit == "working day" else COUNTS)
    ]
    days = [due_date(day, length, calendar) for day, length in cases]
    return [(*case, due.isoformat() if due else None) for case, due in zip(cases, days, strict=True)]


@pytest.mark.parametrize("region", ["england-and-wales", "scotland", "northern-ireland"])
def test_due_dates_are_those_of_python(script: Page, region: str):
    cases = cases_of(region)
    assert len(cases) > 10_000
    asked = [(day.isoformat(), length.count, length.unit.name) for day, length, _ in cases]
    found = script.evaluate(
        """([data, cases]) => JSON.stringify(JSON.parse(cases).map(([day, count, unit]) =>
          pathwayChecker.dueDate(day, count, unit, data)))""",
        [counting_data(calendar_of(region)), json.dumps(asked)],
    )
    wrong = [
        (str(day), str(length), there, here)
        for (day, length, here), there in zip(cases, json.loads(found), strict=True)
        if there != here
    ]
    assert wrong == []


TYPED = [
    # day, month, year as typed; what it means on 18 June 2025
    (("1", "6", "25"), "2025-06-01"),
    (("01", "06", "2025"), "2025-06-01"),
    (("1 6 25", "", ""), "2025-06-01"),
    (("01/06/2025", "", ""), "2025-06-01"),
    (("1.6.25", "", ""), "2025-06-01"),
    (("2025-06-01", "", ""), "2025-06-01"),
    (("1 June", "", ""), "2025-06-01"),
    (("1st of June 2025", "", ""), "2025-06-01"),
    (("June 1, 2025", "", ""), "2025-06-01"),
    (("Tuesday 24 June 2025", "", ""), "2025-06-24"),
    (("1", "june", "2025"), "2025-06-01"),
    (("1", "Sept", "2025"), "2025-09-01"),
    (("1 June", "", "2024"), "2024-06-01"),
    (("24/6/2025", "6", "2025"), "2025-06-24"),
    (("29", "2", "2024"), "2024-02-29"),
    (("3", "1", "98"), "1998-01-03"),
]

REFUSED = [
    (("29", "2", "2025"), "There is no 29 February 2025: that month has 28 days", "day"),
    (("31/6/25", "", ""), "There is no 31 June 2025: that month has 30 days", "day"),
    (("32", "6", "2025"), "The day must be a number from 1 to 31", "day"),
    (("0", "6", "2025"), "The day must be a number from 1 to 31", "day"),
    (("1", "13", "2025"), "The month must be a number from 1 to 12, or its name", "month"),
    (("1", "0", "2025"), "The month must be a number from 1 to 12, or its name", "month"),
    (("1", "6", "202"), "The year must be a number such as 2025", "year"),
    (("1", "6", "2425"), "The year must be a number such as 2025", "year"),
    (("", "6", "2025"), "Enter the day and the month", "day"),
    (("1", "", "2025"), "Enter the day and the month", "month"),
    (("soon", "", ""), "Enter the day and the month, for example 27 3 2026", "month"),
]


def read(
    script: Page, typed: tuple[str, str, str], lies: str | None = None, today: str = "2025-06-18"
) -> Any:
    return script.evaluate(
        "([day, month, year, today, lies]) => pathwayChecker.readTyped({ day, month, year }, today, lies)",
        [*typed, today, lies],
    )


@pytest.mark.parametrize(("typed", "meant"), TYPED)
def test_dates_are_read_as_people_type_them(script: Page, typed: tuple[str, str, str], meant: str):
    assert read(script, typed) == {"date": meant}


@pytest.mark.parametrize(("typed", "error", "field"), REFUSED)
def test_what_is_wrong_is_said(script: Page, typed: tuple[str, str, str], error: str, field: str):
    assert read(script, typed) == {"error": error, "field": field}


def test_nothing_typed_is_no_error(script: Page):
    assert read(script, ("", " ", "")) is None


@pytest.mark.parametrize(
    ("lies", "today", "meant"),
    [
        ("past", "2025-01-05", "2024-12-20"),
        ("future", "2025-12-28", "2026-12-20"),
        (None, "2025-01-05", "2024-12-20"),
        (None, "2025-11-05", "2025-12-20"),
    ],
)
def test_without_a_year_the_likely_one_is_taken(script: Page, lies: str | None, today: str, meant: str):
    assert read(script, ("20 December", "", ""), lies, today) == {"date": meant}


def test_every_day_of_a_leap_cycle_is_read_as_it_is_written(script: Page):
    days = [date(2024, 1, 1) + timedelta(days=more) for more in range(4 * 365 + 1)]
    found = script.evaluate(
        """(days) => days.map((day) =>
          pathwayChecker.readTyped({ day, month: '', year: '' }, '2025-06-18').date)""",
        [f"{day.day} {day:%B} {day.year}" for day in days],
    )
    assert found == [day.isoformat() for day in days]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2025-06-24", "Tuesday 24 June 2025, in 6 days"),
        ("2025-06-18", "Wednesday 18 June 2025, today"),
        ("2025-06-19", "Thursday 19 June 2025, tomorrow"),
        ("2025-06-17", "Tuesday 17 June 2025, yesterday"),
        ("2025-03-01", "Saturday 1 March 2025, 109 days ago"),
    ],
)
def test_a_date_in_words(script: Page, day: str, words: str):
    said = script.evaluate(
        "([day, today]) => pathwayChecker.dayAwayWords(day, today)",
        [day, "2025-06-18"],
    )
    assert said == words
