"""What the disk refuses, in words that say what to do. Must not touch the disk itself."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_OF_THE_DISK = _FULL | {errno.EFBIG, errno.EIO, errno.EROFS}


class ReplaceError(Exception):
    """The folder could not be replaced; the message says why and what to do."""


@contextmanager
def told(target: Path, within: Path | None = None) -> Iterator[None]:
    """Turn what the disk refuses into a `ReplaceError` about `target`.

    Of the body's own errors only those about `within`, if that is given.
    """
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
