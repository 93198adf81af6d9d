"""Names of nodes, letters, papers, links, contacts, points and questions that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.context import MANY
from generator.definition.model import KINDS, Outcome, Question, Scenario, Step
from generator.definition.naming import called
from generator.definition.references import ReferenceUse
from generator.definition.words import capital, nearest

_ELSEWHERE = {"DateAsked", "Dated", "Role", "Clause", "Answer", "LetterField"}
"""Kinds whose names are looked at by checks of their own, or when the file is read."""

_WAYS = {
    "go": "goes to",
    "at": "stays at",
    "back": "goes back to",
    "then": "leads to",
    "ends": "ends at",
    "letter": "sends the letter",
    "override": "has as its override",
    "out_of_hours": "names as its contact out of hours",
}


def finding(context: Context, mention: ReferenceUse) -> Found:
    """The words for a mention of something that does not exist."""
    kind = KINDS[mention.kind].concept.called
    way = _WAYS.get(mention.field.key, f"names the {kind}")
    message = f'{capital(called(mention.part))} {way} "{mention.target}", which does not exist'
    return Found(mention.path, message, _remedy(context, mention, kind))


def _remedy(context: Context, mention: ReferenceUse, kind: str) -> str:
    known = context.known(mention)
    close = nearest(mention.target, known) if len(known) <= MANY else None
    if close is None:
        return f"write the id of a {kind} that the file defines, or define this one"
    meant = known[close]
    step = f"step {meant.number}, " if isinstance(meant, Step) and meant.number is not None else ""
    return f'did you mean "{close}" ({step}line {context.source.span(meant.path).line})?'


def _run(context: Context) -> Iterator[Found]:
    for mention in context.mentions:
        if mention.kind not in _ELSEWHERE and context.is_unknown(mention):
            yield finding(context, mention)
    for part in context.elements:
        if isinstance(part, Outcome | Scenario):
            yield from _answers(context, part)


def _answers(context: Context, part: Outcome | Scenario) -> Iterator[Found]:
    key = "needs" if isinstance(part, Outcome) else "answers"
    for name, words in getattr(part, key).items():
        question = context.pathway.nodes.get(name)
        if isinstance(question, Question) and question.answer(words) is None:
            choices = {answer.words for answer in question.answers}
            close = nearest(words, choices)
            listed = (
                ", ".join(f'"{choice}"' for choice in choices) if len(choices) < 8 else "see the question"
            )
            yield Found(
                (*part.path, key, name),
                f'{capital(called(part))} names the answer "{words}", which the question "{name}" '
                "does not have",
                f'did you mean "{close}"?' if close else f"its answers: {listed}",
            )


CHECK = Check(
    id="unknown-reference",
    severity=Severity.ERROR,
    title="A name that nothing in the file has",
    finds="An answer, step, action, scenario or other part that names a step, question, outcome, letter, "
    "paper, link, contact, open point or answer which the file does not define.",
    why="The reader would be sent nowhere, or the letter, number or answer would be missing from the page.",
    mend="Correct the spelling. The message offers the nearest name that exists. If the part is really "
    "missing, write it.",
    run=_run,
    local=True,
    certain=True,
)
