"""Square brackets in a letter that name no field of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper, nearest
from generator.definition.model import PLACEHOLDER, Letter, Translation, Variant


def _run(context: Context) -> Iterator[Found]:
    for letter in context.pathway.letters:
        known = {field.id for field in letter.fields} | ({"subject"} if letter.subject else set())
        parts: list[Letter | Variant | Translation] = [letter, *letter.variants, *letter.translations]
        for part in parts:
            texts = {"text": part.text, "subject": part.subject if isinstance(part, Letter) else None}
            for key, text in texts.items():
                for name in dict.fromkeys(PLACEHOLDER.findall(text or "")):
                    if name not in known and name not in context.unread:
                        close = nearest(name, known)
                        yield Found(
                            part,
                            f"{first_upper(called(part))} has [{name}], which is no field of the letter",
                            f"did you mean [{close}]?"
                            if close
                            else "add it under fields:, or correct its name",
                            key=key,
                        )


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
