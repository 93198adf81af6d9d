"""Decisions that do not say who, when or why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Decision
from generator.definition.model.fields import NOT_SUPPLIED
from generator.definition.naming import called

_EMPTY = NOT_SUPPLIED | {
    "tbc",
    "tbd",
    "todo",
    "to do",
    "to be confirmed",
    "to be decided",
    "n/a",
    "none",
    "?",
    "-",
    "...",
}


def _run(context: Context) -> Iterator[Found]:
    for part in context.elements:
        if not isinstance(part, Decision):
            continue
        holder = called(context.holder(part))
        for key in ("what", "by", "role", "why"):
            words = getattr(part, key)
            if words.strip().rstrip(".").lower() in _EMPTY:
                yield Found(
                    part,
                    f'The decision on {holder} does not say "{key}": it says "{words}"',
                    "write who decided, in which role, when and why; until then it is a conflict or a gap",
                    key=key,
                )
        if context.today and part.on > context.today:
            yield Found(
                part,
                f"The decision on {holder} is dated {part.on}, which has not come yet",
                "write the day on which it was decided",
                key="on",
            )


CHECK = Check(
    id="decision-incomplete",
    severity=Severity.ERROR,
    title="A settled conflict without who, when and why",
    finds="A `decided` that lacks one of `what`, `by`, `role`, `on` and `why`, or fills it with nothing.",
    why="A decision that nobody answers for is no decision. Readers would take it for the source.",
    mend="Write all five. Until they are known, leave the conflict open with `conflict:`.",
    run=_run,
    local=True,
)
