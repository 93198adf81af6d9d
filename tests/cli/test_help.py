"""The program as a whole: its help, its page, completion, progress, and words for what is wrong."""

from __future__ import annotations

import io
import socket
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, EXIT_STATUSES, LINES, main
from generator.cli.documentation import commands_page
from generator.cli.progress import Progress
from tests.conftest import ROOT, lay_out_least
from tests.every import every

HEAVY = {"mkdocs", "pydantic", "pygraphviz", "docx", "jinja2", "yaml"}


def run(*arguments: str, **more):
    return CliRunner().invoke(main, [*arguments], **more)


def command_of(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


def test_every_file_of_a_command_is_listed_and_every_listed_command_is_there() -> None:
    files = (ROOT / "generator" / "cli").glob("*.py")
    commands = {file.stem for file in files if "@click.command" in file.read_text("utf-8")}
    assert commands == {name.replace("-", "_") for name in LINES}
    assert all(isinstance(command_of(name), click.Command) for name in LINES)


def test_the_help_lists_every_command_in_its_group_with_the_statuses() -> None:
    text = run("--help").output
    places = [text.index(f"\n{title}:") for title in COMMANDS]
    assert places == sorted(places)
    for name, line in LINES.items():
        assert f"  {name}" in text
        assert line[:40] in text
    assert all(f"\n  {status}  " in text for status in EXIT_STATUSES)
    assert max(map(len, text.splitlines())) <= 80


def test_the_page_about_the_commands_is_up_to_date() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert page == commands_page(), "python -m generator.cli.documentation > docs/commands.md"


@every(lambda: LINES)
def test_every_command_explains_itself_and_every_option(name: str) -> None:
    command = command_of(name)
    assert (command.help or "").strip().endswith((".", ")")), "whole sentences"
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not (option.help or "").endswith(".")] == []
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    section = page.split(f"\n### {name} {{")[1].split("\n### ")[0]
    for option in options:
        assert option.opts[0] in section


def test_help_and_completion_import_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from generator.cli import main\n"
        "CliRunner().invoke(main, ['--help'])\n"
        "main.shell_complete(__import__('click').Context(main), '')\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_the_tab_key_completes_commands_with_their_lines() -> None:
    environment = {"_PATHWAY_COMPLETE": "zsh_complete", "COMP_WORDS": "pathway ex", "COMP_CWORD": "1"}
    text = CliRunner().invoke(main, prog_name="pathway", env=environment).output
    assert "explain" in text
    assert LINES["explain"] in text
    assert "export" in text
    assert "check" not in text.replace(LINES["explain"], "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["chek"], 'There is no command "chek". Did you mean "check"?'),
        (["zzz"], '"pathway --help" lists them all'),
        (["build", "-f", "nowhere.yml"], "nowhere.yml is not there; run this in the folder that holds it"),
        (["serve", "-f", "nowhere.yml"], "nowhere.yml is not there; run this in the folder that holds it"),
        (
            ["serve", "-a", "here"],
            '"here" is no address to listen on',
        ),
        (["export"], "Missing argument"),
        (["explain", "cycel"], 'did you mean "cycle"?'),
    ],
)
def test_a_wrong_word_is_explained_with_status_2(typed: list[str], said: str) -> None:
    result = run(*typed)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def test_an_address_that_is_taken_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lay_out_least(tmp_path))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "-a", f"127.0.0.1:{taken.getsockname()[1]}")
    assert result.exit_code == 1
    assert "Try another address" in result.output
    assert "Traceback" not in result.output


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_and_gone_afterwards() -> None:
    terminal, pipe = Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        line = Progress(stream)
        line.say("Writing page 1 of 2")
        line.clear()
    blank = "\r" + " " * 78 + "\r"
    assert terminal.getvalue() == f"{blank}Writing page 1 of 2 ...{blank}"
    assert pipe.getvalue() == ""
