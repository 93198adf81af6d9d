"""What to look at twice before signing: changes that can be meant, and none of which must happen unseen.

Each rule looks at one change and gives the words that go before it, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.definition.model import (
    STRENGTHS,
    Action,
    Answer,
    Contact,
    Outcome,
    Pathway,
    Standing,
    Timescale,
)
from generator.diff.changes import Change
from generator.diff.labels import name_of, quoted
from generator.diff.path_outcomes import PathOutcomes
from generator.diff.route_view import RouteEnd

FlagRule = Callable[[Change], str | None]

_REACHING = ("phone", "hours", "always", "out_of_hours")


def care(old: Pathway, new: Pathway, changes: Iterable[Change], ways: PathOutcomes) -> tuple[str, ...]:
    """A sentence for each, once: first where people now end, then what they now do."""
    found = [*_ends(old, new, ways)]
    for change in changes:
        found += [f"{words} {change.words}." for rule in RULES if (words := rule(change))]
    return tuple(dict.fromkeys(found))


def _ends(old: Pathway, new: Pathway, ways: PathOutcomes) -> Iterator[str]:
    """Ends in danger that ways no longer reach, and ends off the pathway that more ways reach."""
    missed = (
        fate.old_end
        for fate in ways.elsewhere
        if _kind(old, fate.old_end) == "danger" and _kind(new, fate.new_end) != "danger"
    )
    for end in dict.fromkeys(missed):
        whole = ways.old_ends[end]
        yield f"Fewer ways lead to help in danger: not all of {whole:,} still end at {_end(old, end)}."
    left = (
        fate.new_end
        for fate in ways.elsewhere
        if _kind(new, fate.new_end) == "leaves" and _kind(old, fate.old_end) != "leaves"
    )
    for end in dict.fromkeys(left):
        yield f"More ways leave the pathway, at {_end(new, end)}."


def _kind(pathway: Pathway, end: RouteEnd) -> str | None:
    node = pathway.nodes.get(end.node)
    return node.kind if end.kind == "outcome" and isinstance(node, Outcome) else None


def _end(pathway: Pathway, end: RouteEnd) -> str:
    node = pathway.nodes.get(end.node)
    return name_of(node) if node is not None else quoted(end.node)


def _duty(change: Change) -> str | None:
    old, new = change.was, change.part
    if change.facet != "strength" or not isinstance(old, Action) or not isinstance(new, Action):
        return None
    if "must-not" in (old.strength, new.strength):
        return "A duty turned into its opposite."
    weaker = STRENGTHS.index(new.strength) > STRENGTHS.index(old.strength)
    return "A duty became weaker." if weaker else None


def _condition(change: Change) -> str | None:
    narrower = isinstance(change.part, Action) and change.facet == "condition" and change.after
    return "Something is now to be done only on a condition." if narrower else None


def _time(change: Change) -> str | None:
    if not isinstance(change.was or change.part, Timescale):
        return None
    if change.kind == "removed":
        return "A time is gone."
    return "A time changed." if change.facet in ("length", "kind", "start", "strength") else None


def _taken_out(change: Change) -> str | None:
    if change.kind != "removed":
        return None
    match change.was:
        case Action():
            return "Something is no longer to be done."
        case Contact():
            return "Nobody can be rung there any more."
        case Standing():
            return "Something no longer holds at any time."
        case Answer(unsure=True):
            return 'An answer for "not sure" is gone.'
    return None


def _doubt(change: Change) -> str | None:
    certain = change.facet == "unsure" and isinstance(change.part, Answer) and not change.part.unsure
    return 'An answer is no longer marked "not sure".' if certain else None


def _reached(change: Change) -> str | None:
    other = isinstance(change.part, Contact) and change.facet in _REACHING
    return "Somebody is to be reached in another way: try it." if other else None


def _kind_of_end(change: Change) -> str | None:
    other = isinstance(change.part, Outcome) and change.facet == "kind"
    return "An end is of another kind." if other else None


def _override(change: Change) -> str | None:
    return "The question before all others is another one." if change.facet == "override" else None


RULES: tuple[FlagRule, ...] = (
    _duty,
    _condition,
    _time,
    _taken_out,
    _doubt,
    _reached,
    _kind_of_end,
    _override,
)
