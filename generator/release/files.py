"""Writes single files: a new one over nothing, or in place of one that somebody has named.

Must never write over a file that nobody asked for, nor leave half of one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.release.ownership import named, not_listed


class WriteError(Exception):
    """Nothing was written: something is there already, or the disk refuses. The message says which."""


class TakenError(WriteError):
    """There is a file of this name already."""


def refuse_taken(file: Path) -> None:
    """Raise `TakenError` if there is a file of this name already; a device or a pipe is none."""
    if file.is_symlink() or file.is_file() or file.is_dir():
        raise TakenError(f"{file} is there already.")


def write_new(file: Path, content: bytes) -> None:
    """Make a file, whole or not at all; write into a device or a pipe. Raises `WriteError`."""
    with _told(file):
        if file.exists() and not file.is_file() and not file.is_dir():  # such as /dev/stdout
            file.write_bytes(content)
            return
        try:
            opened = file.open("xb")
        except FileExistsError:
            raise TakenError(f"{file} is there already.") from None
        try:
            with opened:
                opened.write(content)
        except BaseException:
            file.unlink()
            raise


def replace_file(file: Path, content: bytes, before: bytes | None = None) -> None:
    """Put new content into a file, which keeps its permissions; a link keeps leading to it.

    Raises `WriteError` where the disk refuses, and where the file no longer holds what was `before`,
    if that is given. The file is then as it was.
    """
    target = file.resolve()
    with _told(file):
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        fresh = Path(name)
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(content)
                opened.flush()
                os.fsync(opened.fileno())
            shutil.copymode(target, fresh)
            if before is not None and target.read_bytes() != before:
                raise WriteError(f"{file} has just been changed by somebody else; look at it again.")
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)


def refuse_unless_empty(folder: Path) -> None:
    """Raise `WriteError` if a folder is neither new nor empty."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise WriteError(f"{folder} is not a folder. Name a new or an empty folder.")
    with _told(folder):
        if folder.is_dir() and any(folder.iterdir()):
            raise WriteError(
                f"{folder} is not empty:\n{named(not_listed(folder, ()))}\n"
                "Name a new or an empty folder, or move these away."
            )


def fill_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their paths, into a new or empty folder: all or none of them, and over nothing.

    Raises `WriteError`.
    """
    refuse_unless_empty(folder)
    made: list[Path] = []
    try:
        for path, content in files.items():
            file = folder / path
            made += _make_folder(file.parent)
            write_new(file, content)
            made.append(file)
    except BaseException:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir() if one.is_dir() else one.unlink()
        raise


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it; gives those that were missing, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise WriteError(f"{path} cannot be written: {problem.strerror}.") from None
