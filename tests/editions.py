"""Two editions of a small procedure, approved as their owner would, and the sites built from them."""

from __future__ import annotations

import shutil
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tests.conftest import ROOT, lay_out_least

EDITIONS = ROOT / "tests" / "cases" / "editions"
OLD, NEW = "1.0.yaml", "1.1.yaml"
APPROVED_ON = "2026-11-02"


def run(*arguments: object) -> str:
    """Run a command that must end well; gives what it said."""
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.output


def approve(file: Path) -> None:
    """Approve a definition in the name of the board."""
    run("approve", file, "--by", "Ann Example", "--role", "chair of the board", "--on", APPROVED_ON, "--yes")


def project(folder: Path, edition: str = NEW, *, approved: bool = True) -> Path:
    """A project with one edition as its definition, and the first one beside it."""
    lay_out_least(folder, EDITIONS / edition)
    shutil.copy(EDITIONS / OLD, folder / OLD)
    (folder / "docs" / "ours.md").write_text("# By hand\n\nWords.\n", encoding="utf-8")
    if approved:
        approve(folder / "pathway.yaml")
    return folder


def build(folder: Path, *options: object) -> Path:
    """Build a project's site; gives its folder."""
    run("build", "-f", folder / "mkdocs.yml", *options)
    return folder / "site"
