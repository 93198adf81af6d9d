"""Replace a folder whole or not at all, so that nobody ever sees half of it, and lose nothing.

A folder is made and listed in a working folder beside the target, on the same disk. Where the system
can exchange two folders in one act, the target is never missing; elsewhere it is for the moment
between two renames, and whoever comes next puts it back. Only a folder of ours is replaced, and it is
judged once more when it has been taken away and nobody adds to it. What has ever stood at the target
is then removed by its list, file by file; so what is not ours cannot go. Must not know what is in
the folder.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.release.disk_errors import ReplaceError, told
from generator.release.lock import locked
from generator.release.manifest import ABOUT, MANIFEST, marked, read_list, write_manifest
from generator.release.ownership import COUNTED, files_of_ours, named, not_listed
from generator.release.removal import remove_ours


class LeftoverError(ReplaceError):
    """Files of somebody else lie in the working folder; the message names them."""


@dataclass(frozen=True)
class _Work:
    """The working folder beside a target."""

    target: Path

    @property
    def folder(self) -> Path:
        return self.target.parent / f".{self.target.name}-build"

    @property
    def making(self) -> Path:
        """What is not yet whole. It never stood at the target, so it may go whole."""
        return self.folder / "making"

    @property
    def new(self) -> Path:
        """What is whole and listed; after an exchange, what stood at the target."""
        return self.folder / "new"

    @property
    def old(self) -> Path:
        """What stood at the target, where two renames are needed."""
        return self.folder / "old"

    @property
    def list(self) -> Path:
        """The list of an earlier release, with our mark."""
        return self.folder / "list"


_BEING_MADE: set[Path] = set()
"""Fresh folders that this process has given out."""


@contextmanager
def replaced_whole(target: Path, *, trusted: bool = False) -> Iterator[Path]:
    """Give a fresh folder that takes the place of `target`, with a list of its files, if all goes well.

    `target` may be new, empty, or a folder that was made here before and holds nothing else;
    `trusted` says that it was made here, though its list does not. Raises `ReplaceError` where it is
    anything else, where another build is at work, and where the disk refuses; `target` then stays as
    it was. Whatever else the body raises passes through, and `target` stays as well. Within the
    body the fresh folder may be named as a target again: it is given as it is.
    """
    if target in _BEING_MADE:
        yield target
        return
    work = _Work(target)
    with told(target):
        _refuse_what_is_not_ours(target, work, trusted=trusted)
    with locked(work.folder):
        with told(target):
            _clear(work)
            work.making.mkdir()
        _BEING_MADE.add(work.making)
        try:
            with told(target, within=work.making):
                yield work.making
            with told(target):
                write_manifest(work.making)
                _swap(work, trusted=trusted)
        except BaseException:
            with suppress(OSError, LeftoverError):
                _clear(work)
            raise
        finally:
            _BEING_MADE.discard(work.making)
        with suppress(OSError):  # the next build goes on with it
            _clear(work)


def _refuse_what_is_not_ours(place: Path, work: _Work, *, trusted: bool = False) -> None:
    """Refuse what stands at `place`, the target or where that was moved to, unless all of it is ours."""
    if not os.path.lexists(place):
        return
    if place.is_symlink() or not place.is_dir():
        raise ReplaceError(f"{work.target} is not a folder. Name a folder, or move this away.")
    others = list(islice(not_listed(place, files_of_ours(place, trusted=trusted)), COUNTED))
    if not others:
        return
    way = "Name another folder, or move them away; then build again."
    if not any(not_listed(place, files_of_ours(place, trusted=True))):
        way += (
            f" If an earlier release of pathway made this site, whose list ({MANIFEST}) did not yet say so, "
            f'tell it once: pathway build --replace "{work.target}"'
        )
    raise ReplaceError(
        f"{work.target} holds what pathway did not make, and it would be lost:\n{named(others)}\n{way}"
    )


def _swap(work: _Work, *, trusted: bool) -> None:
    target = work.target
    if target.exists():
        work.making.chmod(stat.S_IMODE(target.stat().st_mode) | stat.S_IRWXU)
        if any(target.iterdir()):
            _exchange_with_ours(work, trusted=trusted)
            return
        if os.name != "posix":  # where nothing is renamed onto an empty folder
            target.rmdir()
    work.making.rename(target)  # refused by the system if anything is there by now


def _exchange_with_ours(work: _Work, *, trusted: bool) -> None:
    _refuse_what_is_not_ours(work.target, work, trusted=trusted)
    if trusted and not files_of_ours(work.target):
        _mark(work)
    work.making.rename(work.new)
    if _exchange(work.new, work.target):
        try:
            _refuse_what_is_not_ours(work.new, work)
        except BaseException:
            _exchange(work.new, work.target)
            raise
    else:
        work.target.rename(work.old)
        _refuse_what_is_not_ours(work.old, work)  # if so, it is put back
        work.new.rename(work.target)


def _mark(work: _Work) -> None:
    """Let the list of an earlier release say that it is ours, now that somebody has said so."""
    about, content = marked(read_list(work.target))
    work.list.write_bytes(content)
    work.list.replace(work.target / MANIFEST)
    (work.target / ABOUT).write_bytes(about)


def _clear(work: _Work) -> None:
    """Put back what a build left behind that was stopped between two renames; clear away the rest."""
    if work.old.exists() and not os.path.lexists(work.target):
        work.old.rename(work.target)
    shutil.rmtree(work.making, ignore_errors=True)
    work.list.unlink(missing_ok=True)
    left = [f"{place.name}/{path}" for place in (work.old, work.new) for path in remove_ours(place)]
    if left:
        raise LeftoverError(
            f"{work.folder} holds what somebody put into {work.target} just as it was replaced:\n"
            f"{named(left)}\nMove it away, then build again."
        )


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
