"""Installed from its wheel, in an environment of its own and another folder, all of it works.

Nothing is asked of a network: the libraries are those of this environment, the package itself
is the wheel's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.checks.documentation import RULES, explained
from tests.checks.definitions import SMALL
from tests.conftest import ROOT
from tests.reading import pages_of


@pytest.fixture
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "flit_core.wheel", "--outdir", str(folder), str(ROOT), cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    here = {file.relative_to(ROOT).as_posix() for file in (ROOT / "generator").rglob("*") if file.is_file()}
    left_out = here - set(ZipFile(wheel).namelist())
    assert {name for name in left_out if "__pycache__" not in name and not name.endswith(".uuid")} == set()
    environment = folder / "environment"
    call(sys.executable, "-m", "venv", "--without-pip", str(environment), cwd=folder)
    programs = environment / ("Scripts" if os.name == "nt" else "bin")
    python = str(programs / "python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-compile"]
    call(*pip, "--no-index", "--no-deps", "--disable-pip-version-check", str(wheel), cwd=folder)
    own = Path(
        call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    )
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    where = call(python, "-c", "import generator; print(generator.__file__)", cwd=folder).strip()
    assert Path(where).is_relative_to(environment)
    return programs


def call(*command: str, cwd: Path) -> str:
    """What a command prints; it knows nothing of this folder."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=cwd, env=own | {"PYTHONUTF8": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def test_everything_works_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    """Templates, theme, fonts and scripts; bank holidays, and what letters are made with."""
    pathway = str(installed / "pathway")
    call(pathway, "new", "ours", "--yes", "--title", "Ours", cwd=tmp_path)
    folder = tmp_path / "ours"
    assert "5 of 5 scenarios come out" in call(pathway, "check", cwd=folder)
    shutil.copy(SMALL, folder / "pathway.yaml")
    call(pathway, "build", "--strict", cwd=folder)
    site = folder / "site"
    assert {"index.html", "checker.html", "flowchart.html", "404.html"} <= set(pages_of(site))
    home = (site / "index.html").read_text("utf-8")
    assert "Content-Security-Policy" in home, "the theme's mended parts"
    for made in (
        "fonts/atkinson-hyperlegible-next-latin-400-normal.woff2",
        "javascripts/dates.js",
        "flowchart-a4.pdf",
        "search/search_index.js",
        "letters/card.docx",
    ):
        assert (site / made).stat().st_size > 0, made
    assert "holidays" in (site / "javascripts" / "pathway-data.js").read_text("utf-8")

    assert explained(RULES["dead-end"]).strip() in call(pathway, "explain", "dead-end", cwd=folder)
    assert '"$schema"' in call(pathway, "schema", cwd=folder)
    call(pathway, "export", "elsewhere", cwd=folder)
    assert (folder / "elsewhere" / "docs" / "checker.md").is_file()
