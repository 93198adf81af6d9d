"""Open points that no part of the definition makes visible."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper


def _run(context: Context) -> Iterator[Found]:
    used = context.mentioned.get("point", frozenset())
    for part in context.pathway.points:
        if part.id not in used:
            yield Found(
                part,
                f"{first_upper(called(part))} is shown nowhere",
                "name it (points: ...) at the part where a reader meets it",
                key="point",
            )


CHECK = Check(
    id="unshown-point",
    severity=Severity.ADVICE,
    title="An open point that nothing shows",
    finds="A gap or contradiction in the register of open points that no part of the definition names.",
    why="A reader meets the point on the route, not in the register. Where nothing names it, it is silent.",
    mend="Write `points:` with its number at the step, answer, action, letter or remark where it matters.",
    run=_run,
)
