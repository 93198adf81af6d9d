"""The colours of the flowchart where no style sheet is: in PDF and PNG.

They are those that `flowchart.css` gives on a light ground; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paint:
    """The colours of one kind of box."""

    fill: str
    line: str
    text: str


PAINTS = {
    "step": Paint("#dcebfa", "#1f5f99", "#0e2d4a"),
    "question": Paint("#fdf2d3", "#94690c", "#3d2e0a"),
    "harm": Paint("#fdeae7", "#a8261b", "#561410"),
    "danger": Paint("#f9d9d4", "#a8261b", "#561410"),
    "outcome": Paint("#e0f0e4", "#2d7046", "#143a23"),
    "leaves": Paint("#e0f0e4", "#2d7046", "#143a23"),
    "advice": Paint("#e0f0e4", "#2d7046", "#143a23"),
    "continues": Paint("#e0f0e4", "#2d7046", "#143a23"),
    "reference": Paint("#ffffff", "#5a6772", "#2f3b45"),
}
"""By the class of a box."""

ARROW = "#4c5a66"
WORDS = "#26323b"
"""The words at an arrow."""
