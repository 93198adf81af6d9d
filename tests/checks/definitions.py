"""Definitions as plain data that tests change, read again without going through a file."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.checks.registry import run_checks
from generator.definition.diagnostics import Diagnostic
from generator.definition.loader import Loaded, build
from generator.definition.text import YamlText, read_yaml_file
from tests.conftest import REAL

TODAY = date(2026, 11, 21)
Path = tuple[str | int, ...]


@cache
def real_source() -> YamlText:
    """The real definition as written."""
    return read_yaml_file(REAL)


@cache
def _real_bytes() -> bytes:
    return marshal.dumps(real_source().data)


@dataclass
class Draft:
    """A copy of the real definition that can be changed at will."""

    data: Any

    @classmethod
    def of_real(cls) -> Draft:
        return cls(marshal.loads(_real_bytes()))  # noqa: S302 - our own bytes

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
        """Read as if it had been a file; places are those of the real file, as far as they fit."""
        real = real_source()
        return build(YamlText(real.name, real.text, self.data, real.values, real.keys))

    def findings(self) -> list[Diagnostic]:
        """Everything that is found."""
        loaded = self.load()
        readable = loaded.pathway or loaded.partial
        more = run_checks(readable, loaded.source, TODAY) if readable else []
        return [*loaded.diagnostics, *more]
