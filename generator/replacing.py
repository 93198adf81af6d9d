"""Replace a folder or a file whole or not at all, so that nobody ever sees half of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ReplaceError(Exception):
    """The folder could not be replaced; the message says why and what to do."""


@contextmanager
def replaced_whole(target: Path) -> Iterator[Path]:
    """Give a fresh folder beside `target` that takes its place if nothing goes wrong.

    The fresh folder is on the same disk, so that the change is two renames. Raises
    `ReplaceError` where the disk or its permissions refuse; `target` then stays.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    except OSError as problem:
        raise ReplaceError(f"{target.parent} cannot be written: {problem.strerror}") from None
    try:
        yield fresh
        _swap(fresh, target)
    except OSError as problem:
        raise ReplaceError(f"the site could not be written: {problem}") from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    fresh.chmod(0o755)
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    kept = old / "site"
    if target.exists():
        target.rename(kept)
    try:
        fresh.rename(target)
    except OSError:
        if kept.exists():
            kept.rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


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
