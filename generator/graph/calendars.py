"""Bank holidays, from a dated file for each region."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """The bank holidays of a region, known from `first` to `last` (both included).

    Outside that stretch only weekends are left out, and a result must say so.
    """

    name: str
    first: date
    last: date
    checked_on: date
    holidays: frozenset[date]

    def is_working_day(self, day: date) -> bool:
        """Whether `day` is neither at a weekend nor a bank holiday."""
        return day.weekday() < SATURDAY and day not in self.holidays

    def knows(self, start: date, end: date) -> bool:
        """Whether the bank holidays of the whole stretch are known."""
        return self.first <= start and end <= self.last


DEFAULT = "england-and-wales"


@cache
def calendar_of(region: str | None) -> Calendar:
    """The calendar of a region named in the definition; England and Wales where none is."""
    name = region or DEFAULT
    text = files("generator").joinpath("data", "bank-holidays", f"{name}.json").read_text("utf-8")
    raw = json.loads(text)
    return Calendar(
        name=raw["title"],
        first=date.fromisoformat(raw["from"]),
        last=date.fromisoformat(raw["until"]),
        checked_on=date.fromisoformat(raw["checked_on"]),
        holidays=frozenset(date.fromisoformat(day) for day in raw["holidays"]),
    )
