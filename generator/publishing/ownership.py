"""What in a folder is ours: the files that the list of an earlier build names, and nothing else.

A changed file counts as ours. An added one does not, nor a link or an empty folder: a build makes
neither. Must never follow a link, and never remove what the list does not name.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from generator.publishing.manifest import MANIFEST, ManifestError, made_here, read_list

NAMED = 10
"""So many files are named in a message."""

COUNTED = 10_000
"""So many are counted: somebody may have named a whole disk."""


def listed_files(folder: Path, *, trusted: bool = False) -> frozenset[str]:
    """The files that the list in a folder names, the list included; none where it is not ours.

    A `trusted` list needs no mark, for somebody has said that it is ours.
    """
    try:
        listed = read_list(folder)
    except ManifestError:
        return frozenset()
    return frozenset([*listed, MANIFEST]) if trusted or made_here(listed) else frozenset()


def not_listed(folder: Path, listed: Collection[str]) -> Iterator[str]:
    """Everything below a folder that is not among the files `listed`; a folder ends with a slash."""
    folders = _folders_of(listed)
    for entry in _entries(folder):
        if entry.is_file and entry.path in listed:
            continue
        if entry.children is None:
            yield entry.path
        elif not entry.children and entry.path not in folders:
            yield f"{entry.path}/"


def remove_listed(folder: Path) -> list[str]:
    """Remove the files that the list in a folder names, then the folder; gives what is left over.

    The list goes last, so that whoever is stopped on the way can go on. Folders go only when they
    are empty: what was put into one at this very moment stays.
    """
    if folder.is_symlink() or not folder.is_dir():
        return [folder.name] if os.path.lexists(folder) else []
    listed = listed_files(folder, trusted=True)
    entries = list(_entries(folder))
    for entry in entries:
        if entry.is_file and entry.path in listed and entry.path != MANIFEST:
            _remove(folder / entry.path)
    folders = _folders_of(listed)
    for entry in reversed(entries):
        if entry.children is not None and entry.path in folders:
            _remove(folder / entry.path)
    left = list(not_listed(folder, listed))
    if not left:
        (folder / MANIFEST).unlink(missing_ok=True)
        _remove(folder)
    return left


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


def _folders_of(listed: Collection[str]) -> set[str]:
    return {parent.as_posix() for path in listed for parent in PurePosixPath(path).parents}


def _remove(path: Path) -> None:
    """Remove a file or an empty folder; one with something in it stays. Read-only is no reason to stay."""
    remove = path.rmdir if path.is_dir() else path.unlink
    try:
        remove()
    except PermissionError:
        for one in (path.parent, path):
            one.chmod(stat.S_IRWXU)
        remove()
    except OSError:
        if path.is_file() or not any(path.iterdir()):
            raise


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
