"""`pathway verify`: whether a published site is, file for file, the one that was built."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop
from generator.publishing.manifest import MANIFEST, Differences, ManifestError, differences, fingerprint


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

    Ends with 0 if every file is as it was built, 1 if one was changed, lost or added, 2 if it
    could not look.
    """
    try:
        found = differences(folder)
        mark = fingerprint(folder)
    except ManifestError as problem:
        stop(str(problem), COULD_NOT_RUN)
    for line in _lines(found):
        click.echo(line)
    if wanted and wanted.strip().lower() != mark:
        click.echo(f"{MANIFEST}: not the list of the build that you named; its fingerprint is {mark}")
        raise SystemExit(1)
    if not found.none:
        click.echo("\nThis is not the site as it was built. Find out who changed it, and publish it again.")
        raise SystemExit(1)
    click.echo(f"All {found.files} files are as they were built. Fingerprint: {mark}")


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
