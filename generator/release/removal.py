"""Removes from a folder what an earlier build put there, and nothing else, whatever happens meanwhile.

Only plain files that the list in the folder names are removed, and folders only when they are empty.
Where the system can, each folder is held open, so that a link in its place leads nowhere.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.release.manifest import MANIFEST
from generator.release.ownership import files_of_ours, folders_of, not_listed

_HOLDS_OPEN = os.open in os.supports_dir_fd


def remove_ours(folder: Path) -> list[str]:
    """Remove what is ours in a folder, then the folder itself; gives what is left over.

    The list goes last, so that whoever is stopped on the way can go on. Raises `OSError` where the
    disk refuses.
    """
    if folder.is_symlink() or not folder.is_dir():
        return [folder.name] if os.path.lexists(folder) else []
    files = files_of_ours(folder)
    with _opened(folder) as opened:
        _remove_below(opened, "", files - {MANIFEST}, folders_of(files))
        if not any(not_listed(folder, files)):
            _remove_file(opened, MANIFEST)
    with _keeping_what_holds_something():
        folder.rmdir()
    return list(not_listed(folder, files)) if folder.exists() else []


@dataclass(frozen=True)
class _Opened:
    """A folder, and the number under which the system holds it open, if it can."""

    path: Path
    number: int | None

    def at(self, name: str) -> tuple[str | Path, dict[str, Any]]:
        """What the functions of `os` want to be told of a name in this folder."""
        return (self.path / name, {}) if self.number is None else (name, {"dir_fd": self.number})

    def is_file(self, name: str) -> bool:
        """Whether there is a plain file of this name, not a link to one."""
        path, within = self.at(name)
        return stat.S_ISREG(os.stat(path, follow_symlinks=False, **within).st_mode)


@contextmanager
def _opened(folder: Path, outer: _Opened | None = None) -> Iterator[_Opened]:
    if not _HOLDS_OPEN:
        yield _Opened(folder, None)
        return
    name = folder.name if outer else folder
    number = os.open(name, os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=outer.number if outer else None)
    try:
        with suppress(PermissionError):
            os.fchmod(number, stat.S_IRWXU)  # read-only is no reason to stay
        yield _Opened(folder, number)
    finally:
        os.close(number)


def _remove_below(here: _Opened, below: str, files: Collection[str], folders: Collection[str]) -> None:
    """Remove those of the `files` that lie in an open folder, and those of the `folders` that become empty.

    It goes no deeper than `folders` does, which is not deep: they are ours.
    """
    for name in os.listdir(here.path if here.number is None else here.number):
        path = f"{below}{name}"
        if path in files:
            _remove_file(here, name)
        elif path in folders:
            with _keeping_what_holds_something():
                with _opened(here.path / name, here) as opened:
                    _remove_below(opened, f"{path}/", files, folders)
                place, within = here.at(name)
                os.rmdir(place, **within)


def _remove_file(here: _Opened, name: str) -> None:
    path, within = here.at(name)
    with suppress(FileNotFoundError):
        if here.is_file(name):
            try:
                os.unlink(path, **within)
            except PermissionError:  # Windows removes no file that is read-only
                os.chmod(path, stat.S_IRWXU, **within)
                os.unlink(path, **within)


_HOLDS_SOMETHING = {errno.ENOTEMPTY, errno.EEXIST}
_IS_NO_FOLDER = {errno.ENOTDIR, errno.ELOOP, errno.ENOENT}


@contextmanager
def _keeping_what_holds_something() -> Iterator[None]:
    """Let a folder stay that holds something, and what has come in its place."""
    try:
        yield
    except OSError as problem:
        if problem.errno not in _HOLDS_SOMETHING | _IS_NO_FOLDER:
            raise
