"""Pages, letters and other parts that are hard to read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.prose import Audience
from generator.checks.words._counting import count_words, reading_age
from generator.definition.model import Element, Path
from generator.definition.naming import called
from generator.definition.words import capital

OLDEST = 11
"""GOV.UK and NHS write for readers of 9 to 11 years."""
_ADULT = 18
_FEWEST_WORDS = 60
"""Below this the measure says nothing."""

_AUDIENCES: dict[Audience, str] = {"staff": "staff", "family": "families", "trainer": "trainers"}


def _run(context: Context) -> Iterator[Found]:
    found: dict[tuple[Path, Audience], list[str]] = {}
    for prose in context.prose:
        if prose.style != "name":
            found.setdefault((_top(context, prose.part.path), prose.reader), []).append(prose.text)
    for (path, reader), texts in found.items():
        yield from _judge(context.by_path[path], reader, texts)


def _top(context: Context, path: Path) -> Path:
    """The item of a section in which a part stands: that is what is read as one."""
    return next(path[:length] for length in (2, 1, 0) if path[:length] in context.by_path)


def _judge(part: Element, reader: Audience, texts: list[str]) -> Iterator[Found]:
    if sum(map(count_words, texts)) < _FEWEST_WORDS:
        return
    age = round(reading_age(texts))
    if age > OLDEST:
        yield Found(
            part,
            f"{capital(called(part))} needs a reader of "
            f"{min(age, _ADULT)}{'' if age < _ADULT else ' or more'} "
            f"years; what {_AUDIENCES[reader]} read should suit 9 to {OLDEST}",
            "use shorter sentences and shorter words",
        )


CHECK = Check(
    id="reading-age",
    severity=Severity.ADVICE,
    title="Hard to read",
    finds="A step, question, outcome, letter, paper, case or other part with 60 words or more that needs a "
    "reader older than 11. The measure is the automated readability index: letters in a word and words "
    "in a sentence.",
    why="GOV.UK and the NHS aim at a reading age of 9 to 11. People read these pages in a hurry, and "
    "families "
    "read the letters in distress.",
    mend="Part long sentences. Take the shorter of two words.",
    run=_run,
)
