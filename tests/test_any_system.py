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

from tests.conftest import BARE, REAL, ROOT

FILES = sorted((ROOT / "generator").rglob("*.py"))
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


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_nothing_is_for_one_system_only(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    imported = {name.split(".")[0] for name in imports_anywhere(tree)}
    assert not imported & NOT_ON_WINDOWS
    for name, call in calls(tree):
        attribute = call.func
        of_os = isinstance(attribute, ast.Attribute) and getattr(attribute.value, "id", "") == "os"
        assert not (of_os and name in NOT_IN_OS), f"os.{name}, line {call.lineno}"
        if name in TEXT_FILES and not of_os and not is_binary(call):
            named = any(word.arg == "encoding" for word in call.keywords)
            assert named or len(call.args) > TEXT_FILES[name], f"{name} without encoding, line {call.lineno}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_name_of_a_day_or_month_is_asked_of_the_locale(file: Path) -> None:
    """A machine of another country would put its own words into the pages: use `day_words`."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not re.search(r"%[aAbBcpxX](?![a-z])", node.value), f"line {node.lineno}"
        if isinstance(node, ast.ImportFrom) and node.module == "calendar":
            assert not [it.name for it in node.names if it.name.endswith(("_name", "_abbr"))]


@pytest.mark.parametrize(
    "arguments",
    [["check", str(REAL)], ["explain"], ["explain", "dead-end"], ["--help"], ["check", "名前.yaml"]],
    ids=" ".join,
)
def test_a_terminal_that_knows_few_letters_is_enough(arguments: list[str], tmp_path: Path) -> None:
    """As Windows has it in Western Europe, and where output goes to a file there."""
    for encoding in ("cp1252", "ascii"):
        done = run(arguments, tmp_path, encoding)
        assert done.returncode in (0, 1, 2)
        assert b"Traceback" not in done.stderr
        assert done.stdout or done.stderr


def test_words_that_the_terminal_lacks_do_not_stop_a_build(tmp_path: Path) -> None:
    folder = tmp_path / "ünï"
    made = run(["new", str(folder), "--yes", "--title", "子供 → ✓"], tmp_path, "cp1252")
    assert made.returncode == 0, made.stderr
    built = run(["build"], folder, "cp1252")
    assert (built.returncode, b"Traceback" in built.stderr) == (0, False), built.stderr
    assert "子供 → ✓" in (folder / "site" / "index.html").read_text("utf-8")


def test_a_file_saved_by_notepad_is_read_like_any_other(tmp_path: Path) -> None:
    """With a mark at its beginning and the line ends of Windows."""
    file = tmp_path / "pathway.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + BARE.read_bytes().replace(b"\n", b"\r\n"))
    done, usual = run(["check", file.name], tmp_path, "utf-8"), run(["check", str(BARE)], tmp_path, "utf-8")
    assert done.returncode == usual.returncode == 0
    assert done.stdout.splitlines()[-2:-1] == usual.stdout.splitlines()[-2:-1]


def run(arguments: list[str], folder: Path, encoding: str) -> subprocess.CompletedProcess[bytes]:
    program = "from generator.cli import main; main()"
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
