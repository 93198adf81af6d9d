"""Fields of a letter that its text does not use."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Translation
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    for letter in context.pathway.letters:
        for field in letter.fields:
            uses = [use for use in context.uses(field) if use.in_text]
            if all(isinstance(use.part, Translation) for use in uses):
                yield Found(
                    field,
                    f"{capital(called(field))} of the {called(letter)} stands nowhere in its text",
                    f"write [{field.id}] where it belongs, or remove the field",
                    key="field",
                )


CHECK = Check(
    id="unused-placeholder",
    severity=Severity.ADVICE,
    title="A field that the letter does not use",
    finds="A field of a letter whose id stands in square brackets in none of its texts.",
    why="Whoever writes the letter fills it in for nothing.",
    mend="Write it in square brackets where it belongs, or remove the field.",
    run=_run,
    local=True,
)
