"""What a reader is shown where a walk ends: the clauses and the remarks of the whole way."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Element, Outcome, Pathway, Provenance, Question, Step
from generator.graph.decisions import remarks
from generator.graph.walk import Walk


def shown(pathway: Pathway, walk: Walk) -> Iterator[Provenance]:
    """Every part that a result shows.

    The questions and answers on the way, what holds at every step, and the node where the
    walk stands with all that hangs on it.
    """
    for taken in walk.way:
        question = pathway.nodes[taken.question]
        yield question
        if isinstance(question, Question):
            yield from question.hints
        yield taken.answer
    for rule in pathway.standing:
        yield rule
        yield from rule.actions
    position = pathway.nodes[walk.position]
    yield position
    if isinstance(position, Step | Outcome):
        yield from position.actions
    if isinstance(position, Step):
        yield from position.timescale


def cited(pathway: Pathway, walk: Walk) -> frozenset[str]:
    """The clauses that the result shows."""
    return frozenset(clause for part in shown(pathway, walk) for clause in clauses_of(part))


def clauses_of(part: Element) -> Iterator[str]:
    """The clauses that one part cites, those of its own remarks included."""
    if isinstance(part, Provenance):
        yield from part.source
        for remark in part.notes:
            yield from remark.source


def remarks_shown(pathway: Pathway, walk: Walk) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Kind, words and clauses of every remark that the result shows, each once, in order."""
    seen = dict.fromkeys(remark for part in shown(pathway, walk) for remark in remarks(pathway, part))
    return tuple(seen)
