"""What in a folder is ours: the files that the list of an earlier build names, and nothing else.

A changed file counts as ours. An added one does not, nor a link or an empty folder: a build makes
neither. Must never follow a link, nor change anything.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from generator.release.manifest import MANIFEST, ManifestError, made_here, read_list

NAMED = 10
"""So many files are named in a message."""

COUNTED = 10_000
"""So many are counted: somebody may have named a whole disk."""

EARLIER = frozenset(["index.html", "checker.html", "whole.html"])
"""Pages of every site whose list was made before lists said by whom they were made."""


def files_of_ours(folder: Path, *, trusted: bool = False) -> frozenset[str]:
    """The files that the list in a folder names, the list included; none where it is not ours.

    `trusted`: somebody has said that an earlier release made it.
    """
    try:
        listed = read_list(folder)
    except ManifestError:
        return frozenset()
    ours = made_here(listed) or (trusted and listed.keys() >= EARLIER)
    return frozenset([*listed, MANIFEST]) if ours else frozenset()


def not_listed(folder: Path, listed: Collection[str]) -> Iterator[str]:
    """Everything below a folder that is not among the files `listed`; a folder ends with a slash."""
    folders = folders_of(listed)
    for entry in _entries(folder):
        if entry.is_file and entry.path in listed:
            continue
        if entry.children is None:
            yield entry.path
        elif not entry.children and entry.path not in folders:
            yield f"{entry.path}/"


def named(paths: Iterator[str] | Collection[str]) -> str:
    """Some of the paths, one a line, and how many more there are."""
    found = list(islice(paths, COUNTED))
    lines = [f"  {_printable(path)}" for path in found[:NAMED]]
    more = len(found) - NAMED
    if more > 0:
        lines.append(f"  and {'at least ' if len(found) == COUNTED else ''}{more:,} more")
    return "\n".join(lines)


def _printable(path: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in path)


def folders_of(paths: Collection[str]) -> set[str]:
    """Every folder that files with these paths need."""
    return {parent.as_posix() for path in paths for parent in PurePosixPath(path).parents}


@dataclass(frozen=True)
class _Entry:
    path: str
    is_file: bool
    """A plain file: neither a link nor a device."""
    children: int | None
    """How many a folder holds; nothing for what is none, and for one that cannot be looked into."""


def _entries(folder: Path) -> Iterator[_Entry]:
    """Everything below a folder, in order, a folder before what is in it; not what links lead to."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        found = _scanned(folder / here) if here else list(os.scandir(folder))
        if here:
            yield _Entry(here, is_file=False, children=None if found is None else len(found))
        folders = []
        for entry in sorted(found or (), key=lambda one: one.name):
            path = f"{here}/{entry.name}" if here else entry.name
            if _is_folder(entry):
                folders.append(path)
            else:
                yield _Entry(path, entry.is_file(follow_symlinks=False), None)
        waiting.extend(reversed(folders))


def _scanned(folder: Path) -> list[os.DirEntry[str]] | None:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return None


_JUNCTION = 0xA0000003
"""A folder of Windows that leads to another one, as a link does."""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    if not entry.is_dir(follow_symlinks=False):
        return False
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return tag != _JUNCTION
