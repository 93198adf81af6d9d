"""The talk that leads to a result: asks what is open, and understands what is typed.

What has been told is kept at every turn, so that "b" takes back the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.definition.model import Answer, Question
from generator.graph.graph import Graph
from generator.graph.walk import End, Given, Walk, walk
from generator.terminal.due_times import askable, helpful_dates
from generator.terminal.output import ResultWriter
from generator.terminal.text_page import TextPage
from generator.terminal.typed_dates import full_day_words, odd_words, read_date

BACK, START_AGAIN, QUIT, DATE, GO_ON = "b", "s", "q", "d", "g"
DECIDED_BY_DATE = 2
"""With two answers a date decides; with more the reader confirms what it says."""


class Ended(Exception):  # noqa: N818 - no error: somebody has seen enough
    """The reader wants to end."""


@dataclass(frozen=True)
class GivenAnswer:
    """What a reader has told so far; `settled` are dates confirmed, and dates not known."""

    answers: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, date] = field(default_factory=dict)
    start: str | None = None
    settled: frozenset[str] = frozenset()


class Dialogue:
    """One conversation. `read` is given a prompt and returns the line that was typed."""

    def __init__(
        self, graph: Graph, page: TextPage, read: Callable[[str], str], told: GivenAnswer, today: date
    ) -> None:
        self.graph = graph
        self.pathway = graph.pathway
        self.page = page
        self.read = read
        self.today = today
        self.told = told
        self.teller = ResultWriter(graph, page, today)
        self._before: list[GivenAnswer] = []

    def run(self) -> None:
        """Ask and tell until the reader ends: then `Ended`. Whatever `read` raises goes through."""
        self.teller.opening()
        while True:
            walked = self._walk()
            question = self._open(walked)
            if question is not None:
                self._ask(question, _by_date(walked, question))
            else:
                self.teller.result(walked, self.told.dates)
                self._after(walked)

    def _walk(self) -> Walk:
        told = self.told
        return walk(self.graph, Given(told.answers, told.dates, self.today, told.start))

    def _open(self, walked: Walk) -> Question | None:
        """The question that is open, or the first that a date answered and nobody confirmed."""
        unconfirmed = (
            taken.question
            for taken in walked.way
            if taken.by_date and taken.question not in self.told.settled
        )
        for name in (*unconfirmed, walked.open_question or ""):
            question = self.graph.nodes.get(name)
            if isinstance(question, Question) and (
                name == walked.open_question or len(question.answers) > DECIDED_BY_DATE
            ):
                return question
        return None

    def _helpful_date(self, walked: Walk) -> str | None:
        return next((n for n in helpful_dates(self.pathway, walked) if n not in self.told.settled), None)

    def _ask(self, question: Question, chosen: Answer | None) -> None:
        self.teller.question(question, chosen)
        asked = askable(self.pathway, question.date.of) if question.date else None
        asked = None if chosen or asked in self.told.dates else asked
        prompt = self._prompt(len(question.answers), dated=chosen is not None, datable=asked is not None)
        while True:
            typed = self.read(prompt)
            answer = _understood(question, typed)
            if self._moved(typed):
                return None
            if asked and typed.lower() == DATE:
                return self._ask_date(asked)
            if chosen and not typed:
                return self._now(settled=self.told.settled | {question.id})
            if answer is not None:
                return self._now(answers={**self.told.answers, question.id: answer.id})
            self.page.text(f'There is no answer "{typed}". Type a number from 1 to {len(question.answers)}.')

    def _prompt(self, count: int, *, dated: bool, datable: bool) -> str:
        choices = [f"1 to {count}"]
        choices += ["Enter for what the date says"] * dated
        choices += [f"{DATE} to give a date instead"] * datable
        choices += [f"{BACK} to go back"] * bool(self._before)
        return f"Your answer ({', '.join(choices)}, {QUIT} to end): "

    def _ask_date(self, name: str) -> None:
        asked = self.pathway.asked_dates[name]
        self.page.heading(asked.ask or name)
        if asked.hint:
            self.page.text(asked.hint)
        while True:
            typed = self.read("The date (for example 27 3 2026, or Enter if you do not have it): ")
            if self._moved(typed):
                return None
            if not typed:
                return self._now(settled=self.told.settled | {name})
            try:
                day = read_date(typed, self.today, asked.lies)
            except ValueError as problem:
                self.page.text(f"{problem}.")
                continue
            self.page.text(f"{full_day_words(day, self.today)}. {odd_words(day, self.today, asked.lies)}")
            return self._now(dates={**self.told.dates, name: day})

    def _after(self, walked: Walk) -> None:
        """What can be done with a result: give a date, go on from where it goes back to, change it, end."""
        date_asked = self._helpful_date(walked)
        choices = [f"{GO_ON} to go on from there"] * (walked.end is End.BACK)
        choices += [f"{DATE} to give a date and see by when"] * (date_asked is not None)
        choices += [f"{BACK} to go back"] * bool(self._before)
        prompt = f"{', '.join(choices)}, {START_AGAIN} to start again, {QUIT} to end: ".removeprefix(", ")
        self.page.tell("")
        while True:
            try:
                typed = self.read(prompt)
            except (EOFError, KeyboardInterrupt):
                raise Ended from None
            if self._moved(typed):
                return None
            if walked.end is End.BACK and typed.lower() == GO_ON:
                return self._go_on(walked)
            if date_asked and typed.lower() == DATE:
                return self._ask_date(date_asked)
            if not typed:
                raise Ended
            self.page.text("Type one of these letters.")

    def _go_on(self, walked: Walk) -> None:
        """From the step, or at the question, to which the walk goes back; dates stay known."""
        override = self.pathway.override_question
        if any(step.id == walked.position for step in self.pathway.steps):
            kept = [override.id] if override else []
            start: str | None = walked.position
        else:
            asked = [taken.question for taken in walked.way]
            kept = asked[: asked.index(walked.position)] if walked.position in asked else []
            start = self.told.start
        answers = {name: words for name, words in self.told.answers.items() if name in kept}
        self._now(answers=answers, start=start, settled=frozenset())

    def _moved(self, typed: str) -> bool:
        """Whether what was typed was a wish to go back, to start again or to end."""
        match typed.lower():
            case "q":
                raise Ended
            case "b" if self._before:
                self.told = self._before.pop()
                return True
            case "s":
                self._now(answers={}, dates={}, start=None, settled=frozenset())
                return True
        return False

    def _now(self, **told: object) -> None:
        self._before.append(self.told)
        self.told = replace(self.told, **told)  # type: ignore[arg-type]


def _by_date(walked: Walk, question: Question) -> Answer | None:
    return next((t.answer for t in walked.way if t.question == question.id and t.by_date), None)


def _understood(question: Question, typed: str) -> Answer | None:
    """The answer with this number, these words or this id."""
    if typed.isdecimal():
        return question.answers[int(typed) - 1] if 1 <= int(typed) <= len(question.answers) else None
    return question.answer(typed) if typed else None
