"""The colours of the flowchart where no style sheet is: in PDF and PNG.

They are those of `palette.css` on a light ground; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paint:
    """The colours of one kind of box."""

    fill: str
    line: str
    text: str


_OUTCOME = Paint("#e5f3ea", "#22704a", "#12452c")

PAINTS = {
    "step": Paint("#1b5a8e", "#1b5a8e", "#ffffff"),
    "question": Paint("#fdf3d6", "#8a6200", "#4d3700"),
    "harm": Paint("#fdebea", "#a5161d", "#6d0b10"),
    "danger": Paint("#a5161d", "#a5161d", "#ffffff"),
    "outcome": _OUTCOME,
    "leaves": _OUTCOME,
    "advice": _OUTCOME,
    "continues": _OUTCOME,
    "reference": Paint("#ffffff", "#6f7780", "#1c2733"),
    "to-danger": Paint("#ffffff", "#a5161d", "#6d0b10"),
}
"""By the class of a box."""

ARROW = "#6f7780"
WORDS = "#1c2733"
"""The words at an arrow."""
