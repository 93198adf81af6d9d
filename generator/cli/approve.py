"""`pathway approve`: who approved the pathway, when and what, written into its file."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop
from generator.definition.diagnostics import Severity
from generator.release.approval import ApprovalError, Approved, Signature, prepare
from generator.release.validate import DefinitionError

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("definition", type=click.Path(path_type=Path, dir_okay=False), default=Path("pathway.yaml"))
@click.option("--by", help="Who approves it: a person or a body. Asked for where it is left out.")
@click.option("--role", help="In which role. Asked for where it is left out.")
@click.option("--on", type=_DAY, help="The date of the approval. Asked for where it is left out.")
@click.option("--yes", is_flag=True, help="Ask nothing; --by, --role and --on must then be given.")
def approve(definition: Path, by: str | None, role: str | None, on: datetime | None, yes: bool) -> None:
    """Write into DEFINITION who approved it, when, and a digest of what was approved.

    From then on any change that readers could notice shows "changed since approval" on every
    page and in pathway check, until it is approved again. Nothing else in the file is touched.
    A definition with errors cannot be approved.

    The digest covers all that DEFINITION says, but for status, approved and superseded. Comments,
    the order of keys, indentation and quoting do not count. Pages written by hand are not in it.
    """
    if not definition.is_file():
        stop(f"{definition} is not there; name the file, or run this in its folder", COULD_NOT_RUN)
    missing = [name for name, value in (("--by", by), ("--role", role), ("--on", on)) if not value]
    if yes and missing:
        stop(f"with --yes nothing is asked: give {', '.join(missing)} as well", COULD_NOT_RUN)
    today = date.today()  # noqa: DTZ011 - the owner's own day
    try:
        with suppress(ApprovalError):
            _prepare(definition, Signature("?", "?", today), today)  # errors, before anybody types
        day = (on or click.prompt("Date of the approval", default=today.isoformat(), type=_DAY)).date()
        signature = Signature(
            _words("--by", by or click.prompt("Approved by (name)")),
            _words("--role", role or click.prompt("In which role")),
            day,
        )
        if day > today:
            stop(f"{day} has not come yet; write the day on which it was approved")
        prepared = _prepare(definition, signature, today)
        click.echo(_summary(prepared))
        if not yes:
            click.confirm("Write this approval?", abort=True)
        prepared.write()
    except ApprovalError as problem:
        stop(str(problem))
    click.echo(f"Approved. {definition} says so; build the site again.")


def _prepare(definition: Path, signature: Signature, today: date) -> Approved:
    try:
        return prepare(definition, signature, today)
    except DefinitionError as problem:
        stop(f"{problem}\n\n{definition} cannot be approved while there are errors. Nothing was written.")


def _words(option: str, words: str) -> str:
    """A name on one line; ends with status 2 where it is empty or cannot stand in a file."""
    plain = " ".join(words.split())
    if not plain or not plain.isprintable():
        stop(f"{option} needs words that can be read, on one line", COULD_NOT_RUN)
    return plain


def _summary(prepared: Approved) -> str:
    about = prepared.pathway.about
    approval = about.approved
    left = sum(found.severity is not Severity.ERROR for found in prepared.findings)
    lines = [
        about.title,
        f"  version      {about.version or 'not supplied'}",
        f"  review by    {about.review_by or 'not supplied'}",
    ]
    if approval:
        lines += [
            f"  approved on  {approval.on}",
            f"  by           {approval.by}, {approval.role}",
            f"  digest       {approval.digest}",
        ]
    if left:
        lines.append(f"  Left to do before publishing: {left} (pathway check --ready lists it)")
    return "\n".join(lines)
