"""Parts that do not say where they come from."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import (
    Action,
    Answer,
    Element,
    Hint,
    Letter,
    LetterField,
    Link,
    Outcome,
    Paper,
    Part,
    Provenance,
    Question,
    Remark,
    Role,
    Standing,
    Step,
    Structure,
    Term,
    Timescale,
    Variant,
)
from generator.definition.model import Contact as ContactPart
from generator.definition.naming import called
from generator.definition.words import capital

_OWN = (
    Step, Question, Outcome, Action, Timescale, Standing, Hint, Letter, Paper, ContactPart, Link, Role, Term,
)  # fmt: skip
_FROM_HOLDER = (Answer, Variant, Structure, LetterField, Part, Remark)
"""Parts that may leave it to the question, letter or paper in which they stand."""


def _says(part: Element) -> bool:
    if isinstance(part, Provenance):
        return bool(part.source or part.added or part.decided)
    return isinstance(part, Remark) and bool(part.source or part.added or part.decided)


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.sources:
        return
    for part in context.elements:
        if part.path[:1] == ("points",):
            continue
        if isinstance(part, _FROM_HOLDER):
            missing = not _says(part) and not _says(context.holder(part))
        elif isinstance(part, Standing):
            missing = not _says(part) and not all(_says(action) for action in part.actions or (part,))
        else:
            missing = isinstance(part, _OWN) and not _says(part)
        if missing:
            yield Found(
                part,
                f"{capital(called(part))} does not say where it comes from",
                "add source: with its clauses; or, if no source has it, added: and why",
            )


CHECK = Check(
    id="no-provenance",
    severity=Severity.ERROR,
    title="A part that does not say where it comes from",
    finds="A step, question, outcome, action, timescale, hint, standing rule, letter, paper, contact, link, "
    "role or term with neither `source` nor `added` nor `decided`. An answer, a variant, a field, a section "
    "or a remark may leave it to the part in which it stands.",
    why="What the sources say and what the pathway adds must never be mixed up.",
    mend="Cite the clauses it comes from. Where there are none, write `added:` and the reason.",
    run=_run,
    local=True,
)
