"""Two parts of one kind that have the same id."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper
from generator.definition.model import Element


def _groups(context: Context) -> Iterator[list[tuple[str, Element]]]:
    """Parts that share one set of names: id and part."""
    p = context.pathway
    timescales = [(t.id, t) for step in p.steps for t in step.timescale if t.id]
    yield [(node.id, node) for node in p.route]
    yield [*((asked.id, asked) for asked in p.dates), *timescales]
    yield [(clause.id, clause) for document in p.sources for clause in document.clauses]
    plain = (
        p.sources,
        p.points,
        p.links,
        p.contacts,
        p.roles,
        p.glossary,
        p.letters,
        p.documents,
        p.scenarios,
    )
    for parts in plain:
        yield [(part.id, part) for part in parts]
    for letter in p.letters:
        yield [(part.id, part) for part in letter.fields]
        yield [(part.id, part) for part in letter.variants]
    for paper in p.documents:
        yield [(part.id, part) for part in paper.structures]


def _run(context: Context) -> Iterator[Found]:
    for group in _groups(context):
        first: dict[str, Element] = {}
        for name, part in group:
            if name in first:
                line = context.source.span(first[name].path).line
                yield Found(
                    part,
                    f"{first_upper(called(part))} has the same id as {called(first[name])} in line {line}",
                    "give one of the two another id, and correct what names it",
                    key=_key(part),
                )
            first.setdefault(name, part)


def _key(part: Element) -> str | None:
    """The key that holds the id: the first one that the part's type has."""
    fields = chain(type(part).model_fields.items())
    names = {"id", *_ID_KEYS}
    return next((field.alias or name for name, field in fields if name in names), None)


_ID_KEYS = (
    "step", "question", "outcome", "date", "clause", "document", "point", "link", "contact",
    "role", "term", "letter", "field", "variant", "structure",
)  # fmt: skip


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
