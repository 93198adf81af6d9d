"""A secret beside a project, and ways to look whether anything of it came out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import BARE

SECRET = "nobody-may-see-this"  # noqa: S105 - of nobody

POSIX = pytest.mark.skipif(os.name != "posix", reason="links and pipes as this system has them")

SETTINGS = """\
site_name: A procedure
theme:
  name: material
plugins:
  - search
  - offline
  - pathway
"""


def lay_out(folder: Path, settings: str = SETTINGS) -> Path:
    """A project in a folder of its own, and beside it a file that nobody may see."""
    project = folder / "project"
    (project / "docs").mkdir(parents=True)
    (project / "docs" / "ours.md").write_text("# Ours\n\nBy hand.\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    shutil.copy(BARE, project / "pathway.yaml")
    outside = folder / "outside"
    outside.mkdir()
    for name in ("secret.yaml", "secret.md", "secret.txt", "index.html"):
        (outside / name).write_text(f"{SECRET}: [{SECRET}\n", encoding="utf-8")
    return project


def run(*arguments: object) -> Result:
    """A command, whose words must hold nothing of the secret, nor a page of code."""
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert SECRET not in result.output
    assert "Traceback" not in result.output
    return result


def run_alone(*arguments: object) -> Result:
    """The same in a process of its own: for a command that would not end if it went well."""
    code = "from generator.cli import main; main()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert SECRET not in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return Result(CliRunner(), b"", b"", (done.stdout + done.stderr).encode(), None, done.returncode, None)


def refused(result: Result, *words: str) -> None:
    """It ended badly, and said this."""
    assert result.exit_code in (1, 2), result.output
    for said in words:
        assert said in result.output


def unharmed(project: Path) -> None:
    """Nothing of the secret is in the project, and nothing beside it was touched."""
    beside = sorted(path.name for path in (project.parent / "outside").iterdir())
    assert beside == ["index.html", "secret.md", "secret.txt", "secret.yaml"]
    assert sorted(path.name for path in project.parent.iterdir()) == ["outside", "project"]
    for path in project.rglob("*"):
        if path.is_file() and not path.is_symlink():
            assert SECRET.encode() not in path.read_bytes(), path
