"""Replace a folder whole or not at all, so that readers never see half a site."""

from __future__ import annotations

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
