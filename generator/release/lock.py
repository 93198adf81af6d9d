"""One build at a time: the working folder of a build, and the lock in it.

Must leave alone a folder of the same name that somebody else made.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from generator.release.disk_errors import ReplaceError, told

LOCK = "pathway-build.lock"
"""It also says that the working folder is ours, so it stays while anything else is in there."""


@contextmanager
def locked(work: Path) -> Iterator[None]:
    """Hold the lock of the working folder, which the system lets go however this process ends."""
    lock = work / LOCK
    with told(work.parent):
        _refuse_somebody_s(work)
        work.mkdir(parents=True, exist_ok=True)
        file = lock.open("a", encoding="utf-8")
    try:
        with file:
            if not (_taken(file) and _is_still(file, lock)):
                raise ReplaceError(
                    f"another build is at work in {work.parent}. Wait until it has ended, then build again."
                )
            try:
                yield
            finally:
                if os.name == "posix":  # before it is let go, so that nobody takes a lock that is gone
                    _remove_last(lock)
    finally:
        with suppress(OSError):  # whoever has come since may hold the lock, and keeps the folder
            if os.name != "posix":  # where an open file cannot be removed
                _remove_last(lock)
            work.rmdir()


def _refuse_somebody_s(work: Path) -> None:
    """Refuse a working folder's name that is taken by something that no build has made."""
    taken = work.is_symlink() or work.is_file() or (work / LOCK).is_symlink()
    if not taken and work.is_dir():
        taken = not (work / LOCK).exists() and any(work.iterdir())
    if taken:
        raise ReplaceError(f"{work} is in the way: a build needs that name. Move it away, then build again.")


def _remove_last(lock: Path) -> None:
    if list(lock.parent.iterdir()) == [lock]:
        lock.unlink()


def _is_still(file: IO[str], lock: Path) -> bool:
    """Whether an open file is the one that stands there now."""
    return lock.exists() and os.path.samestat(os.fstat(file.fileno()), lock.stat())


_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


def _taken(file: IO[str]) -> bool:
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
