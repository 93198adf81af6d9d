"""What a part of the definition is called, in words that its owner and its readers will recognise."""

from __future__ import annotations

from generator.definition.model import Element, Point, Remark, Step, Timescale
from generator.definition.model.meaning import fields_of
from generator.definition.words import quoted


def called(part: Element) -> str:
    """A part as the file names it, for whoever writes it: `answer "It has passed"` or `step "liaise"`."""
    concept = part.concept
    key = concept.id or concept.words
    words = getattr(part, key) if key else None
    return f"{concept.called} {quoted(words, 60)}" if words else name_of(part)


def name_of(part: Element) -> str:
    """A part as its readers know it: `action "Review all the records"`; a step by its heading."""
    concept = part.concept
    match part:
        case Step():
            return part.heading
        case Point():
            return f"{concept.called} {part.point} ({part.title})"
        case Timescale() if not part.purpose:
            return f"{concept.called} of {part.length}"
        case Timescale():
            return f"{part.kind} {quoted(f'for {part.purpose}')}"
        case Remark():
            return f"{fields_of(Remark)[part.kind].label} {quoted(part.text)}"
    key = concept.words or concept.id
    return f"{concept.called} {quoted(getattr(part, key))}" if key else concept.called
