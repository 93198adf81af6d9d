"""What a part, a facet and a value are called in a sentence for people who did not write the file."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from generator.definition.duration import Offset
from generator.definition.model import (
    About,
    Action,
    Answer,
    Clause,
    Contact,
    DateAsked,
    DateHelper,
    Decision,
    Element,
    Hint,
    Language,
    Letter,
    LetterField,
    Link,
    Outcome,
    Paper,
    Part,
    Pathway,
    Point,
    Question,
    Remark,
    Role,
    Scenario,
    Session,
    SourceDocument,
    Standing,
    Step,
    Structure,
    Term,
    Timescale,
    Training,
    Translation,
    Variant,
)
from generator.diff.field_view import identity
from generator.diff.matching import Matching
from generator.graph.day_words import day_words

LONGEST_QUOTE = 90
INLINE = 60
"""Up to so many characters a value stands in the sentence; a longer one below it."""

WAYS = {"go": "leads to", "at": "stays at", "back": "goes back to"}
"""What an answer does, by its way."""

_CALLED: dict[type[Element], tuple[str, str]] = {
    Action: ("action", "text"),
    Answer: ("answer", "words"),
    Clause: ("clause", "clause"),
    Contact: ("contact", "title"),
    DateAsked: ("date", "date"),
    Hint: ("hint", "hint"),
    Letter: ("letter", "title"),
    LetterField: ("field", "label"),
    Language: ("language", "title"),
    Link: ("link", "title"),
    Outcome: ("outcome", "title"),
    Paper: ("paper", "title"),
    Part: ("section", "part"),
    Point: ("open point", "point"),
    Question: ("question", "ask"),
    Role: ("role", "role"),
    Scenario: ("case", "id"),
    Session: ("part of the running order", "session"),
    SourceDocument: ("source", "title"),
    Standing: ("what holds when", "when"),
    Structure: ("way of setting it out", "title"),
    Term: ("word", "term"),
    Translation: ("translation", "language"),
    Variant: ("version", "title"),
}
"""What a part of a kind is called, and the field whose text tells one from another."""

_ONE_OF_A_KIND: dict[type[Element], str] = {
    Pathway: "The procedure",
    About: "About the procedure",
    Training: "Training",
    DateHelper: "how a date chooses",
    Decision: "decision",
}

_REMARKS = {"note": "note", "gap": "gap in the sources", "conflict": "conflict of the sources"}

_LABELS = {
    "about": "description",
    "added": "reason why the pathway adds it",
    "also": "other words for it",
    "always": "mark that it answers at every hour",
    "ask": "question",
    "after": "answer from the day after",
    "before": "answer up to the day before",
    "by": "role that does it",
    "checked_on": "day on which it was last checked",
    "cites": "clauses that the result must show",
    "columns": "columns",
    "condition": "condition",
    "conflict": "conflict of the sources",
    "contact": "contact to ring",
    "contacts": "contacts to ring",
    "document": "papers to use",
    "due": "due dates",
    "ends": "end",
    "explain": "explanation",
    "gap": "gap in the sources",
    "hours": "hours",
    "instead": "stand-in",
    "judgement": "mark that the reader judges",
    "landscape": "mark that its sheet lies on its side",
    "letter": "letter to send",
    "lies": "side of today on which it lies",
    "link": "links to follow",
    "needs": "answers without which it cannot be reached",
    "of": "date that it goes by",
    "on": "day",
    "out_of_hours": "contact out of hours",
    "override": "question that is asked first",
    "points": "open points",
    "proposed": "date that is proposed",
    "purpose": "purpose",
    "review_by": "day by which it is to be reviewed",
    "say": "words that the reader is told first",
    "says": "words",
    "short": "short words for the chart",
    "source": "clauses",
    "sources_say": "what the sources say",
    "since": "answer from that day on",
    "start": "start",
    "talk": "roles to talk to",
    "then": "question that follows",
    "until": "answer up to that day",
    "unsure": 'mark "not sure"',
    "url": "address",
    "usually": "day on which it usually lies",
    "widths": "widths of the columns",
    "we": "what the pathway does",
    "words": "words",
}

_FACTS = frozenset(
    "url dated phone email hours out_of_hours checked_on checked_by area owner version approved "  # noqa: SIM905
    "review_by report_to on".split()
)
"""Facts that are "not supplied" where nothing stands."""


def quoted(text: object, longest: int = LONGEST_QUOTE) -> str:
    """A text in quotation marks, on one line, cut where it is long."""
    line = " ".join(str(text).split())
    return f'"{line}"' if len(line) <= longest else f'"{line[: longest - 1].rstrip()}…"'


def name_of(part: Element) -> str:
    """A part in a few words: `action "Review all the records"`; a step by its heading."""
    if isinstance(part, Step):
        return part.heading
    if isinstance(part, Remark):
        return f"{_REMARKS[part.kind]} {quoted(part.text)}"
    if isinstance(part, Timescale):
        return (
            f"{part.kind} {quoted('for ' + part.purpose)}" if part.purpose else f"{part.kind} {part.length}"
        )
    if isinstance(part, Point):
        return f"open point {part.point} ({part.title})"
    if type(part) in _ONE_OF_A_KIND:
        return _ONE_OF_A_KIND[type(part)]
    kind, key = _CALLED.get(type(part), (_kind(part), ""))
    words = getattr(part, key) if key else identity(part) or _first_words(part)
    return f"{kind} {quoted(words)}" if words else kind


def _kind(part: Element) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(part).__name__).lower()


def _first_words(part: Element) -> str:
    texts = (getattr(part, name) for name in type(part).model_fields)
    return next((text for text in texts if isinstance(text, str)), "")


def chain(matching: Matching, part: Element) -> str:
    """A part with what holds it, from the outside in: `Step 2: Liaise, action "Ask"`."""
    names: list[str] = []
    one: Element | None = part
    while one is not None and not isinstance(one, Pathway):
        names.append(name_of(one))
        one = matching.owner(one)
    return capital(", ".join(reversed(names))) or name_of(part)


def owner_of(matching: Matching, part: Element) -> Element:
    """The part on the highest level that a part belongs to; itself, where it is one."""
    one = part
    while (above := matching.owner(one)) is not None and not isinstance(above, Pathway):
        one = above
    return one


def capital(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def label(facet: str) -> str:
    """A facet in words."""
    return _LABELS.get(facet, facet.replace("_", " "))


def value(facet: str, what: Any) -> str:  # noqa: PLR0911 - one line for each kind of value
    """A value as a reader would write it."""
    match what:
        case None:
            return "not supplied" if facet in _FACTS else "nothing"
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


def place(pathway: Pathway, name: str) -> str:
    """A node in words, as somewhere one can be led."""
    node = pathway.nodes.get(name)
    if node is None:
        return f'"{name}", which does not exist'
    return node.heading if isinstance(node, Step) else f"the {name_of(node)}"


_SECTIONS = {
    "route": "The route",
    "override": "At any time",
    "override_why": "At any time",
    "standing": "At any time",
    "dates": "Dates",
    "letters": "Letters",
    "languages": "Letters",
    "documents": "Papers",
    "contacts": "Contacts and links",
    "links": "Contacts and links",
    "roles": "Roles",
    "sources": "Sources",
    "points": "Open points",
    "glossary": "Words explained",
    "scenarios": "Cases",
    "training": "Training",
    "pathway": "About the procedure",
}

TIMES = "Times"

ORDER = tuple(dict.fromkeys(["The route", TIMES, *_SECTIONS.values()]))
"""The sections of a report, in order; others follow."""


def section(part: Element, facet: str = "") -> str:
    """Under which heading a change to a part is told."""
    if isinstance(part, Timescale):
        return TIMES
    key = str(part.path[0]) if part.path else facet
    return _SECTIONS.get(key, capital(key.replace("_", " ")))
