"""Counting days, against days that anybody can find in a diary."""

from __future__ import annotations

from datetime import date

import pytest

from generator.definition.duration import parse_duration
from generator.graph.calendars import calendar_of
from generator.graph.due_dates import due_date


@pytest.mark.parametrize(
    ("start", "length", "due"),
    [
        (date(2025, 6, 10), "1 week", date(2025, 6, 17)),
        (date(2025, 6, 18), "2 weeks", date(2025, 7, 2)),
        (date(2025, 6, 13), "2 weeks", date(2025, 6, 27)),
        (date(2025, 12, 31), "1 day", date(2026, 1, 1)),
        (date(2025, 3, 29), "1 day", date(2025, 3, 30)),  # the clocks change in the night after
        (date(2025, 1, 31), "1 month", date(2025, 2, 28)),
        (date(2024, 1, 31), "1 month", date(2024, 2, 29)),
        (date(2025, 10, 31), "4 months", date(2026, 2, 28)),
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2012, 2, 29), "16 years", date(2028, 2, 29)),
        (date(2025, 6, 18), "2 working days", date(2025, 6, 20)),
        (date(2025, 6, 20), "1 working day", date(2025, 6, 23)),  # a Friday, then a Monday
        (date(2025, 4, 17), "1 working day", date(2025, 4, 22)),  # over Easter
        (date(2025, 12, 24), "2 working days", date(2025, 12, 30)),  # over Christmas and a weekend
        (date(2026, 11, 12), "5 working days", date(2026, 11, 19)),
        (date(2025, 6, 18), "30 minutes", None),
        (date(2025, 6, 18), "4 hours", None),
        (date(9999, 12, 31), "1 day", None),
        (date(9999, 12, 1), "1 month", None),
        (date(9999, 12, 30), "3 working days", None),
    ],
)
def test_due_date(start: date, length: str, due: date | None):
    assert due_date(start, parse_duration(length), calendar_of("england-and-wales")) == due


def test_each_region_has_its_own_bank_holidays():
    """2 January is a bank holiday in Scotland alone, 17 March in Northern Ireland alone."""
    one = parse_duration("1 working day")
    regions = ("england-and-wales", "scotland", "northern-ireland")
    found = [
        [due_date(start, one, calendar_of(region)) for region in regions]
        for start in (date(2025, 1, 1), date(2026, 3, 16))
    ]
    assert found == [
        [date(2025, 1, 2), date(2025, 1, 3), date(2025, 1, 2)],
        [date(2026, 3, 17), date(2026, 3, 17), date(2026, 3, 18)],
    ]


def test_a_calendar_says_how_far_it_reaches():
    calendar = calendar_of(None)
    assert calendar.knows(calendar.first, calendar.last)
    assert not calendar.knows(calendar.first, date(2099, 1, 1))
