"""By when: timescales in words, with the day that follows from what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.definition.model import Pathway, Question, Step, Timescale
from generator.graph.calendars import calendar_of
from generator.graph.day_words import day_words
from generator.graph.walk import Walk
from generator.terminal.typed_dates import full_day_words

_AHEAD = {"limit": "Last day in time", "guide": "Guide: by", "every": "Next: by"}
_PASSED = {
    "limit": "The limit has passed: the last day was",
    "guide": "The guide time has passed (it is a guide, not a limit): it ended on",
    "every": "Overdue: it was due by",
}


def due_words(pathway: Pathway, it: Timescale, walk: Walk, given: Mapping[str, date], today: date) -> str:
    """`Last day in time: Friday 4 July 2025, in 9 days. Counted: ...`; empty where no day is known."""
    due, start = walk.due.get(it.id or ""), walk.dates.get(it.start or "")
    if due is None or start is None:
        return ""
    words = _PASSED[it.kind] if due < today else _AHEAD[it.kind]
    counted = f"Counted: {it.length} after {day_words(start)}{_guessed(pathway, it, walk, given)}."
    calendar = _calendar_words(pathway, start, due) if it.length.unit.leaves_out_holidays else ""
    in_time = "The day itself is still in time; the day after is not."
    return f"{words} {full_day_words(due, today)}. {counted} {in_time}{calendar}"


def _guessed(pathway: Pathway, it: Timescale, walk: Walk, given: Mapping[str, date]) -> str:
    rule = pathway.asked_dates.get(it.start or "")
    if rule is None or rule.usually is None or rule.date in given:
        return ""
    before = walk.dates.get(rule.usually.after)
    return f" (worked out: usually {rule.usually.duration} after {day_words(before)})" if before else ""


def _calendar_words(pathway: Pathway, start: date, due: date) -> str:
    calendar = calendar_of(pathway.about.calendar)
    words = f" Weekends and the bank holidays of {calendar.name} are left out."
    if calendar.knows(start, due):
        return words
    stretch = f"{day_words(calendar.first)} to {day_words(calendar.last)}"
    return f"{words} The bank holidays are known only from {stretch}: check this date."


def helpful_dates(pathway: Pathway, walk: Walk) -> Iterator[str]:
    """The dates to ask for so that more can be told where the walk stands, each once."""
    start = walk.nodes.index(walk.position)
    found: dict[str, None] = {}
    for name in walk.nodes[start:]:
        node = pathway.nodes.get(name)
        if isinstance(node, Step):
            found |= dict.fromkeys(it.id for it in node.timescale if it.id)
        elif isinstance(node, Question) and node.date:
            found[node.date.of] = None
    missing = (name for name in found if name not in walk.dates)
    yield from dict.fromkeys(asked for name in missing if (asked := askable(pathway, name)))


def askable(pathway: Pathway, name: str) -> str | None:
    """The date to ask for so that `name` can be worked out: itself, or what it counts from."""
    at: str | None = name
    seen: set[str] = set()
    while at and at not in seen:
        seen.add(at)
        asked, timescale = pathway.asked_dates.get(at), pathway.timescales.get(at)
        if asked is not None and asked.ask and asked.kind == "day":
            return at
        if timescale is not None and not timescale.length.computable:
            return None
        at = timescale.start if timescale else asked.usually.after if asked and asked.usually else None
    return None
