"""Replace a folder or a file whole or not at all, so that nobody ever sees half of it.

A folder is made in a working folder beside the target, on the same disk. Where the system can
exchange two folders in one act, the target is never missing; elsewhere it is for the moment between
two renames, and whoever comes next puts it back. Must not know what is in the folder.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO


class ReplaceError(Exception):
    """The folder could not be replaced; the message says why and what to do."""


@contextmanager
def replaced_whole(target: Path, is_ours: Callable[[Path], bool] = lambda _: True) -> Iterator[Path]:
    """Give a fresh folder that takes the place of `target` if nothing goes wrong.

    `is_ours` tells whether what stands at `target` may be thrown away. Raises `ReplaceError` where
    it may not, where another build is at work, and where the disk refuses; `target` then stays.
    Whatever else the body raises passes through, and `target` stays as well.
    """
    work = target.parent / f".{target.name}-build"
    fresh = work / "new"
    with _alone(work):
        with _told(target):
            _mend(work, target)
            _refuse_what_is_not_ours(target, is_ours)
            fresh.mkdir()
        try:
            with _told(target, within=fresh):
                yield fresh
            with _told(target):
                _swap(fresh, target, work / "old")
        finally:
            with _told(target):
                _mend(work, target)


def _refuse_what_is_not_ours(target: Path, is_ours: Callable[[Path], bool]) -> None:
    if not target.exists() or (target.is_dir() and (is_ours(target) or not any(target.iterdir()))):
        return
    raise ReplaceError(
        f"{target} holds something that was not made here, and would be lost. "
        "Name a new or an empty folder, or move away what is in this one."
    )


def _swap(fresh: Path, target: Path, old: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        target.rename(old)
        fresh.rename(target)


def _mend(work: Path, target: Path) -> None:
    """Put back what a build left behind that was stopped between two renames; clear away the rest."""
    if not target.exists() and (work / "old").exists():
        (work / "old").rename(target)
    for leftover in ("old", "new"):
        shutil.rmtree(work / leftover, ignore_errors=True)


_EXCHANGE = 2
_HERE = -100


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one act; false where the system cannot (Linux alone can)."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):  # an old or another C library
        return False
    return bool(renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


# --- one at a time ------------------------------------------------------------------------------


@contextmanager
def _alone(work: Path) -> Iterator[None]:
    """Hold the working folder's lock, which the system lets go however this process ends."""
    lock = work / "lock"
    if work.is_symlink() or lock.is_symlink():
        raise ReplaceError(f"{work} is a link, or holds one. Remove it: a build works beside the site.")
    with _told(work.parent):
        work.mkdir(parents=True, exist_ok=True)
        file = lock.open("a", encoding="utf-8")
    try:
        with file:
            if not (_locked(file) and _is_still(file, lock)):
                raise ReplaceError(
                    f"another build is at work in {work.parent}. Wait until it has ended, then build again."
                )
            try:
                yield
            finally:
                if os.name == "posix":  # before it is let go, so that nobody takes a lock that is gone
                    lock.unlink(missing_ok=True)
    finally:
        with suppress(OSError):  # whoever has come since may hold the lock, and keeps the folder
            if os.name != "posix":  # where an open file cannot be removed
                lock.unlink()
            work.rmdir()


def _is_still(file: IO[str], lock: Path) -> bool:
    """Whether an open file is the one that stands there now."""
    return lock.exists() and os.path.samestat(os.fstat(file.fileno()), lock.stat())


_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


def _locked(file: IO[str]) -> bool:
    """Take the lock of an open file; false where another has it, true also where a disk has no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        return problem.errno not in _HELD
    return True


# --- saying what is wrong -----------------------------------------------------------------------

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_OF_THE_DISK = _FULL | {errno.EFBIG, errno.EIO, errno.EROFS}


@contextmanager
def _told(target: Path, within: Path | None = None) -> Iterator[None]:
    """Turn what the disk refuses into words; of the body's own errors only those about `within`."""
    try:
        yield
    except OSError as problem:
        if within and problem.errno not in _OF_THE_DISK and not _about(problem, within):
            raise
        raise ReplaceError(_in_words(problem, target)) from None


def _about(problem: OSError, folder: Path) -> bool:
    return problem.errno is not None and str(problem.filename or "").startswith(str(folder))


def _in_words(problem: OSError, target: Path) -> str:
    if problem.errno in _FULL:
        return f"the disk that holds {target} is full. Make room on it, then build again."
    if problem.errno == errno.EFBIG:
        return f"a file is larger than the disk that holds {target} allows. Name a folder on another disk."
    if problem.errno in _FORBIDDEN:
        return (
            f"{target} may not be written. If a window or a program shows something of it, close that; "
            "otherwise ask for the right to write there, or name another folder."
        )
    return f"{target} could not be written: {problem.strerror or problem}. Mend that, or name another folder."


# --- a file -------------------------------------------------------------------------------------


def replace_file(file: Path, content: bytes) -> None:
    """Put new content into a file, which keeps its permissions; a link keeps leading to it.

    Raises `OSError` where the disk refuses; the file is then as it was.
    """
    target = file.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        shutil.copymode(target, fresh)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
