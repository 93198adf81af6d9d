"""`pathway verify`: whether a published site is, file for file, the one that was built, and closed."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop
from generator.release.closing.verifying import Closing, closing_of
from generator.release.manifest import MANIFEST, Differences, ManifestError, differences, fingerprint


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("site"))
@click.option(
    "--fingerprint",
    "wanted",
    metavar="SHA256",
    help="The fingerprint that pathway build printed: shows also whether the list itself was changed.",
)
def verify(folder: Path, wanted: str | None) -> None:
    """Hold every file of the site in FOLDER against the list that was made with it (SHA256SUMS).

    Looks besides, whatever the list says, whether every page carries the content security policy, and
    whether what that allows is said on the privacy page.

    Ends with 0 if every file is as it was built and every page is closed, 1 if a file was changed, lost
    or added or a page is open, 2 if it could not look.
    """
    try:
        found = differences(folder)
        mark = fingerprint(folder)
        closing = closing_of(folder)
    except ManifestError as problem:
        stop(str(problem), COULD_NOT_RUN)
    for line in [*_lines(found), *_open(closing)]:
        click.echo(line)
    if wanted and wanted.strip().lower() != mark:
        click.echo(f"{MANIFEST}: not the list of the build that you named; its fingerprint is {mark}")
        raise SystemExit(1)
    if not found.none:
        click.echo("\nThis is not the site as it was built. Find out who changed it, and publish it again.")
        raise SystemExit(1)
    if closing.is_open:
        click.echo(
            "\nThe list fits, but these pages are not closed: the site was built without the policy, or "
            "somebody changed it and made the list anew. Build it with pathway build, and publish that."
        )
        raise SystemExit(1)
    click.echo(f"All {found.files} files are as they were built. Fingerprint: {mark}")
    click.echo(f"All {closing.pages} pages carry the content security policy{_loosened(closing)}.")


def _lines(found: Differences) -> list[str]:
    """What is wrong, a file a line; a file that was only spelt anew is both lost and added."""
    lost = [
        f"lost: {path}" + (f" (it is now {now}; links to it fail)" if now else "")
        for path, now in ((path, found.respelt(path)) for path in found.lost)
    ]
    return [
        *(f"changed: {path}" for path in found.changed),
        *lost,
        *(f"added: {path}" for path in found.added),
    ]


def _open(closing: Closing) -> list[str]:
    """Pages that are not closed as they should be, a page a line."""
    return [
        *(f"without the content security policy: {path}" for path in closing.without),
        *(
            f"the policy allows {rule}, and the privacy page does not say so: {path}"
            for path, rule in closing.unsaid
        ),
    ]


def _loosened(closing: Closing) -> str:
    return f", loosened as the privacy page says: {', '.join(closing.said)}" if closing.said else ""
