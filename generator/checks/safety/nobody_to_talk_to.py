"""Steps that name nobody to talk to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for step in context.pathway.steps:
        if not step.talk:
            yield Found(
                step,
                f"{capital(called(step))} does not say whom to talk to",
                "add a line: talk: with the roles, for example the manager",
                key="step",
            )


CHECK = Check(
    id="nobody-to-talk-to",
    severity=Severity.WARNING,
    title="A step without anybody to talk to",
    finds="A step without `talk`.",
    why="Nobody should carry a worry about a child alone. Each step says with whom to share it.",
    mend="Write `talk:` with one or more roles.",
    run=_run,
    local=True,
)
