"""Pages and letters that are hard to read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.naming import called, first_upper
from generator.checks.prose import Prose
from generator.checks.words._counting import count_words, reading_age
from generator.definition.model import Element, Letter, Outcome, Question, Step

OLDEST = 11
"""GOV.UK and NHS write for readers of 9 to 11 years."""
_ADULT = 18
_FEWEST_WORDS = 60
"""Below this the measure says nothing."""
_PAGES = (Step, Question, Outcome, Letter)


def _run(context: Context) -> Iterator[Found]:
    pages: dict[tuple[int, str], tuple[Element, list[Prose]]] = {}
    holder: Element = context.pathway
    for prose in context.prose:
        if isinstance(prose.part, _PAGES):
            holder = prose.part
        if prose.part.path[: len(holder.path)] == holder.path and isinstance(holder, _PAGES):
            pages.setdefault((id(holder), prose.reader), (holder, []))[1].append(prose)
    for (_, reader), (part, texts) in pages.items():
        yield from _judge(part, reader, [prose.text for prose in texts])


def _judge(part: Element, reader: str, texts: list[str]) -> Iterator[Found]:
    if sum(map(count_words, texts)) < _FEWEST_WORDS:
        return
    age = round(reading_age(texts))
    if age > OLDEST:
        who = "families" if reader == "family" else "staff"
        yield Found(
            part,
            f"{first_upper(called(part))} needs a reader of "
            f"{min(age, _ADULT)}{'' if age < _ADULT else ' or more'} "
            f"years; what {who} read should suit 9 to {OLDEST}",
            "use shorter sentences and shorter words",
        )


CHECK = Check(
    id="reading-age",
    severity=Severity.ADVICE,
    title="Hard to read",
    finds="A step, question, outcome or letter of 60 words or more whose text needs a reader older "
    "than 11. The "
    "measure is the automated readability index: letters in a word and words in a sentence.",
    why="GOV.UK and the NHS aim at a reading age of 9 to 11. People read these pages in a hurry, and "
    "families "
    "read the letters in distress.",
    mend="Part long sentences. Take the shorter of two words.",
    run=_run,
)
