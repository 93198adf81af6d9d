"""The command line. Each command is a file of its own; nothing else imports them.

A command is imported when it is called: `pathway check` must not wait for MkDocs.
"""

from __future__ import annotations

from importlib import import_module

import click

from generator import __version__

COMMANDS = ("check", "build", "serve", "export", "explain", "schema")
"""Each is a module of this package with a command of the same name."""


class _Lazy(click.Group):
    """A group that imports a command when somebody calls it, or asks what it does."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="pathway")
def main() -> None:
    """Turn one pathway.yaml into the web site of a multi-agency procedure."""
