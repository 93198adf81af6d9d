"""The command line. Each command is a file of its own; nothing else imports them.

A command is imported when it is called: `pathway check` must not wait for MkDocs, and neither
must `pathway --help` or a press of the Tab key.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from importlib import import_module
from io import TextIOWrapper
from typing import Any, NoReturn

import click
from click.shell_completion import CompletionItem

from generator import __version__

COMMANDS: dict[str, dict[str, str]] = {
    "Begin": {
        "new": "make a folder with a small procedure that builds at once",
    },
    "Write the definition": {
        "check": "say what is wrong in it, and how to mend it",
        "explain": "say what a check looks for, or list all checks",
        "schema": "print the JSON Schema by which an editor helps you write",
        "walk": "try it out: the checker in the terminal",
    },
    "Change it safely": {
        "compare": "say what changed between two editions, and what that does",
        "approve": "write into it who approved it, when, and what was approved",
    },
    "Make the site": {
        "serve": "show the site on this machine, fresh after every change",
        "build": "make the site, whole or not at all",
        "verify": "say whether a published site is, file for file, the one that was built",
        "hosting": "print the settings for a web server: nginx, apache or iis",
        "export": "write the site as Markdown, for another host",
    },
}
"""To add a command: a line here, and a module of this package with a function of the same name."""

EXIT_STATUSES = {
    0: "All is well.",
    1: "The answer is no: something is wrong, missing or different, and the message says what.",
    2: "The work could not be done: a wrong option, or a file that cannot be read.",
    3: "A program failed: this one, or one that mkdocs.yml adds. Your definition is not at fault.",
}
"""What a command's exit status means, for scripts."""

LINES = {name: line for group in COMMANDS.values() for name, line in group.items()}
"""Every command with what it does, in a few words."""


class _Lazy(click.Group):
    """A group that imports a command when somebody calls it, not to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(LINES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in LINES:
            return None
        module = import_module(f"generator.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
            raise
        except Exception as problem:  # noqa: BLE001 - what nobody foresaw is the program's own fault
            _fail(problem, ctx.invoked_subcommand or "")

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in LINES and not ctx.resilient_parsing:
            close = get_close_matches(args[0], LINES, n=1)
            hint = f'Did you mean "{close[0]}"?' if close else '"pathway --help" lists them all.'
            ctx.fail(f'There is no command "{args[0]}". {hint}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        widest = max(map(len, LINES))
        for title, commands in COMMANDS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(widest), line) for name, line in commands.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Exit status"):
            formatter.write_dl([(str(status), words) for status, words in EXIT_STATUSES.items()])
        super().format_epilog(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        commands = [
            CompletionItem(name, help=line) for name, line in LINES.items() if name.startswith(incomplete)
        ]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]


def _fail(problem: Exception, command: str) -> NoReturn:
    """End with words about an error that no command foresaw."""
    from generator import crash
    from generator.cli.common import COULD_NOT_RUN, SAFE, stop

    status = COULD_NOT_RUN if crash.is_refusal(problem) else crash.STATUS
    stop(f"{crash.report(problem, f'pathway {command}')}\n{SAFE}", status)


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='To read more about a command: "pathway COMMAND --help". '
    "All of it stands in docs/commands.md, with how to complete commands with the Tab key.",
)
@click.version_option(__version__, prog_name="pathway")
def main() -> None:
    """Turn one file, pathway.yaml, into the web site of a multi-agency procedure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal of few letters shows "?", and all goes on
