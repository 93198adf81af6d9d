"""Two parts of one kind that have the same id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Answer, Element, Path
from generator.definition.model.meaning import fields_of, kinds_of
from generator.definition.naming import called
from generator.definition.words import capital


def _groups(context: Context) -> Iterable[list[tuple[str, Element]]]:
    """Parts that share one set of names, in the whole file or in one list: id and part.

    Answers have a check of their own.
    """
    found: dict[tuple[str, Path], list[tuple[str, Element]]] = {}
    for part in context.elements:
        name = getattr(part, "id", None)
        if name and not isinstance(part, Answer):
            place = part.path[:-1] if part.concept.local else ()
            found.setdefault((kinds_of(type(part))[-1], place), []).append((name, part))
    return found.values()


def _run(context: Context) -> Iterator[Found]:
    for group in _groups(context):
        first: dict[str, Element] = {}
        for name, part in group:
            if name in first:
                line = context.source.span(first[name].path).line
                field = fields_of(type(part)).get(part.concept.id)
                yield Found(
                    part,
                    f"{capital(called(part))} has the same id as {called(first[name])} in line {line}",
                    "give one of the two another id, and correct what names it",
                    key=field.key if field else None,
                )
            first.setdefault(name, part)


CHECK = Check(
    id="duplicate-id",
    severity=Severity.ERROR,
    title="Two parts with the same id",
    finds="Two nodes, dates, timescales, clauses, points, links, contacts, roles, terms, letters, papers, "
    "fields or scenarios that have one id. Dates and timescales share their names.",
    why="Whoever names the id can mean only one of the two, and one page would replace the other.",
    mend="Give one of them another id, and change the places that mean it.",
    run=_run,
    local=True,
    certain=True,
)
