"""`pathway export`: the same tree that MkDocs is fed, as a folder for any other host."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop
from generator.cli.progress import progress
from generator.project.examination import examine_folder
from generator.publishing.building import DefinitionError, read_definition
from generator.publishing.exporting import export_site
from generator.publishing.pages import PageError
from generator.revising.history import read_history
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
    """Write the site as Markdown into FOLDER, with settings for plain MkDocs."""
    if folder.exists() and any(folder.iterdir()):
        stop(f"{folder} is not empty; name a new or an empty folder", COULD_NOT_RUN)
    wrong = examine_folder(docs)
    try:
        pathway = read_definition(definition, lambda words: click.echo(words, err=True))
        history = read_history(definition, pathway)
    except DefinitionError as problem:
        wrong.append(str(problem))
    if wrong:
        stop("\n\n".join(wrong))
    with progress() as line:
        line.say("Making and writing the pages")
        try:
            count = export_site(pathway, docs, folder, history)
        except (PageError, ClashError) as problem:
            stop(str(problem))
    click.echo(f"{count} files written to {folder}")
