"""Fields of a letter that its text does not use."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper
from generator.definition.model import PLACEHOLDER


def _run(context: Context) -> Iterator[Found]:
    for letter in context.pathway.letters:
        used = letter.placeholders | set(PLACEHOLDER.findall(letter.subject or ""))
        for field in letter.fields:
            if field.id not in used:
                yield Found(
                    field,
                    f"{first_upper(called(field))} of the {called(letter)} stands nowhere in its text",
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
