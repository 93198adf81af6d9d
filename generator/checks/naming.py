"""What a check calls a part of the definition, in words that its owner will recognise."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from generator.definition.diagnostics import Span
from generator.definition.model import (
    Action,
    Answer,
    Clause,
    Contact,
    DateAsked,
    Element,
    Hint,
    Language,
    Letter,
    LetterField,
    Link,
    Node,
    Outcome,
    Paper,
    Part,
    Pathway,
    Point,
    Question,
    Remark,
    Role,
    Scenario,
    SourceDocument,
    Standing,
    Step,
    Structure,
    Term,
    Timescale,
    Translation,
    Variant,
)

_KINDS: dict[type[Element], tuple[str, str]] = {
    Action: ("action", "text"),
    Answer: ("answer", "words"),
    Clause: ("clause", "clause"),
    Contact: ("contact", "contact"),
    DateAsked: ("date", "date"),
    Hint: ("hint", "hint"),
    Letter: ("letter", "letter"),
    LetterField: ("field", "field"),
    Link: ("link", "link"),
    Outcome: ("outcome", "outcome"),
    Paper: ("paper", "document"),
    Part: ("section", "part"),
    Point: ("point", "point"),
    Question: ("question", "question"),
    Remark: ("remark", "text"),
    Role: ("role", "role"),
    Scenario: ("scenario", "id"),
    SourceDocument: ("source document", "document"),
    Standing: ("standing rule", "when"),
    Step: ("step", "step"),
    Structure: ("structure", "structure"),
    Term: ("term", "term"),
    Language: ("language", "language"),
    Translation: ("translation", "language"),
    Variant: ("variant", "variant"),
}
_LONGEST = 60


def called(part: Element) -> str:
    """For example `answer "It has passed"` or `step "liaise"`."""
    if isinstance(part, Timescale):
        return f'timescale "{part.id}"' if part.id else f"timescale of {part.length}"
    if isinstance(part, Pathway):
        return "the definition"
    kind, key = _KINDS.get(type(part), (type(part).__name__.lower(), ""))
    return f"{kind} {quoted(str(getattr(part, key)))}" if key else kind


def quoted(words: str) -> str:
    """The words in quotation marks, cut where they are long."""
    line = " ".join(words.split())
    return f'"{line}"' if len(line) <= _LONGEST else f'"{line[: _LONGEST - 1].rstrip()}…"'


def first_upper(words: str) -> str:
    """With a capital letter at the start."""
    return words[:1].upper() + words[1:]


def place(part: Element, span: Span) -> str:
    """Where a reader finds a part: `step 2, line 96`, or the line alone."""
    if isinstance(part, Step) and part.number is not None:
        return f"step {part.number}, line {span.line}"
    return f"line {span.line}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like this one, if any is."""
    close = get_close_matches(name, list(known), 1, cutoff=0.6)
    return close[0] if close else None


def node_called(node: Node) -> str:
    """A node by its kind and its words: `question "Has it passed?"`."""
    kind = type(node).__name__.lower()
    return f"{kind} {quoted(node.heading)}"


def listed(words: Iterable[str], most: int = 6) -> str:
    """`a, b and c`; of a long list the first few and how many more there are."""
    items = list(words)
    if len(items) > most:
        return f"{', '.join(items[:most])} and {len(items) - most} more"
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
