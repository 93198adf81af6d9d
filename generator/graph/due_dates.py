"""Date arithmetic: days are whole, the day given is in time, the day after is not.

The rule of counting: a length is added to the day it counts from, and the result is the
last day in time. Months and years keep the day of the month, or take the month's last
day where it has fewer. Working days leave out weekends and bank holidays. Minutes and
hours are not computed: `due_date` gives `None` for them. The script of the site computes
the same (`static/javascripts/decide.js`).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from generator.definition.duration import Duration
from generator.graph.calendars import Calendar

LAST_YEAR = 9999


def due_date(start: date, length: Duration, calendar: Calendar) -> date | None:
    """The last day in time: `length` after `start`.

    `None` where the length is not counted in days or longer, or leaves the calendar
    (after the year 9999).
    """
    try:
        return _add(start, length, calendar)
    except OverflowError:
        return None


def _add(start: date, length: Duration, calendar: Calendar) -> date | None:
    count = length.count * length.unit.each
    match length.unit.counted:
        case "day":
            return start + timedelta(days=count)
        case "month":
            return _add_months(start, count)
        case "working day":
            return _add_working_days(start, count, calendar)
    return None


def _add_months(start: date, count: int) -> date:
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    if year > LAST_YEAR:
        raise OverflowError
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _add_working_days(start: date, count: int, calendar: Calendar) -> date:
    day = start
    while count:
        day += timedelta(days=1)
        count -= calendar.is_working_day(day)
    return day
