"""The settings of a project as they are written, with every file from which they inherit.

They are looked at before MkDocs reads them, because reading them is not harmless: MkDocs follows
INHERIT, and obeys tags that take values from the environment or run code. Must never build a value
from what is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.definition.diagnostics import Span, describe, error, lines_of
from generator.project.containment import OUTSIDE, OutsideError, file_inside, shown

WORDS = "tag:yaml.org,2002:str"
_MERGE = "tag:yaml.org,2002:merge"

Keys = tuple[str, ...]
"""The keys that lead to a value; places in lists do not count."""


@dataclass(frozen=True)
class File:
    """A file of settings: what it is called, and its lines."""

    name: str
    lines: list[str]


@dataclass(frozen=True)
class Value:
    """A part of the settings, also a key by itself: what it says and where."""

    keys: Keys
    text: str
    tag: str
    span: Span
    file: File

    @property
    def is_path(self) -> bool:
        """Whether it could be a path: words, and not what MkDocs finds out page by page."""
        return self.tag == WORDS or (self.tag == "!relative" and self.text.startswith("$"))

    @property
    def path(self) -> str:
        """The path, as seen from the project."""
        if self.tag == WORDS:
            return self.text
        start, _, rest = self.text.partition("/")
        return (
            (rest or ".") if start == "$config_dir" else f"docs/{rest}"
        )  # that one is looked through anyway


Refused = tuple[Value, OutsideError]
"""A value, and what is wrong with it."""


def told_at(refused: Refused) -> str:
    """What is wrong with a value, in words: file, line, column and remedy."""
    value, problem = refused
    found = error(OUTSIDE, value.span, str(problem), problem.help)
    return describe(found, value.file.name, value.file.lines)


@dataclass
class Settings:
    """All that is written, and what cannot be followed in it."""

    values: list[Value] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    def at(self, *keys: str) -> list[Value]:
        """Everything to which these keys lead."""
        return [value for value in self.values if value.keys == keys]

    def paths(self, *keys: str) -> list[str]:
        """The paths to which these keys lead."""
        return [value.path for value in self.at(*keys) if value.is_path and value.text]


def read_settings(file: Path) -> Settings:
    """Look at the settings in `file`. What is no YAML says nothing here; MkDocs will tell it."""
    settings, project = Settings(), file.parent.resolve()
    seen: set[Path] = set()
    waiting = [file]
    while waiting:
        here = waiting.pop()
        seen.add(here.resolve())
        found = _read(here, project, settings.refused)
        settings.values += found
        for value in found:
            if value.keys == ("INHERIT",):
                try:
                    waiting.append(_parent(here, value.text, seen))
                except OutsideError as problem:
                    settings.refused.append((value, problem))
    return settings


def _parent(file: Path, name: str, seen: set[Path]) -> Path:
    """The file from which another one inherits."""
    if file_inside(file.parent, name) in seen:
        raise OutsideError(f"{shown(name)} has been read already", "take the line away")
    return file.parent / name


def _read(path: Path, project: Path, refused: list[Refused]) -> list[Value]:
    try:
        lines = lines_of(path.read_bytes().decode("utf-8-sig", "replace"))
        file = File(path.resolve().relative_to(project).as_posix(), lines)
        with path.open("rb") as opened:
            top = yaml.compose(opened, Loader=yaml.SafeLoader)  # as MkDocs does: both must see the same
        return [
            Value(keys, _words(node), node.tag, _span(node), file) for keys, node in _parts(top, (), set())
        ]
    except (OSError, yaml.YAMLError):  # MkDocs cannot read it either
        return []
    except RecursionError:  # MkDocs, called from elsewhere, perhaps could
        deep = OutsideError("it is nested too deeply to be read", "look for brackets that are not closed")
        refused.append((Value((), "", "", Span(1, 1, 2), file), deep))
        return []


def _parts(
    node: yaml.Node | None, keys: Keys, seen: set[tuple[int, Keys]]
) -> Iterator[tuple[Keys, yaml.Node]]:
    """Every part with its keys. A part that stands under many names is met once in each kind of place."""
    mark = (id(node), keys[:2] + keys[-1:])
    if node is None or mark in seen:
        return
    seen.add(mark)
    yield keys, node
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _parts(item, keys, seen)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield keys, key
            name = plain_name(_words(key))
            yield from _parts(value, keys if key.tag == _MERGE else (*keys, name), seen)


def plain_name(name: str) -> str:
    """The name of a plugin or an extension without what may be written around it: `/search`, `toc:Toc`."""
    return name.strip("/").partition(":")[0]


def _words(node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    column = start.column + 1
    return Span(start.line + 1, column, end.column + 1 if end.line == start.line else column + 1)
