"""Folders with things in them that no build has made, for tests that none is ever lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from generator.release import removal, replace
from generator.release.manifest import ABOUT, MANIFEST, write_manifest
from generator.release.ownership import EARLIER

REMOVED = "while it is removed"
MOMENTS = ("before", "meanwhile", "at the last moment", "when it is taken away", REMOVED)
STATES = ("missing", "empty", "ours", "changed", "unmarked", "no list", "a file", "a link")
OURS = ("missing", "empty", "ours", "changed")
NAMES = (
    "minutes.docx",
    ".htaccess",
    "Ünï cödé",
    "two\nlines",
    " blank",
    "index.HTML",
    "b\x1b[1m",
    "-rf",
    "..x",
)
FOLDERS = ("", "steps/", "steps/deep/", ".hidden/")

Seen = tuple[str, object]
"""What stands at a path: its kind, and what is in it or where it leads."""


def look(folder: Path) -> dict[str, Seen]:
    """Everything below a folder, links not followed; with permissions and the time of the last change."""
    found = {}
    for here, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = Path(here, name)
            found[path.relative_to(folder).as_posix()] = what_is(path)
    return found


def what_is(path: Path) -> Seen:
    if path.is_symlink():
        return ("link", str(path.readlink()))
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        return ("folder", stat.S_IMODE(status.st_mode))
    if stat.S_ISREG(status.st_mode):
        return ("file", (path.read_bytes(), stat.S_IMODE(status.st_mode), status.st_mtime_ns))
    return ("device", None)


def _file(path: Path, outside: Path) -> None:
    path.write_text(f"words of somebody, {path.name}", encoding="utf-8")


def _read_only(path: Path, outside: Path) -> None:
    _file(path, outside)
    path.chmod(0o444)


def _folder(path: Path, outside: Path) -> None:
    path.mkdir()


def _site(path: Path, outside: Path) -> None:
    path.mkdir()
    _file(path / "index.html", outside)
    write_manifest(path)


def _to_file(path: Path, outside: Path) -> None:
    path.symlink_to(outside / "letter.docx")


def _to_folder(path: Path, outside: Path) -> None:
    path.symlink_to(outside / "steps")


def _to_nothing(path: Path, outside: Path) -> None:
    path.symlink_to("nowhere")


def _to_here(path: Path, outside: Path) -> None:
    path.symlink_to(".")


KINDS: dict[str, Callable[[Path, Path], None]] = {
    "file": _file,
    "read-only file": _read_only,
    "empty folder": _folder,
    "site": _site,
    "link to a file": _to_file,
    "link to a folder": _to_folder,
    "link to nothing": _to_nothing,
    "link to its folder": _to_here,
    "pipe": lambda path, _outside: os.mkfifo(path),
    "link in place of a page": _to_file,
    "link in place of a folder": _to_folder,
    "list of all files": _file,
}


@dataclass(frozen=True)
class Thing:
    """One thing that somebody puts into the folder of a site, and when."""

    kind: str
    folder: str
    name: str
    moment: str


class Scene:
    """A folder `site` in some state, with others beside it, and what is put there in the course of time."""

    def __init__(self, base: Path, state: str, things: list[Thing]) -> None:
        self.base, self.site, self.outside = base, base / "site", base / "outside"
        self.state, self.things = state, things
        self.put: list[tuple[str, Seen]] = []
        self.moments: set[str] = set()
        self._lay_out()
        self.add("before", self.site)

    def _lay_out(self) -> None:
        make_site(self.outside, "of somebody")
        _file(self.outside / "letter.docx", self.outside)
        site = self.site
        if self.state == "empty":
            site.mkdir()
        elif self.state == "a file":
            _file(site, self.outside)
        elif self.state == "a link":
            site.symlink_to(self.outside)
        elif self.state != "missing":
            make_site(site, "old")
        if self.state == "changed":
            (site / "index.html").write_text("changed", encoding="utf-8")
            (site / "steps" / "one.html").unlink()
        if self.state in {"unmarked", "no list"}:
            (site / ABOUT).unlink()
            (site / MANIFEST).unlink()
        if self.state == "unmarked":
            list_all(site)

    def add(self, moment: str, place: Path) -> None:
        """Put what is due at this moment into the folder, wherever that is by now."""
        if self.state in {"a file", "a link"}:
            return
        for thing in self.things:
            if thing.moment == moment:
                self._put(thing, place)

    def _put(self, thing: Thing, place: Path) -> None:
        path = place / thing.folder / thing.name
        if thing.kind == "link in place of a page":
            path = place / "index.html"
            path.unlink(missing_ok=True)
        elif thing.kind == "link in place of a folder":
            path = place / "steps"
            if path.is_dir() and not path.is_symlink() and not self._holds(path):
                shutil.rmtree(path)
        if os.path.lexists(path) or any(parent.is_symlink() for parent in path.parents):
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        KINDS[thing.kind](path, self.outside)
        self.moments.add(thing.moment)
        self.put.append((path.name, what_is(path)))
        if not path.is_symlink():
            self.put += [(Path(below).name, seen) for below, seen in look(path).items()]
        if thing.kind == "list of all files":
            list_all(place)

    def _holds(self, folder: Path) -> bool:
        """Whether something that was put there lies in a folder."""
        names = {name for name, _ in self.put}
        return any(Path(path).name in names for path in look(folder))

    def lost(self) -> list[str]:
        """What was put there and is nowhere any more as it was."""
        there = {(Path(path).name, seen) for path, seen in look(self.base).items()}
        return [name for name, seen in self.put if (name, seen) not in there]

    @property
    def keeps_its_pages(self) -> bool:
        """Whether nobody puts anything in the place of what a build has made."""
        return not any("in place of" in thing.kind or "list" in thing.kind for thing in self.things)

    @contextmanager
    def happening(self, *, exchange: bool) -> Iterator[None]:
        """Let things be put there while the folder is replaced, by one act or by two renames."""
        really, judge, remove = replace._exchange, replace._refuse_what_is_not_ours, removal._remove_file

        def exchanged(one: Path, other: Path) -> bool:
            self.add("at the last moment", self.site)
            return exchange and really(one, other)

        def judged(place: Path, work: object, **more: bool) -> None:
            if place != self.site:
                self.add("when it is taken away", place)
            judge(place, work, **more)

        def removed(here: removal._Opened, name: str) -> None:
            work = self.base / ".site-build"
            self.add(REMOVED, work / here.path.relative_to(work).parts[0])
            remove(here, name)

        with (
            mock.patch.object(replace, "_exchange", exchanged),
            mock.patch.object(replace, "_refuse_what_is_not_ours", judged),
            mock.patch.object(removal, "_remove_file", removed),
        ):
            yield


class StoppedError(Exception):
    """What ends a build that shall not succeed."""


def stop_if(stops: bool) -> None:
    if stops:
        raise StoppedError


def make_site(folder: Path, words: str) -> None:
    """A site of few pages, listed as a build lists it."""
    (folder / "steps").mkdir(parents=True)
    for name in ("steps/one.html", *EARLIER):
        (folder / name).write_text(words, encoding="utf-8")
    write_manifest(folder)


def list_all(folder: Path) -> None:
    """The list that `sha256sum` makes of every file that is there."""
    lines = []
    for path, (kind, seen) in sorted(look(folder).items()):
        if kind == "file" and path != MANIFEST and "\n" not in path:
            lines.append(f"{hashlib.sha256(seen[0]).hexdigest()}  {path}\n")
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8")
