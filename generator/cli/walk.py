"""`pathway walk`: the checker in the terminal."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click

from generator.building import DefinitionError, read_definition
from generator.cli.common import COULD_NOT_RUN, stop, wants_colour
from generator.definition.model import Pathway, Question
from generator.logic.graph import Graph
from generator.logic.walk import End, Given
from generator.logic.walk import walk as walk_from
from generator.terminal.page import Page
from generator.terminal.talking import Ended, Talk, Told
from generator.terminal.telling import Teller

_DAY = click.DateTime(formats=["%Y-%m-%d"])
_WIDEST = 100


@click.command()
@click.argument("definition", type=click.Path(path_type=Path), default=Path("pathway.yaml"))
@click.option("--from", "start", metavar="STEP", help="Go on from this step; danger is asked about first.")
@click.option(
    "-a",
    "--answers",
    multiple=True,
    metavar="QUESTION=ANSWER",
    help="An answer, in its words; give it again for the next one. Then nothing is asked.",
)
@click.option(
    "-d", "--date", "dates", multiple=True, metavar="NAME=DAY", help="A date, such as reply-by=2026-11-21."
)
@click.option("--today", type=_DAY, metavar="DAY", help="The day to count from, instead of today.")
def walk(
    definition: Path,
    start: str | None,
    answers: tuple[str, ...],
    dates: tuple[str, ...],
    today: datetime | None,
) -> None:
    """Ask where you are in the procedure of DEFINITION, and say what to do now and by when.

    The checker of the site, in the terminal: the same questions and the same result. Type the
    number of an answer, b to go back, q to end. Nothing that you type is kept.
    """
    pathway = _read(definition)
    told = Told(_answers(pathway, answers), _dates(pathway, dates), _step(pathway, start))
    graph = Graph(pathway)
    now = today.date() if today else date.today()  # noqa: DTZ011 - the day where the reader is
    page = Page(click.echo, min(shutil.get_terminal_size().columns, _WIDEST), wants_colour())
    if answers:
        _tell(graph, page, told, now)
        return
    try:
        Talk(graph, page, _read_line, told, now).run()
    except Ended:
        pass
    except (EOFError, KeyboardInterrupt):
        stop("\nEnded before an answer. Nothing was kept.")


def _tell(graph: Graph, page: Page, told: Told, today: date) -> None:
    """The result of what was given as options; where something is missing, what."""
    walked = walk_from(graph, Given(told.answers, told.dates, today, told.start))
    teller = Teller(graph, page, today)
    if walked.end is not End.ASKING:
        teller.opening()
        teller.result(walked, told.dates)
        return
    question = graph.nodes[walked.position]
    if isinstance(question, Question):
        stop(f'An answer is missing. Add -a "{question.id}=..." with one of:\n{_choices(question)}')


def _read(definition: Path) -> Pathway:
    try:
        return read_definition(definition, lambda _: None)
    except DefinitionError as problem:
        stop(str(problem))


def _answers(pathway: Pathway, given: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for name, words in map(_pair, given):
        question = pathway.nodes.get(name)
        if not isinstance(question, Question):
            stop(f'There is no question "{name}". {_all(q.id for q in pathway.questions)}', COULD_NOT_RUN)
        answer = question.answer(words)
        if answer is None:
            stop(f'"{name}" has no answer "{words}". It has:\n{_choices(question)}', COULD_NOT_RUN)
        found[name] = answer.id
    return found


def _dates(pathway: Pathway, given: tuple[str, ...]) -> dict[str, date]:
    found = {}
    for name, words in map(_pair, given):
        if name not in pathway.asked_dates:
            stop(f'There is no date "{name}". {_all(pathway.asked_dates)}', COULD_NOT_RUN)
        try:
            found[name] = date.fromisoformat(words)
        except ValueError:
            stop(f'"{words}" is not a day; write it like 2026-11-21.', COULD_NOT_RUN)
    return found


def _step(pathway: Pathway, name: str | None) -> str | None:
    """A step, by its id or its number."""
    for step in pathway.steps:
        if name in (step.id, str(step.number)):
            return step.id
    if name is not None:
        stop(f'There is no step "{name}". {_all(step.id for step in pathway.steps)}', COULD_NOT_RUN)
    return None


def _pair(text: str) -> tuple[str, str]:
    name, found, words = text.partition("=")
    if not found:
        stop(f'"{text}" needs a name, "=" and a value, for example harm=No', COULD_NOT_RUN)
    return name.strip(), words.strip()


def _choices(question: Question) -> str:
    return "\n".join(f"  {answer.words}" for answer in question.answers)


def _all(names: Iterable[str]) -> str:
    return f"There are: {', '.join(names) or 'none'}."


def _read_line(prompt: str) -> str:
    """A line from the keyboard or a pipe; from a pipe it is shown, so that the whole can be read."""
    if sys.stdin.isatty():
        return input(prompt).strip()
    click.echo(prompt, nl=False)
    line = sys.stdin.readline()
    click.echo(line.strip())
    if not line:
        raise EOFError
    return line.strip()
