"""What to look at twice before signing: changes that can be meant, and none of which must happen unseen.

Of which fields and parts a change is such, and what is then said, the model says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.definition.model import Outcome, Pathway
from generator.definition.model.meaning import LookTwice
from generator.definition.naming import name_of
from generator.definition.words import quoted
from generator.diff.changes import Change
from generator.diff.field_view import facet_of
from generator.diff.path_outcomes import PathOutcomes
from generator.diff.route_view import RouteEnd


def care(old: Pathway, new: Pathway, changes: Iterable[Change], ways: PathOutcomes) -> tuple[str, ...]:
    """A sentence for each, once: first where people now end, then what they now do."""
    found = [*_ends(old, new, ways)]
    for change in changes:
        found += [f"{sentence} {change.words}." for sentence in _flags(change)]
    return tuple(dict.fromkeys(found))


def _flags(change: Change) -> Iterator[str]:
    """The words that go before a change that is to be looked at twice."""
    was, part = change.was, change.part
    if change.kind == "removed" and was and was.concept.removed:
        rules: tuple[LookTwice, ...] = (was.concept.removed,)
        values: tuple[Any, Any] = (was, None)
    elif change.kind == "changed" and was and part and change.facet:
        rules = facet_of(type(part), change.facet).all(LookTwice)
        values = (getattr(was, change.facet, None), getattr(part, change.facet, None))
    else:
        return
    yield from (rule.sentence for rule in rules if rule.when(*values))


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
