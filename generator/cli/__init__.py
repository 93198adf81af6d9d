"""The command line. Each command is a file of its own; nothing else imports them."""

from __future__ import annotations

import click

from generator import __version__
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.export import export
from generator.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pathway")
def main() -> None:
    """Turn one pathway.yaml into the web site of a multi-agency procedure."""


for command in (check, build, serve, export):
    main.add_command(command)
