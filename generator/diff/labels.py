"""Where a change is told, and what a part, a value and a day are called there."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.definition.duration import Offset
from generator.definition.model import Element, Pathway, Step
from generator.definition.model.meaning import FieldMeaning, LocalFact, ReportSection, fields_of
from generator.definition.naming import name_of
from generator.definition.words import capital
from generator.diff.matching import Matching
from generator.graph.day_words import day_words

INLINE = 60
"""Up to so many characters a value stands in the sentence; a longer one below it."""

WAYS = {"go": "leads to", "at": "stays at", "back": "goes back to"}
"""What an answer does, by its way."""


def chain(matching: Matching, part: Element) -> str:
    """A part with what holds it, from the outside in: `Step 2: Liaise, action "Ask"`."""
    names: list[str] = []
    one: Element | None = part
    while one is not None and not isinstance(one, Pathway):
        names.append(name_of(one))
        one = matching.owner(one)
    return capital(", ".join(reversed(names)) or name_of(part))


def owner_of(matching: Matching, part: Element) -> Element:
    """The part on the highest level that a part belongs to; itself, where it is one."""
    one = part
    while (above := matching.owner(one)) is not None and not isinstance(above, Pathway):
        one = above
    return one


def value(facet: FieldMeaning, what: Any) -> str:  # noqa: PLR0911 - one line for each kind of value
    """A value as a reader would write it."""
    match what:
        case None:
            return "not supplied" if facet.one(LocalFact) else "nothing"
        case bool():
            return "yes" if what else "no"
        case date():
            return day_words(what)
        case Offset():
            return f"{what.duration} after {what.after}"
        case tuple():
            return ", ".join(str(one) for one in what) or "nothing"
        case dict():
            return "; ".join(f"{key}: {value(facet, one)}" for key, one in what.items()) or "nothing"
    return str(what)


def node_place(pathway: Pathway, name: str) -> str:
    """A node in words, as somewhere one can be led."""
    node = pathway.nodes.get(name)
    if node is None:
        return f'"{name}", which does not exist'
    return node.heading if isinstance(node, Step) else f"the {name_of(node)}"


def section(part: Element, facet: str = "") -> ReportSection:
    """Under which heading a change to a part is told."""
    name = str(part.path[0]) if part.path else facet
    top = next((field for field in fields_of(Pathway).values() if name in (field.name, field.key)), None)
    return part.concept.section or (top and top.one(ReportSection)) or ReportSection.ABOUT
