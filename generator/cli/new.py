"""`pathway new`: a folder with a small procedure that builds at once, to be made one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.common import stop_unwritten
from generator.release.files import WriteError, fill_folder, refuse_unless_empty
from generator.starting import Answers, first_files


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", help="What the procedure is called.")
@click.option("--owner", help="Which organisation keeps it.")
@click.option("--area", help="For which area or organisation it holds.")
@click.option("--first-step", help="What the first step is called.")
@click.option(
    "--danger/--no-danger",
    default=None,
    help="Whether a question about danger is asked before everything.",
)
@click.option("--number", help="Whom to ring in danger; without it, 999.")
@click.option("-y", "--yes", is_flag=True, help="Ask nothing: what no option says can be written later.")
def new(  # noqa: PLR0913, PLR0917 - one for each question
    folder: Path,
    title: str | None,
    owner: str | None,
    area: str | None,
    first_step: str | None,
    danger: bool | None,
    number: str | None,
    yes: bool,
) -> None:
    """Make a new site in FOLDER, with a small procedure in it that builds at once.

    Asks what it needs to know; an option answers beforehand. A folder that has something in
    it stays as it is.
    """
    try:
        refuse_unless_empty(folder)
    except WriteError as problem:
        stop_unwritten(problem)
    ask = _nothing if yes else _asked
    usual = Answers("")
    title = _unless_given(title, ask, "What is the procedure called?", "A new procedure")
    owner = _unless_given(owner, ask, "Which organisation keeps it? (may stay empty)", "")
    area = _unless_given(area, ask, "For which area or organisation does it hold? (may stay empty)", "")
    first_step = _unless_given(first_step, ask, "What is the first step called?", usual.first_step)
    if danger is None:
        danger = yes or click.confirm(
            "Could somebody be in danger, so that this is asked before everything?", default=True
        )
    if danger:
        number = _unless_given(number, ask, "Which number is to be rung in danger?", usual.number or "")
    files = first_files(Answers(title, owner, area, number if danger else None, first_step))
    try:
        fill_folder(folder, {path: text.encode() for path, text in files.items()})
    except WriteError as problem:
        stop_unwritten(problem)
    click.echo(_NEXT.format(folder=folder, files=", ".join(files)))


_NEXT = """\
{folder} is ready: {files}.

Go into the folder (cd "{folder}"), and then:
  pathway serve   shows the site at http://127.0.0.1:8000 and follows your changes
  pathway check   says what is wrong or missing in pathway.yaml
  pathway build   makes the site
README.md in the folder says the rest."""


def _asked(question: str, usual: str) -> str:
    return str(click.prompt(question, default=usual, show_default=bool(usual)))


def _nothing(question: str, usual: str) -> str:
    return usual


def _unless_given(given: str | None, ask: Callable[[str, str], str], question: str, usual: str) -> str:
    if given is not None and given.strip():
        return given
    return ask(question, usual)
