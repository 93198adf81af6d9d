"""The sites that are measured: ours, and the same content on bare Material, as anyone would have it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
_PATHWAY = str(Path(sys.executable).parent / "pathway")


def ours(folder: Path) -> Path:
    """Build the real procedure below `folder`; gives the site's folder."""
    for name in ("mkdocs.yml", "pathway.yaml"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "docs", folder / "docs")
    _run(_PATHWAY, "build", folder=folder)
    return folder / "site"


def bare(folder: Path) -> Path:
    """Export the same pages below `folder`, and build them with Material and nothing of ours."""
    ours(folder)
    tree = folder / "exported"
    _run(_PATHWAY, "export", str(tree), folder=folder)
    settings = tree / "mkdocs.yml"
    exported = yaml.safe_load(settings.read_text("utf-8"))
    for own in ("extra_css", "extra_javascript", "theme"):
        exported.pop(own, None)
    # Its fonts would come from another host, which a measurement must not ask.
    exported["theme"] = {"name": "material", "font": False}
    settings.write_text(yaml.safe_dump(exported, allow_unicode=True, sort_keys=False), "utf-8")
    _run(sys.executable, "-m", "mkdocs", "build", "--quiet", folder=tree)
    return tree / "site"


def _run(*command: str, folder: Path) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
