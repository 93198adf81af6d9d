"""The generator's own code, for tests that look at how it is written: each file is parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

FILES = sorted((ROOT / "generator").rglob("*.py"))


@cache
def tree_of(file: Path) -> ast.Module:
    """What Python makes of a file."""
    return ast.parse(file.read_text("utf-8"))
