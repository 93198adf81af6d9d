"""The units of time: how each is counted, and how short and how long one of it can be.

The one table. Python, the script of the site and the drawing of the times all read it: a new
unit is one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Counted = Literal["day", "month", "working day"]
"""What dates are counted in: whole days, months that keep the day of the month, working days."""

_DAY = 24 * 60


@dataclass(frozen=True)
class Unit:
    """A unit of time. Lengths of one of it are in minutes."""

    name: str
    """In the singular, as a definition writes it."""
    shortest: int
    longest: int
    usual: float
    """How long one of it usually is: what a drawing shows."""
    counted: Counted | None = None
    """What a date is counted in; `None` for a unit that readers are shown and that gives no date."""
    each: int = 0
    """How many of those one of it is."""
    slack: int = 0
    """How much longer than `longest` for each a few of them can be, at most."""

    @property
    def plural(self) -> str:
        """The word for several."""
        return f"{self.name}s"

    @property
    def leaves_out_holidays(self) -> bool:
        """Whether counting it needs a calendar of bank holidays."""
        return self.counted == "working day"

    def longest_of(self, count: int) -> float:
        """The longest that `count` of it can be, in minutes."""
        return count * self.longest + self.slack


UNITS = {
    unit.name: unit
    for unit in (
        Unit("minute", 1, 1, 1),
        Unit("hour", 60, 60, 60),
        Unit("day", _DAY, _DAY, _DAY, "day", 1),
        # Over five of them lies at least one weekend; a run of bank holidays makes six days more at most.
        Unit("working day", _DAY, _DAY * 7 // 5, 1.4 * _DAY, "working day", 1, slack=6 * _DAY),
        Unit("week", 7 * _DAY, 7 * _DAY, 7 * _DAY, "day", 7),
        Unit("month", 28 * _DAY, 31 * _DAY, 30.4 * _DAY, "month", 1),
        Unit("year", 365 * _DAY, 366 * _DAY, 365 * _DAY, "month", 12),
    )
}
"""Every unit by its name, from the shortest to the longest."""
