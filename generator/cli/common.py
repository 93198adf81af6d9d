"""What commands share: their options, and ending with a message instead of a traceback."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.cli.progress import CLEAR

COULD_NOT_RUN = 2

SAFE = "A site that was built before is as it was."
UNCHANGED = "Nothing was changed: a site that was built before is as it was."

config_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's settings.",
)


def wants_colour() -> bool:
    """Colour on a terminal, none in a pipe, and none where somebody asked for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def stop(message: str, status: int = 1) -> NoReturn:
    """End with a message on standard error and an exit status."""
    click.echo(message, err=True)
    raise SystemExit(status)


def stop_unwritten(problem: Exception) -> NoReturn:
    """End with status 2, for a file could not be written."""
    stop(f"{problem} Nothing was changed.", COULD_NOT_RUN)


def show_warnings_of_mkdocs() -> None:
    """Let people see what MkDocs warns about; what it does step by step stays quiet."""
    handler = logging.StreamHandler()
    clear = CLEAR if sys.stderr.isatty() else ""  # the line of progress gives way
    handler.setFormatter(logging.Formatter(f"{clear}%(levelname)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.propagate = False


def load_site_config(file: Path, **overrides: Any) -> Any:
    """The site's settings as MkDocs reads them; ends with status 2 where it cannot.

    First they are looked at without obeying them: what leads out of the project is never read.
    """
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    from generator.release.validate import project_refusal

    if not file.is_file():
        stop(f"{file} is not there; run this in the folder that holds it", COULD_NOT_RUN)
    if refusal := project_refusal(file):
        stop(f"{refusal}\n\n{UNCHANGED}", COULD_NOT_RUN)
    try:
        return load_config(config_file=str(file), **overrides)
    except ConfigurationError as problem:
        stop(f"{_what_is_wrong(file, problem)}\n{UNCHANGED}", COULD_NOT_RUN)
    except Abort:  # MkDocs has told what it makes of each setting
        stop(f"{file}: mend the settings that are named above.\n{UNCHANGED}", COULD_NOT_RUN)


def _what_is_wrong(file: Path, problem: Exception) -> str:
    """File, line and remedy where the settings are not YAML."""
    mark = getattr(problem.__context__, "problem_mark", None)
    if mark is None:
        return f"{file}: {problem}"
    why = getattr(problem.__context__, "problem", None) or "it is no YAML"
    return (
        f"{file}, line {mark.line + 1}: the settings end or go on where something else must stand ({why}). "
        "In that line or one above it a bracket, a quotation mark, a colon or an indent is wrong."
    )
