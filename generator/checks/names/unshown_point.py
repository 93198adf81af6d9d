"""Open points that no part of the definition makes visible."""

from __future__ import annotations

from generator.checks.base import Check, Severity
from generator.checks.names._unused import unused

CHECK = Check(
    id="unshown-point",
    severity=Severity.ADVICE,
    title="An open point that nothing shows",
    finds="A gap or contradiction in the register of open points that no part of the definition names.",
    why="A reader meets the point on the route, not in the register. Where nothing names it, it is silent.",
    mend="Write `points:` with its number at the step, answer, action, letter or remark where it matters.",
    run=unused(
        lambda pathway: pathway.points,
        "name it (points: ...) at the part where a reader meets it",
        "is shown nowhere",
    ),
)
