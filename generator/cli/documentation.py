"""The page about the commands, made from their own help, so that it cannot go stale.

`python -m generator.cli.documentation` prints it; it is kept as `docs/commands.md`.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from generator.cli import COMMANDS, EXIT_STATUSES, main
from generator.definition.words import capital

_INTRO = """\
---
search:
  exclude: true
---

# Commands

Everything is done with one program, `pathway`. `pathway --help` lists the commands, and
`pathway COMMAND --help` says what stands on this page. In a folder with the settings (`mkdocs.yml`) and the
definition (`pathway.yaml`), most commands need no option at all.

## What every command does alike { #alike }

- **What is wrong is said in plain words,** with what to do about it, on standard error. What you asked for
  goes to standard output, so that it can be kept in a file or read by another program.
- **The exit status** tells a script how it went:

STATUSES

- **A mistake of the program is told as one,** never as yours: what failed, where, and to whom to report it.
  The site that was built before stays. Whoever mends it may want to see all of it: set the environment
  variable `PATHWAY_TRACEBACK` to `1` (PowerShell: `$env:PATHWAY_TRACEBACK = 1`) and do the same again.
  `mkdocs build` and `mkdocs serve` say the same of our plugin, with the same status.
- **A project stays inside its folder.** What leads out of it is refused before anything is read; see
  [changes by others](changes-by-others.md).
- **Nothing of yours is written over.** A folder is replaced only if it holds the list of files (`SHA256SUMS`)
  of an earlier build, and nothing that is not on it. While there is any other file, a link or an empty
  folder, the build stops, names them and changes nothing; a file of the build that somebody has changed does
  not stop it. A single file that is there already is replaced only if `--replace` names it. `pathway new` and
  `pathway export` need a new or an empty folder.
- **Progress** is shown while long work is done, in a terminal only.
- **Colour** is used in a terminal only, and not where `NO_COLOR` is set.
- **Nothing is sent anywhere.** No command asks the network for anything; `pathway serve` answers this
  machine only, unless you give it another address.

## Completing with the Tab key { #completion }

The shell can complete commands and options. Add one line to the file that your shell reads when it starts,
and open a new terminal:

| Shell | File | Line |
|---|---|---|
| Bash (4.4 or newer) | `~/.bashrc` | `eval "$(_PATHWAY_COMPLETE=bash_source pathway)"` |
| Zsh | `~/.zshrc` | `eval "$(_PATHWAY_COMPLETE=zsh_source pathway)"` |
| Fish | `~/.config/fish/completions/pathway.fish` | `_PATHWAY_COMPLETE=fish_source pathway \\| source` |

PowerShell and the Windows command prompt have no such completion.
"""


def commands_page() -> str:
    """The whole page as Markdown."""
    statuses = "\n".join(f"    - `{status}`: {words}" for status, words in EXIT_STATUSES.items())
    return "\n".join([_INTRO.replace("STATUSES", statuses), *_groups()])


def _groups() -> Iterator[str]:
    context = click.Context(main, info_name="pathway")
    for title, commands in COMMANDS.items():
        yield f"## {title}\n"
        for name, line in commands.items():
            command = main.get_command(context, name)
            if command is not None:
                yield from _command(click.Context(command, context, name), command, line)


def _command(context: click.Context, command: click.Command, line: str) -> Iterator[str]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"### {command.name} {{ #{command.name} }}\n"
    yield f"**{capital(line)}.**\n"
    yield f"```\n{usage}\n```\n"
    yield f"{_text(command)}\n"
    own = [param for param in command.params if isinstance(param, click.Option)]
    records = [record for option in own if (record := option.get_help_record(context))]
    if records:
        yield "| Option | What it does |\n|---|---|"
    for record in records:
        names, words = (" ".join(part.split()) for part in record)
        yield f"| `{names.replace('|', ' or ')}` | {words.replace('|', '&#124;')} |"
    if records:
        yield ""


def _text(command: click.Command) -> str:
    """What its help says, each paragraph on one line."""
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


if __name__ == "__main__":
    click.echo(commands_page(), nl=False)
