"""Names of nodes, letters, papers, links, contacts, points and questions that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.context import MANY
from generator.checks.naming import called, first_upper, nearest, place
from generator.checks.references import ReferenceUse
from generator.definition.model import Outcome, Question, Scenario

_DATES = {"date", "timescale"}
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
_KINDS = {"node": "step, question or outcome", "document": "paper"}


def unknown(context: Context, mention: ReferenceUse) -> bool:
    """Whether nothing of this name exists, as far as the file could be read."""
    if mention.target in context.unread:
        return False
    return not any(mention.target in context.names[kind] for kind in mention.kinds)


def finding(context: Context, mention: ReferenceUse) -> Found:
    """The words for a mention of something that does not exist."""
    kind = " or ".join(_KINDS.get(kind, kind) for kind in mention.kinds)
    way = _WAYS.get(mention.key, f"names the {kind}")
    message = f'{first_upper(called(mention.part))} {way} "{mention.target}", which does not exist'
    return Found(mention.path, message, _remedy(context, mention, kind))


def _remedy(context: Context, mention: ReferenceUse, kind: str) -> str:
    known = {name: part for kind in mention.kinds for name, part in context.names[kind].items()}
    close = nearest(mention.target, known) if len(known) <= MANY else None
    if close is None:
        return f"write the id of a {kind} that the file defines, or define this one"
    return f'did you mean "{close}" ({place(known[close], context.source.span(known[close].path))})?'


def _run(context: Context) -> Iterator[Found]:
    for mention in context.mentions:
        if not _DATES & set(mention.kinds) and unknown(context, mention):
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
                f'{first_upper(called(part))} names the answer "{words}", which the question "{name}" '
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
