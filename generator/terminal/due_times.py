"""By when: timescales in words, with the day that follows from what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.definition.model import Pathway, Question, Step, Timescale
from generator.graph.calendars import calendar_of
from generator.graph.day_words import day_words
from generator.graph.walk import Walk
from generator.site.checker_words import said
from generator.terminal.typed_dates import full_day_words


def due_words(pathway: Pathway, it: Timescale, walk: Walk, given: Mapping[str, date], today: date) -> str:
    """`Last day in time Friday 4 July 2025, in 9 days. Counted: ...`; empty where no day is known."""
    due, start = walk.due.get(it.id or ""), walk.dates.get(it.start or "")
    if due is None or start is None:
        return ""
    passed = due < today
    words = [
        said(f"{'passed' if passed else 'due'}-{it.kind}", day=full_day_words(due, today)),
        *(_meaning(pathway, it) if passed else ()),
        _counting(pathway, it, walk, given),
        *(_holidays(pathway, start, due) if it.length.unit.leaves_out_holidays else ()),
    ]
    return " ".join(words)


def _meaning(pathway: Pathway, it: Timescale) -> Iterator[str]:
    """What it means that a time has passed: what the answer for that case says."""
    question = next((q for q in pathway.questions if q.date and q.date.of == it.id), None)
    answer = question.answer(question.date.later) if question and question.date else None
    if question and answer:
        yield answer.say or said("answer-now", question=question.ask, answer=answer.words)


def _counting(pathway: Pathway, it: Timescale, walk: Walk, given: Mapping[str, date]) -> str:
    start = it.start or ""
    rule = pathway.asked_dates.get(start)
    values = {"length": it.length, "start": day_words(walk.dates[start])}
    before = walk.dates.get(rule.usually.after) if rule and rule.usually else None
    if rule is None or rule.usually is None or before is None or start in given:
        return said("counted", **values)
    return said("counted-from-usual", **values, usual=rule.usually.duration, before=day_words(before))


def _holidays(pathway: Pathway, start: date, due: date) -> Iterator[str]:
    calendar = calendar_of(pathway.about.calendar)
    yield said("holidays", region=calendar.name)
    if not calendar.knows(start, due):
        yield said("holidays-unknown", first=day_words(calendar.first), last=day_words(calendar.last))


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
