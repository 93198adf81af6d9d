"""The sentences of a comparison that the report and the sign-off sheet share."""

from __future__ import annotations

from collections.abc import Iterable

from generator.definition.model import Pathway, Timescale
from generator.definition.naming import name_of
from generator.definition.words import capital, quoted
from generator.diff.case_outcomes import CaseOutcome, Moved
from generator.diff.comparison import Comparison
from generator.diff.edition import ComparedEdition
from generator.diff.labels import node_place
from generator.diff.moved_due_dates import DueMoved
from generator.diff.new_answers import NewAnswer
from generator.diff.product_walk import Asked, Fate
from generator.diff.route_view import RouteEnd
from generator.graph.day_words import day_words, weekday
from generator.graph.walk import End as Stop
from generator.graph.walk import Walk

LONGEST_WAY = 16
"""Of a longer way only so many answers are told; the JSON has them all."""

_KINDS = {
    "added": "new",
    "removed": "taken out",
    "changed": "changed",
    "moved": "moved",
    "renamed": "renamed",
    "order": "in another order",
}


def count(number: int, one: str, many: str = "") -> str:
    """`1 way`, `2 ways`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def edition_in_words(edition: ComparedEdition) -> str:
    """An edition by its file and its version."""
    version = edition.pathway.about.version
    return f"{edition.name}, version {version}" if version else f"{edition.name}, version not supplied"


def counted_changes(comparison: Comparison) -> str:
    """How many changes of which kind."""
    if comparison.same:
        return "Nothing changed by meaning."
    found = []
    for kind, words in _KINDS.items():
        number = sum(change.kind == kind for change in comparison.changes)
        if number:
            found.append(f"{number} {words}")
    if len(found) == 1 and comparison.changes[0].kind == "changed":
        return f"{count(len(comparison.changes), 'change')}."
    return f"{count(len(comparison.changes), 'change')}: {', '.join(found)}."


def left_out(edition: ComparedEdition) -> str | None:
    """That parts of an edition could not be read, and which."""
    if not edition.left_out:
        return None
    lines = ", ".join(str(line) for line in edition.left_out)
    return (
        f"{edition.name} could not be read whole. What stands at line {lines} is not compared, "
        "and may be told as taken out or new."
    )


def end_in_words(pathway: Pathway, end: RouteEnd) -> str:
    """Where ways end, in words that follow on "ends" or "ended"."""
    where = node_place(pathway, end.node)
    match end.kind:
        case "gone":
            return f"at {where}, which no longer has their answer"
        case "at":
            return f"by staying at {where}"
        case "back":
            return f"by going back to {where}"
        case "stopped":
            return f"at {where}, where nothing leads on"
    return f"at {where}"


def ways_in_short(comparison: Comparison) -> str:
    """How many ways end where they ended, in one or two sentences."""
    ways = comparison.ways
    if ways.why_not:
        return f"What becomes of the ways through the checker was not worked out. {ways.why_not}"
    same = sum(fate.count for fate in ways.fates if fate.same and not fate.also_asked)
    elsewhere = sum(fate.count for fate in ways.elsewhere if not fate.also_asked)
    more = ways.asked_more()
    words = f"{count(ways.old_total, 'way')} to an end before, {ways.new_total:,} now. "
    if same == ways.old_total:
        return f"{words}Every one of the {ways.old_total:,} ends where it ended."
    parts = [f"{same:,} end where they ended"]
    if elsewhere:
        parts.append(f"{elsewhere:,} end elsewhere")
    if more:
        asked = [fate for fate in ways.fates if fate.also_asked]
        then = ", and then end where they ended" if all(fate.same for fate in asked) else " before they end"
        parts.append(f"{more:,} are now asked something more{then} (first: {asked_first(asked)})")
    return f"{words}Of the {ways.old_total:,}: {', '.join(parts)}."


def fate_in_words(comparison: Comparison, fate: Fate) -> str:
    """What became of some ways."""
    new = comparison.new.pathway
    where = "where they ended" if fate.same else end_in_words(new, fate.new_end)
    if fate.new_end.kind == "gone":
        return f"{count(fate.count, 'way')} now {'stops' if fate.count == 1 else 'stop'} {where}"
    if fate.also_asked:
        each = "one for each answer to what is now also asked"
        return f"{count(fate.count, 'way')} ({each}) now {_end(fate.count)} {where}"
    return f"{count(fate.count, 'way')} now {_end(fate.count)} {where}"


def _end(number: int) -> str:
    return "ends" if number == 1 else "end"


def asked_first(fates: Iterable[Fate]) -> str:
    """The questions that ways now meet first of those that they did not have."""
    asked = (next((one.question for one in fate.example if one.also), None) for fate in fates)
    return ", ".join(dict.fromkeys(quoted(question.ask) for question in asked if question))


def way_in_words(example: tuple[Asked, ...]) -> str:
    """The answers of a way; what is now also asked is marked. A very long way is cut in its middle."""
    parts = [
        f"{'[now also asked] ' if asked.also else ''}{asked.question.name} {asked.answer.words}"
        for asked in example
    ]
    if len(parts) > LONGEST_WAY:
        left = len(parts) - LONGEST_WAY
        parts[LONGEST_WAY // 4 : LONGEST_WAY // 4 + left] = [f"… {left} more answers …"]
    return " > ".join(parts) or "without any question"


def new_answer_in_words(comparison: Comparison, found: NewAnswer) -> str:
    """A new answer, how many ways give it, and where they end."""
    ends = [end_in_words(comparison.new.pathway, end) for end in found.ends]
    where = "; ".join(ends[:4]) + (f"; and {len(ends) - 4} more ends" if len(ends) > 4 else "")
    return (
        f"{capital(name_of(found.question))} has a new answer {quoted(found.answer.words)}. "
        f"{count(found.count, 'way')} of the new edition with it {_end(found.count)} {where}."
    )


def case_in_words(comparison: Comparison, case: CaseOutcome) -> str:
    """A case and how it came out and comes out."""
    old, new = comparison.old.pathway, comparison.new.pathway
    title = f"Case {case.scenario.id}" + (f" ({case.scenario.title})" if case.scenario.title else "")
    parts = []
    if case.ends_elsewhere:
        parts.append(f"came out at {_result(old, case.before)}; now {_result(new, case.after)}")
    parts += [moved_in_words(comparison, moved) for moved in case.due]
    if case.uncited:
        parts.append(f"its result no longer shows {', '.join(case.uncited)}")
    return f"{title}: {'; '.join(parts)}."


def _result(pathway: Pathway, walk: Walk) -> str:
    where = node_place(pathway, walk.position)
    return f"{where}, which waits for an answer" if walk.end is Stop.ASKING else where


def moved_in_words(comparison: Comparison, moved: Moved) -> str:
    """`"step-limit" was due on 1 June 2026, now on 3 June 2026 (2 days later)`."""
    name = due_name(comparison, moved.name)
    if moved.before is None and moved.after is not None:
        return f"{name} had no day, now {day_words(moved.after)}"
    if moved.after is None and moved.before is not None:
        return f"{name} was due on {day_words(moved.before)}, now no day comes out"
    if moved.before is None or moved.after is None:
        return name
    return f"{name} was due on {day_words(moved.before)}, now on {day_words(moved.after)} ({_by(moved)})"


def _by(moved: Moved) -> str:
    days = moved.days or 0
    return f"{count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def due_name(comparison: Comparison, name: str) -> str:
    """A timescale or a date by its purpose, else by its name in the file."""
    for pathway in (comparison.new.pathway, comparison.old.pathway):
        timescale = pathway.timescales.get(name)
        if timescale is not None:
            return f"the {name_of(timescale)} ({name})"
    return f'the date "{name}"'


def due_in_words(comparison: Comparison, found: DueMoved) -> str:
    """A due date that moves, and what it was and is."""
    name = due_name(comparison, found.name)
    lengths = [str(part.length) for part in (found.was, found.part) if isinstance(part, Timescale)]
    how = f" ({lengths[0]}, now {lengths[1]})" if len(set(lengths)) == 2 else ""
    return f'{capital(name)}{how}, counted from "{found.since}":'


def due_examples(found: DueMoved) -> tuple[tuple[str, str], ...]:
    """For each day on which it could begin: what was due and is due."""
    notes = []
    for begins, moved in found.examples:
        was = day_words(moved.before) if moved.before else "no day"
        now = day_words(moved.after) if moved.after else "no day"
        by = f" ({_by(moved)})" if moved.days is not None else ""
        notes.append((f"from {weekday(begins)} {day_words(begins)}", f"was {was}, now {now}{by}"))
    return tuple(notes)
