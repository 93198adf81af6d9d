"""Whether a local fact has been checked lately."""

from __future__ import annotations

from datetime import date

from generator.definition.duration import Duration
from generator.graph.calendars import calendar_of
from generator.graph.due_dates import due_date

YEAR = Duration(1, "year")


def stale(checked_on: date | None, today: date | None) -> bool:
    """Whether more than a year has gone by since; never, where nobody has said the date."""
    if checked_on is None or today is None:
        return False
    until = due_date(checked_on, YEAR, calendar_of(None))
    return until is not None and until < today
