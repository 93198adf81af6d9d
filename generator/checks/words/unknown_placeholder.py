"""Square brackets in a letter that name no field of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import SUBJECT, Letter
from generator.definition.naming import called
from generator.definition.references import ReferenceUse
from generator.definition.words import capital, nearest


def _run(context: Context) -> Iterator[Found]:
    for mention in context.mentions:
        if mention.in_text and context.is_unknown(mention) and not _is_subject(context, mention):
            close = nearest(mention.target, context.known(mention))
            yield Found(
                mention.part,
                f"{capital(called(mention.part))} has [{mention.target}], which is no field of the letter",
                f"did you mean [{close}]?" if close else "add it under fields:, or correct its name",
                key=mention.field.key,
            )


def _is_subject(context: Context, mention: ReferenceUse) -> bool:
    """Whether the name stands for the subject of the letter."""
    letter = context.by_path[mention.part.path[:2]]
    return mention.target == SUBJECT and isinstance(letter, Letter) and letter.subject is not None


CHECK = Check(
    id="unknown-placeholder",
    severity=Severity.ADVICE,
    title="Square brackets that name no field",
    finds="A name in square brackets in a letter's text that its `fields` do not have.",
    why="Whoever writes the letter has no place to fill it in, and the brackets go out to the family.",
    mend="Add the field, or correct the name.",
    run=_run,
    local=True,
)
