"""What many tests share: the real definition, and sites built from it as a person would."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import crash
from generator.cli import main
from generator.definition import load_file
from generator.definition.model import Pathway
from tests import chance, hostile

__all__ = ["chance"]  # how much is left to chance, in every test

ROOT = Path(__file__).parents[1]
REAL = ROOT / "pathway.yaml"
EXAMPLES = sorted((ROOT / "examples").glob("*/pathway.yaml"))
"""Other procedures, complete, each a project of its own."""
BARE = ROOT / "tests" / "cases" / "good" / "bare.yaml"
GOOD = [*EXAMPLES, BARE]

os.environ[crash.VARIABLE] = "1"
"""A command that fails by a mistake of ours shows all of it to whoever runs the tests."""

Build = Callable[[Path], Path]


def name_of(definition: Path) -> str:
    """The name of a definition: of an example that of its folder, else that of the file."""
    return definition.parent.name if definition in EXAMPLES else definition.stem


def lay_out(folder: Path, definition: Path) -> Path:
    """A project as its owner has it: settings, pages by hand and the definition."""
    if definition in EXAMPLES:
        made = shutil.ignore_patterns("site", ".site-*")
        return Path(shutil.copytree(definition.parent, folder, dirs_exist_ok=True, ignore=made))
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(definition, folder / "pathway.yaml")
    return folder


def lay_out_least(folder: Path, definition: Path = BARE) -> Path:
    """A project that builds quickly: the smallest definition, or another one, and no page by hand."""
    lay_out(folder, definition)
    for page in (folder / "docs").iterdir():
        page.unlink()
    return folder


@pytest.fixture(scope="session")
def least_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That project, built; for tests that copy it."""
    folder = lay_out_least(tmp_path_factory.mktemp("least"))
    result = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml")])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def project(least_project: Path, tmp_path: Path) -> Path:
    """A small project with a last good site, to be changed at will."""
    return Path(shutil.copytree(least_project, tmp_path / "project"))


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds the site of a definition with the command line, once for each; gives its folder.

    Workers of one run share what is built: the first to ask builds, the others wait for it.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"

    @cache
    def make(definition: Path) -> Path:
        folder = shared / name_of(definition)
        ready, wrong = folder / "built", folder / "not-built"
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            while not ready.exists() and not wrong.exists():
                time.sleep(0.1)
        else:
            project = lay_out(folder, definition)
            result = CliRunner().invoke(main, ["build", "-f", str(project / "mkdocs.yml")])
            (ready if result.exit_code == 0 else wrong).write_text(result.output, "utf-8")
        assert ready.exists(), wrong.read_text("utf-8")
        return folder / "site"

    return make


@pytest.fixture(scope="session")
def real_site(build: Build) -> Path:
    """The site of the real procedure."""
    return build(REAL)


@pytest.fixture(scope="session")
def real() -> Pathway:
    """The real procedure."""
    pathway = load_file(REAL).pathway
    assert pathway is not None
    return pathway


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, build: Build) -> Path:
    """The site of a definition in which every text is hostile."""
    file = tmp_path_factory.mktemp("hostile") / "hostile.yaml"
    file.write_text(hostile.definition(), encoding="utf-8")
    return build(file)
