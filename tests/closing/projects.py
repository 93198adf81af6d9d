"""Small projects with templates, hooks and pages of their own, and the building of them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from tests.conftest import ROOT

CASE = ROOT / "tests" / "cases" / "sites" / "own-main-html"
"""A site with an `overrides/main.html` that changes one block, as people who know Material write it."""


def project(folder: Path, files: Mapping[str, str | bytes], settings: str = "") -> Path:
    """The case in a folder, with more files, by path, and more in its settings."""
    shutil.copytree(CASE, folder, dirs_exist_ok=True)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(settings)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def own_main(extrahead: str) -> str:
    """The case's own template, with more in the head of every page."""
    block = f"{{% block extrahead %}}{{{{ super() }}}}{extrahead}{{% endblock %}}\n"
    return (CASE / "overrides" / "main.html").read_text("utf-8") + block


def build(folder: Path, *options: str) -> Result:
    """`pathway build` there."""
    done = CliRunner().invoke(main, ["build", *options, "-f", str(folder / "mkdocs.yml")])
    assert "Traceback" not in done.output
    return done
