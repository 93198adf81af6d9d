"""`pathway walk`: the checker in the terminal."""

from __future__ import annotations

import shutil
import sys
from datetime import date, datetime
from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop, wants_colour
from generator.definition.model import Pathway, Question
from generator.graph.graph import Graph
from generator.graph.walk import End, Given
from generator.graph.walk import walk as walk_from
from generator.graph.walk_input import choices, given_by_name
from generator.release.validate import DefinitionError, read_definition
from generator.terminal.dialogue import Dialogue, Ended, GivenAnswer
from generator.terminal.output import ResultWriter
from generator.terminal.text_page import TextPage

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
    now = today.date() if today else date.today()  # noqa: DTZ011 - the day where the reader is
    try:
        given = given_by_name(pathway, dict(map(_pair, answers)), dict(map(_dated, dates)), now, start)
    except ValueError as problem:
        stop(str(problem), COULD_NOT_RUN)
    graph = Graph(pathway)
    page = TextPage(click.echo, min(shutil.get_terminal_size().columns, _WIDEST), wants_colour())
    if answers:
        _tell(graph, page, given, now)
        return
    try:
        Dialogue(graph, page, _read_line, GivenAnswer(given.answers, given.dates, given.start), now).run()
    except Ended:
        pass
    except (EOFError, KeyboardInterrupt):
        stop("\nEnded before an answer. Nothing was kept.")


def _tell(graph: Graph, page: TextPage, given: Given, today: date) -> None:
    """The result of what was given as options; where something is missing, what."""
    walked = walk_from(graph, given)
    question = graph.nodes[walked.position]
    if walked.end is End.ASKING and isinstance(question, Question):
        stop(f'An answer is missing. Add -a "{question.id}=..." with one of:\n{choices(question)}')
    teller = ResultWriter(graph, page, today)
    teller.opening()
    teller.result(walked, given.dates)


def _read(definition: Path) -> Pathway:
    try:
        return read_definition(definition, lambda _: None)
    except DefinitionError as problem:
        stop(str(problem))


def _pair(text: str) -> tuple[str, str]:
    name, found, words = text.partition("=")
    if not found:
        raise ValueError(f'"{text}" needs a name, "=" and a value, for example harm=No')
    return name.strip(), words.strip()


def _dated(text: str) -> tuple[str, date]:
    name, words = _pair(text)
    try:
        return name, date.fromisoformat(words)
    except ValueError:
        raise ValueError(f'"{words}" is not a day; write it like 2026-11-21.') from None


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
