"""`pathway serve`: the site on this machine, rebuilt when a file changes."""

from __future__ import annotations

import os
from pathlib import Path

import click

from generator.cli.common import config_option


@click.command()
@config_option
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(config_file: Path, address: str) -> None:
    """Show the site in the browser and rebuild it when the definition changes."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve as mkdocs_serve

    mkdocs_serve(config_file=str(config_file), dev_addr=address, livereload=True)
