"""Which edition a command builds: the options, and what they mean for our plugin's settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from generator.cli.common import COULD_NOT_RUN, stop

_OPTIONS = (
    click.option(
        "--definition",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The definition, for example an old edition; otherwise as the settings say.",
    ),
    click.option(
        "--superseded-on",
        type=click.DateTime(formats=["%Y-%m-%d"]),
        help="Build an old edition: every page says that a newer one holds since this day.",
    ),
    click.option("--by", help="The version of the newer edition, with --superseded-on."),
)


def edition_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which edition it builds."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def use_edition(
    config: Any, definition: Path | None = None, superseded_on: datetime | None = None, by: str | None = None
) -> None:
    """Set our plugin to what the options say; ends with status 2 where that makes no sense."""
    if by and not superseded_on:
        stop("--by names the newer edition: give --superseded-on as well", COULD_NOT_RUN)
    plugin = config.plugins.get("pathway")
    if plugin is None:
        stop(f"{config.config_file_path} does not name the plugin pathway", COULD_NOT_RUN)
    if definition:
        plugin.config["definition"] = str(definition.absolute())  # a link is judged where it is read
    if superseded_on:
        plugin.config["superseded_on"] = superseded_on.date()
        plugin.config["superseded_by"] = by
