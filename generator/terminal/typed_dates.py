"""Dates as people type them and read them, as on the site (`static/javascripts/typed-dates.js`)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.graph.day_words import MONTHS, day_words, weekday
from generator.site.checker_words import said

_FILLERS = re.compile(r"of|the|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_LATEST_SHORT_YEAR = 20
"""Two digits mean this century, unless that lies more years ahead than this."""
_FEWEST_LETTERS = 3
_EXAMPLE = "for example 27 3 2026"


def read_date(typed: str, today: date, lies: str | None = None) -> date:
    """The day that somebody typed: `1 6 25`, `01/06/2025`, `1 June`, `2025-06-01`, `today`.

    Without a year it is the nearest such day, on the side of today on which it normally
    `lies`. Raises `ValueError`, in words for the person who typed it.
    """
    if typed.strip().lower() == "today":
        return today
    parts = [word for word in re.split(r"[\s/.,-]+", typed.lower()) if word and not _FILLERS.fullmatch(word)]
    if not 2 <= len(parts) <= 3:
        raise ValueError(f"Enter the day, the month and the year, {_EXAMPLE}")
    if re.fullmatch(r"\d{4}", parts[0]):
        parts.reverse()
    elif parts[0].isalpha():
        parts[:2] = parts[1::-1]
    number = re.fullmatch(r"(\d{1,2})(st|nd|rd|th)?", parts[0])
    if not number:
        raise ValueError("The day must be a number from 1 to 31")
    day, month = int(number[1]), _month(parts[1])
    year = _year(parts[2], today) if parts[2:] else _likely_year(day, month, today, lies)
    return _on_calendar(day, month, year)


def _month(typed: str) -> int:
    if typed.isdigit() and 1 <= int(typed) <= 12:
        return int(typed)
    if len(typed) >= _FEWEST_LETTERS and typed.isalpha():
        name = "sep" if typed == "sept" else typed
        for number, month in enumerate(MONTHS, start=1):
            if month.lower().startswith(name):
                return number
    raise ValueError("The month must be a number from 1 to 12, or its name")


def _year(typed: str, today: date) -> int:
    if re.fullmatch(r"\d{2}|\d{4}", typed):
        year = int(typed)
        if len(typed) == 2:
            year += 1900 if year > today.year % 100 + _LATEST_SHORT_YEAR else 2000
        if _FIRST_YEAR <= year <= _LAST_YEAR:
            return year
    raise ValueError(f"The year must be a number such as {today.year}")


def _likely_year(day: int, month: int, today: date, lies: str | None) -> int:
    away = {year: (_near(day, month, year) - today).days for year in range(today.year - 1, today.year + 2)}
    sides = {"past": lambda days: days <= 0, "future": lambda days: days >= 0}
    fitting = [year for year, days in away.items() if lies not in sides or sides[lies](days)]
    return min(fitting, key=lambda year: abs(away[year]))


def _near(day: int, month: int, year: int) -> date:
    """The day, or the last one of a month that is too short for it."""
    return date(year, month, max(1, min(day, monthrange(year, month)[1])))


def _on_calendar(day: int, month: int, year: int) -> date:
    last = monthrange(year, month)[1]
    if not 1 <= day <= 31:
        raise ValueError("The day must be a number from 1 to 31")
    if day > last:
        raise ValueError(f"There is no {day} {MONTHS[month - 1]} {year}: that month has {last} days")
    return date(year, month, day)


def full_day_words(day: date, today: date) -> str:
    """`Tuesday 24 June 2025, in 6 days`."""
    return said("day-away", weekday=weekday(day), day=day_words(day), away=_away(day, today))


def _away(day: date, today: date) -> str:
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(days)
    return said(near or ("days-ahead" if days > 0 else "days-ago"), days=abs(days))


def odd_words(day: date, today: date, lies: str | None) -> str:
    """What to say of a date on the other side of today than such dates normally are; else nothing."""
    if lies == "past" and day > today:
        return said("odd-past")
    if lies == "future" and day < today:
        return said("odd-future")
    return ""
