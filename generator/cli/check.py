"""`pathway check`: what is wrong in the definition, where, and how to mend it."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, wants_colour
from generator.definition.diagnostics import Diagnostic, Severity
from generator.graph.statistics import figures
from generator.release.validate import examine
from generator.reports import FORMATS, Report


@click.command()
@click.argument(
    "definition",
    type=click.Path(path_type=Path),
    default=Path("pathway.yaml"),
)
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option("--ready", is_flag=True, help="Fail also while something is left to do before publishing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to write it.",
)
@click.option(
    "--today",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DAY",
    help="The day to go by, instead of today, for what grows old.",
)
def check(definition: Path, strict: bool, ready: bool, form: str, today: datetime | None) -> None:
    """Say everything that is wrong, doubtful or missing in DEFINITION, and how to mend it.

    Ends with 0 if the site may be built, 1 if there are errors, 2 if it could not look.
    """
    gc.disable()  # a short life: what is not needed any more goes with the process
    try:
        report = _look(definition, today.date() if today else date.today(), strict, ready)  # noqa: DTZ011
    finally:
        gc.enable()
    report = replace(report, colour=form == "text" and wants_colour())
    click.echo(FORMATS[form](report), nl=False, color=report.colour)
    if any(found.check == "unreadable-file" for found in report.diagnostics):
        raise SystemExit(COULD_NOT_RUN)
    raise SystemExit(0 if report.ok else 1)


def _look(definition: Path, today: date, strict: bool, ready: bool) -> Report:
    loaded, found = examine(definition, today)
    if strict:
        found = [_stricter(diagnostic) for diagnostic in found]
    counted = figures(loaded.pathway) if loaded.pathway is not None else None
    return Report(definition.as_posix(), loaded.source.text, tuple(found), counted, ready)


def _stricter(found: Diagnostic) -> Diagnostic:
    return replace(found, severity=Severity.ERROR) if found.severity is Severity.WARNING else found
