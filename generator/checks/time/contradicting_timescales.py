"""Timescales that cannot both be kept, or that say two things about one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Step, Timescale
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for step in context.pathway.steps:
        for index, one in enumerate(step.timescale):
            for other in step.timescale[:index]:
                yield from _pair(context, one, other)
    yield from _along_the_way(context)


def _pair(context: Context, one: Timescale, other: Timescale) -> Iterator[Found]:
    line = context.source.span(other.path).line
    if one.start != other.start:
        return
    if one.kind == other.kind and one.purpose == other.purpose and one.length != other.length:
        what = f'for "{one.purpose}"' if one.purpose else "of the same step"
        yield Found(
            one,
            f"{_shown(one)} contradicts {_shown(other)} in line {line}: both are a {one.kind} {what}",
            "keep one of the two, or say what each is for (for: ...)",
            key=one.kind,
        )
        return
    guide, limit = (one, other) if one.kind == "guide" else (other, one)
    if guide.kind == "guide" and limit.kind == "limit" and _too_long(guide, limit):
        yield Found(
            one,
            f"The guide of {guide.length} is longer than the limit of {limit.length}, and both count "
            "from the same date",
            "a guide lies within the limit: correct one of the two",
            key=one.kind,
        )


def _too_long(guide: Timescale, limit: Timescale) -> bool:
    same = guide.purpose == limit.purpose or guide.purpose is None or limit.purpose is None
    return same and guide.length.shortest > limit.length.longest


def _along_the_way(context: Context) -> Iterator[Found]:
    """The limit of a later step that ends before that of an earlier one, from the same date."""
    limits: dict[str, list[tuple[Step, Timescale]]] = {}
    for step in context.pathway.steps:
        for timescale in step.timescale:
            if timescale.kind == "limit" and timescale.start:
                limits.setdefault(timescale.start, []).append((step, timescale))
    for group in limits.values():
        yield from _in_order(context, group)


def _in_order(context: Context, group: list[tuple[Step, Timescale]]) -> Iterator[Found]:
    for index, (step, limit) in enumerate(group[1:], 1):
        for earlier, other in group[max(0, index - _LOOK_BACK) : index]:
            if step is earlier or limit.length.longest >= other.length.shortest:
                continue
            if context.dominators.always(step.id, earlier.id):
                yield Found(
                    limit,
                    f"{_shown(limit)} ends before {_shown(other)} of {called(earlier)}, which comes first, "
                    "and both count from the same date",
                    "correct one of the two, or the date from which it counts",
                    key="limit",
                )


_LOOK_BACK = 20
"""Steps that share a date are few; of a very long row each is compared with the last few."""


def _shown(timescale: Timescale) -> str:
    return capital(f"{called(timescale)} ({timescale.length})" if timescale.id else called(timescale))


CHECK = Check(
    id="contradicting-timescales",
    severity=Severity.ERROR,
    title="Timescales that contradict each other",
    finds="Two timescales of one step that say different lengths for the same thing from the same date; a "
    "guide longer than the limit; a limit that runs out before that of an earlier step, from the same date.",
    why="Whoever keeps one of them breaks the other.",
    mend="Correct the length or the date from which it counts, or say what each is for (`for:`).",
    run=_run,
    local=True,
)
