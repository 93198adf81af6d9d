"""`pathway compare`: what changed between two editions, and what that does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop
from generator.cli.outputs import replace_option, stop_where_taken, write_output
from generator.diff import Comparison
from generator.diff import compare as compare_editions
from generator.diff.render import FORMATS, as_page, sign_off
from generator.release.editions import EditionError, read_editions

DIFFERENT = 1


@click.command()
@click.argument("old")
@click.argument("new", default="pathway.yaml")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How to write it.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write it into a file.")
@click.option(
    "--sign-off",
    "sheets",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    metavar="FILE",
    help="Also make the sheet to sign: a Word file (.docx) or a page (.html). Can be given twice.",
)
@click.option(
    "--approver",
    "approvers",
    multiple=True,
    metavar="NAME",
    help='Who is to sign, with the role, such as "A. Khan, lead nurse". Can be given several times.',
)
@replace_option
@click.option("--quick", is_flag=True, help="Do not work out which printed copies and links are out of date.")
def compare(  # noqa: PLR0913, PLR0917 - each is an option of the command
    old: str,
    new: str,
    form: str,
    output: Path | None,
    sheets: tuple[Path, ...],
    approvers: tuple[str, ...],
    replaced: tuple[Path, ...],
    quick: bool,
) -> None:
    """Say in plain words what changed from OLD to NEW, and what that does.

    OLD and NEW are files; or versions that git keeps, such as v1.0:pathway.yaml, or only HEAD~1
    for the same file at that time. NEW is pathway.yaml where it is left out.

    Ends with 0 if nothing changed by meaning, 1 if something did, 2 if it could not compare.
    """
    wrong = [sheet for sheet in sheets if sheet.suffix.lower() not in (".docx", ".html")]
    if wrong:
        stop(f"{wrong[0]}: the sheet to sign is a Word file (.docx) or a page (.html)", COULD_NOT_RUN)
    stop_where_taken([*sheets, *([output] if output else [])], replaced)
    try:
        comparison = compare_editions(*read_editions(old, new, date.today()))  # noqa: DTZ011 - the owner's day
    except EditionError as problem:
        stop(str(problem), COULD_NOT_RUN)
    if not quick and not comparison.same:
        from generator.release.outdated_copies import find_reprints  # heavy: it makes both sites

        comparison = replace(comparison, reprints=find_reprints(comparison))
    text = FORMATS[form](comparison)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_output(output, text.encode(), replaced)
        click.echo(f"Written to {output}", err=True)
    for sheet in sheets:
        write_output(sheet, _sheet(comparison, sheet, approvers), replaced)
        click.echo(f"The sheet to sign is {sheet}", err=True)
    raise SystemExit(0 if comparison.same else DIFFERENT)


def _sheet(comparison: Comparison, sheet: Path, approvers: tuple[str, ...]) -> bytes:
    if sheet.suffix.lower() == ".html":
        return as_page(sign_off(comparison, approvers)).encode()
    from generator.release.sign_off_sheet import sign_off_word  # heavy: it loads the writer of Word files

    return sign_off_word(comparison, approvers)
