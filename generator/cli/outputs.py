"""The one rule for a file that a command writes: over nothing, but where `--replace` names it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, stop
from generator.release.files import TakenError, WriteError, refuse_taken, replace_file, write_new

replace_option = click.option(
    "--replace",
    "replaced",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    metavar="FILE",
    help="Write over this file, which is there already. Can be given several times.",
)


def stop_where_taken(files: Iterable[Path], replaced: Collection[Path]) -> None:
    """End with status 2, before any work is done, where a file is there that nobody gave up."""
    for file in files:
        if not _is_given_up(file, replaced):
            with _stopping(file):
                refuse_taken(file)


def write_output(file: Path, content: bytes, replaced: Collection[Path]) -> None:
    """Make a file, or write over it where `replaced` names it. Ends with status 2 where it cannot."""
    with _stopping(file):
        if _is_given_up(file, replaced) and file.exists():
            replace_file(file, content)
        else:
            write_new(file, content)


def _is_given_up(file: Path, replaced: Collection[Path]) -> bool:
    return file.resolve() in {one.resolve() for one in replaced}


@contextmanager
def _stopping(file: Path) -> Iterator[None]:
    try:
        yield
    except TakenError as problem:
        stop(f'{problem} Name another file, or write over it with --replace "{file}".', COULD_NOT_RUN)
    except WriteError as problem:
        stop(str(problem), COULD_NOT_RUN)
