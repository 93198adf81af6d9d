"""`pathway serve`: the site on this machine, rebuilt when a file changes."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import click

from generator.cli.common import config_option
from generator.remembering import PREVIEWS


@click.command()
@config_option
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(config_file: Path, address: str) -> None:
    """Show the site in the browser and rebuild it when the definition changes."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve as mkdocs_serve

    PREVIEWS.on = True
    logging.getLogger("mkdocs.commands.build").addFilter(_needless)
    mkdocs_serve(config_file=str(config_file), dev_addr=address, livereload=True, build_type="dirty")


def _needless(record: logging.LogRecord) -> bool:
    """MkDocs warns that pages may be out of date, since it does not know what has changed; we do."""
    return "'dirty' build" not in record.getMessage()
