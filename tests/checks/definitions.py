"""Definitions as plain data that tests change, read again without going through a file."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import pytest

from generator.checks.registry import run_checks
from generator.definition.diagnostics import Diagnostic
from generator.definition.loader import Loaded, build
from generator.definition.yaml_reader import YamlText, read_yaml_file
from tests.conftest import REAL, ROOT

TODAY = date(2026, 11, 21)
SMALL = ROOT / "tests" / "cases" / "small.yaml"
"""One of everything that a definition can hold: what `make test` changes and spoils many times over."""
SMALL_AND_REAL = [
    pytest.param(SMALL, id="small"),
    pytest.param(REAL, id="real", marks=pytest.mark.slow),
]
"""For tests that change a definition at many places: `make test-all` does so to the real one too."""
Path = tuple[str | int, ...]


@cache
def source_of(file: FilePath) -> YamlText:
    """A definition as written."""
    return read_yaml_file(file)


def real_source() -> YamlText:
    """The real definition as written."""
    return source_of(REAL)


@cache
def _data(file: FilePath) -> bytes:
    return marshal.dumps(source_of(file).data)


@dataclass
class Draft:
    """A copy of a definition that can be changed at will."""

    file: FilePath
    data: Any

    @classmethod
    def of(cls, file: FilePath) -> Draft:
        return cls(file, marshal.loads(_data(file)))  # noqa: S302 - our own bytes

    @classmethod
    def of_real(cls) -> Draft:
        return cls.of(REAL)

    def get(self, path: Path) -> Any:
        part = self.data
        for key in path:
            part = part[key]
        return part

    def set(self, path: Path, value: Any) -> None:
        self.get(path[:-1])[path[-1]] = value

    def drop(self, path: Path) -> None:
        del self.get(path[:-1])[path[-1]]

    def parts(self) -> Iterator[tuple[Path, Any]]:
        """Every part with its place, each before those inside it."""
        waiting: list[tuple[Path, Any]] = [((), self.data)]
        while waiting:
            path, part = waiting.pop()
            yield path, part
            if isinstance(part, dict):
                waiting += [((*path, key), value) for key, value in part.items()]
            elif isinstance(part, list):
                waiting += [((*path, place), value) for place, value in enumerate(part)]

    def load(self) -> Loaded:
        """Read as if it had been a file; places are those of the file copied, as far as they fit."""
        copied = source_of(self.file)
        return build(YamlText(copied.name, copied.text, self.data, copied.values, copied.keys))

    def findings(self) -> list[Diagnostic]:
        """Everything that is found."""
        loaded = self.load()
        readable = loaded.pathway or loaded.partial
        more = run_checks(readable, loaded.source, TODAY) if readable else []
        return [*loaded.diagnostics, *more]
