"""The Nu HTML checker finds no error of ours on any page."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import GOOD, REAL, ROOT, Build, name_of

JAR = ROOT / ".cache" / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
THEIRS = 'class="md-toggle"'
"""The theme's two checkboxes stand outside of every block that can be mended."""


@pytest.mark.slow
@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_every_page_is_valid_html(build: Build, definition: Path):
    java = shutil.which("java")
    assert java, "no Java: see tools/install-heavy.sh"
    assert JAR.is_file(), "the Nu HTML checker is not there: see tools/install-heavy.sh"
    site = build(definition)
    run = subprocess.run(
        [java, "-jar", str(JAR), "--format", "json", "--skip-non-html", "--errors-only", str(site)],
        capture_output=True,
        check=False,
        text=True,
    )
    errors = [
        f"{it['url'].rpartition('/site/')[2]}:{it.get('lastLine')}: {it['message']} {it.get('extract', '')}"
        for it in json.loads(run.stderr)["messages"]
        if it["type"] == "error" and THEIRS not in it.get("extract", "")
    ]
    assert errors == []
