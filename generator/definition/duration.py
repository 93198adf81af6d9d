"""A length of time as a procedure states it: a number and a unit, never converted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.definition.units import UNITS, Unit

_FORM = re.compile(rf"(\d{{1,4}}) ({'|'.join(UNITS)})s?")


@dataclass(frozen=True)
class Duration:
    """`count` of a unit, which is named in the singular."""

    count: int
    unit_name: str

    def __str__(self) -> str:
        return f"{self.count} {self.unit.name if self.count == 1 else self.unit.plural}"

    @property
    def unit(self) -> Unit:
        """What it is counted in."""
        return UNITS[self.unit_name]

    @property
    def computable(self) -> bool:
        """Whether a date can be computed with it: the finest date is a day."""
        return self.unit.counted is not None

    @property
    def shortest(self) -> float:
        """The shortest that it can be, in minutes."""
        return self.count * self.unit.shortest

    @property
    def longest(self) -> float:
        """The longest that it can be, in minutes."""
        return self.unit.longest_of(self.count)

    @property
    def usual(self) -> float:
        """How long it usually is, in minutes."""
        return self.count * self.unit.usual


def parse_duration(text: str) -> Duration:
    """`3 weeks`, `1 week`, `5 working days` and so on.

    Raises `ValueError`, with the remedy, for anything else.
    """
    match = _FORM.fullmatch(text.strip())
    if not match or int(match[1]) == 0:
        raise ValueError(
            f'"{text}" is not a length of time; write a number and a unit, for example '
            f'"3 weeks" (units: {", ".join(unit.plural for unit in UNITS.values())})'
        )
    return Duration(int(match[1]), match[2])


@dataclass(frozen=True)
class Offset:
    """A date worked out from another one: `duration` after the date named `after`."""

    duration: Duration
    after: str


def parse_offset(text: str) -> Offset:
    """`1 day after reply-by`. Raises `ValueError`, with the remedy, for anything else."""
    length, word, name = text.strip().partition(" after ")
    if not word or not name.strip():
        raise ValueError(
            f'"{text}" does not say how the date follows from another; '
            'write for example "1 day after reply-by"'
        )
    return Offset(parse_duration(length), name.strip())
