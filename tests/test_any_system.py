"""Windows, a terminal of another alphabet, another line end: nothing here is for one system only."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.conftest import BARE, REAL, ROOT
from tests.sources import FILES, tree_of

NOT_ON_WINDOWS = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "termios", "tty", "syslog", "crypt"}
NOT_IN_OS = {
    "fork",
    "geteuid",
    "getuid",
    "getgid",
    "chown",
    "mkfifo",
    "posix_spawn",
    "wait4",
    "killpg",
    "setsid",
    "uname",
}
TEXT_FILES = {"open": 3, "read_text": 0, "write_text": 1}
"""Calls that read or write text, and at which place the encoding may stand without its name."""


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func
            if isinstance(name, ast.Attribute):
                yield name.attr, node
            elif isinstance(name, ast.Name):
                yield name.id, node


def imports_anywhere(tree: ast.AST) -> Iterator[str]:
    """Modules that are imported on every system: not those that stand behind `sys.platform`."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "sys.platform" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
        waiting += ast.iter_child_nodes(node)


def is_binary(call: ast.Call) -> bool:
    modes = [*call.args[:2], *(word.value for word in call.keywords if word.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and "b" in str(mode.value) for mode in modes)


def test_nothing_is_for_one_system_only() -> None:
    for file in FILES:
        tree = tree_of(file)
        imported = {name.split(".")[0] for name in imports_anywhere(tree)}
        assert not imported & NOT_ON_WINDOWS, file
        for name, call in calls(tree):
            where = f"{file}:{call.lineno}"
            attribute = call.func
            of_os = isinstance(attribute, ast.Attribute) and getattr(attribute.value, "id", "") == "os"
            assert not (of_os and name in NOT_IN_OS), f"{where}: os.{name}"
            if name in TEXT_FILES and not of_os and not is_binary(call):
                named = any(word.arg == "encoding" for word in call.keywords)
                assert named or len(call.args) > TEXT_FILES[name], f"{where}: {name} without encoding"


def test_no_name_of_a_day_or_month_is_asked_of_the_locale() -> None:
    """A machine of another country would put its own words into the pages: use `day_words`."""
    for file in FILES:
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.search(r"%[aAbBcpxX](?![a-z])", node.value), f"{file}:{node.lineno}"
            if isinstance(node, ast.ImportFrom) and node.module == "calendar":
                assert not [it.name for it in node.names if it.name.endswith(("_name", "_abbr"))], file


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_terminal_that_knows_few_letters_is_enough(encoding: str) -> None:
    """As Windows has it in Western Europe, and where output goes to a file there."""
    for typed in (
        ("check", str(REAL)),
        ("explain",),
        ("explain", "dead-end"),
        ("--help",),
        ("check", "名前.yaml"),
    ):
        done = CliRunner(charset=encoding).invoke(main, typed)
        assert isinstance(done.exception, SystemExit | None), (typed, done.exception)
        assert done.exit_code in (0, 1, 2), typed
        assert done.output_bytes, typed


def test_words_that_the_terminal_lacks_do_not_stop_a_build(tmp_path: Path) -> None:
    folder = tmp_path / "ünï"
    new = ["new", str(folder), "--yes", "--title", "子供 → ✓"]
    made = CliRunner(charset="cp1252").invoke(main, new)
    assert made.exit_code == 0, made.output
    program = "from generator.cli import main; main()"
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"}
    command = [sys.executable, "-c", program, "build"]
    built = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert (built.returncode, b"Traceback" in built.stderr) == (0, False), built.stderr
    assert "子供 → ✓" in (folder / "site" / "index.html").read_text("utf-8")


def test_a_file_saved_by_notepad_is_read_like_any_other(tmp_path: Path) -> None:
    """With a mark at its beginning and the line ends of Windows."""
    file = tmp_path / "pathway.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + BARE.read_bytes().replace(b"\n", b"\r\n"))
    done, usual = (CliRunner().invoke(main, ["check", str(it)]) for it in (file, BARE))
    assert done.exit_code == usual.exit_code == 0
    assert done.output.splitlines()[-2:-1] == usual.output.splitlines()[-2:-1]
