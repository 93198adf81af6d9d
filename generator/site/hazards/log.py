"""The hazard log as it lies in `data/hazards.toml`, and how severity and likelihood make a risk.

The words and the matrix are those of the clinical safety standard DCB0129 (NHS England).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

HAZARDS = "hazards.toml"

SEVERITIES = ("minor", "significant", "considerable", "major", "catastrophic")
LIKELIHOODS = ("very low", "low", "medium", "high", "very high")
_MATRIX = (
    (1, 1, 2, 2, 3),
    (1, 2, 2, 3, 4),
    (2, 2, 3, 3, 4),
    (2, 3, 3, 4, 5),
    (3, 4, 4, 5, 5),
)
"""A risk from 1 to 5, for each likelihood (a row) and each severity (a column)."""

MEANING = {
    1: "acceptable",
    2: "acceptable where it cannot be made smaller with reasonable effort",
    3: "undesirable: to be made smaller, or accepted by name",
    4: "not acceptable until it is made smaller",
    5: "not acceptable",
}
"""What each risk asks of the organisation."""


def risk(severity: str, likelihood: str) -> int:
    """From 1 (acceptable) to 5 (not acceptable). Raises `ValueError` for words that the scales lack."""
    return _MATRIX[LIKELIHOODS.index(likelihood)][SEVERITIES.index(severity)]


@dataclass(frozen=True)
class HazardControl:
    """Something done against a hazard; `proved_by` names tests (`file::test`) and checks (`check:id`).

    `own_build` says that it holds only on a site that this program builds itself.
    """

    does: str
    proved_by: tuple[str, ...]
    own_build: bool


@dataclass(frozen=True)
class Hazard:
    """What could go wrong. `initial` and `residual` are its likelihood without and with the controls."""

    id: str
    title: str
    cause: str
    effect: str
    severity: str
    initial: str
    residual: str
    controls: tuple[HazardControl, ...]
    organisation: tuple[str, ...]
    facts: tuple[str, ...]

    @property
    def before(self) -> int:
        """The risk without the controls, as the makers propose it."""
        return risk(self.severity, self.initial)

    @property
    def after(self) -> int:
        """The risk that is left with the controls, as the makers propose it."""
        return risk(self.severity, self.residual)


@cache
def hazards() -> tuple[Hazard, ...]:
    """Every hazard, in the order of the file."""
    text = (files("generator") / "data" / HAZARDS).read_text("utf-8")
    return tuple(
        Hazard(
            controls=tuple(_control(it) for it in entry.pop("control")),
            organisation=tuple(entry.pop("organisation")),
            facts=tuple(entry.pop("facts")),
            **entry,
        )
        for entry in tomllib.loads(text)["hazard"]
    )


def _control(entry: dict[str, Any]) -> HazardControl:
    return HazardControl(entry["does"], tuple(entry["proved_by"]), own_build=entry.get("own_build", False))
