"""`pathway export`: the same tree that MkDocs is fed, as a folder for any other host."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import stop, stop_unwritten
from generator.cli.progress import progress
from generator.project.examination import examine_folder
from generator.release.export import export_site
from generator.release.files import WriteError, refuse_unless_empty
from generator.release.history import read_history
from generator.release.pages import PageError
from generator.release.validate import DefinitionError, read_definition
from generator.site.site import ClashError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--definition",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("pathway.yaml"),
    show_default=True,
    help="The definition.",
)
@click.option(
    "--docs",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("docs"),
    show_default=True,
    help="The folder of pages written by hand.",
)
def export(folder: Path, definition: Path, docs: Path) -> None:
    """Write the site as Markdown into FOLDER, with settings for plain MkDocs.

    FOLDER is new or empty: one that has something in it stays as it is.
    """
    wrong = examine_folder(docs)
    try:
        refuse_unless_empty(folder)
        pathway = read_definition(definition, lambda words: click.echo(words, err=True))
        history = read_history(definition, pathway)
    except WriteError as problem:
        stop_unwritten(problem)
    except DefinitionError as problem:
        wrong.append(str(problem))
    if wrong:
        stop("\n\n".join(wrong))
    try:
        with progress() as line:
            line.say("Making and writing the pages")
            count = export_site(pathway, docs, folder, history)
    except (PageError, ClashError) as problem:
        stop(str(problem))
    except WriteError as problem:
        stop_unwritten(problem)
    click.echo(f"{count} files written to {folder}")
