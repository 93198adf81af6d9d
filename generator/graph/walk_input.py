"""What somebody tells a walk by names and words, made sure of before it is walked.

The walk itself ignores what it does not know, as a page must. Whoever writes names by hand,
in a program or behind a command, wants to hear of a slip instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.definition.model import Pathway, Question
from generator.graph.walk import Given


def given_by_name(
    pathway: Pathway,
    answers: Mapping[str, str],
    dates: Mapping[str, date],
    today: date,
    start: str | None = None,
) -> Given:
    """Answers by question (words or id), dates by name, and the step reached (id or number).

    Raises `ValueError` for a question, an answer, a date or a step that does not exist; the
    message says which there are.
    """
    given = {name: _answer(pathway, name, words) for name, words in answers.items()}
    for name in dates:
        if name not in pathway.asked_dates:
            raise ValueError(f'There is no date "{name}". {_all(pathway.asked_dates)}')
    return Given(given, dict(dates), today, _step(pathway, start))


def choices(question: Question) -> str:
    """The answers of a question, one in each line."""
    return "\n".join(f"  {answer.words}" for answer in question.answers)


def _answer(pathway: Pathway, name: str, words: str) -> str:
    question = pathway.nodes.get(name)
    if not isinstance(question, Question):
        raise ValueError(f'There is no question "{name}". {_all(q.id for q in pathway.questions)}')  # noqa: TRY004 - a slip in a name
    answer = question.answer(words)
    if answer is None:
        raise ValueError(f'"{name}" has no answer "{words}". It has:\n{choices(question)}')
    return answer.id


def _step(pathway: Pathway, name: str | None) -> str | None:
    if name is None:
        return None
    for step in pathway.steps:
        if name in (step.id, str(step.number)):
            return step.id
    raise ValueError(f'There is no step "{name}". {_all(step.id for step in pathway.steps)}')


def _all(names: Iterable[str]) -> str:
    return f"There are: {', '.join(names) or 'none'}."
