"""The list of a site's files with the SHA-256 of each, and what differs from it later.

The list has the form that `sha256sum --check` reads, so nobody needs this program to hold a site
against it. One of the files is a text about the folder, made from the rest of the list: so the list
says by itself that it was made here, and whoever lists other files, with whatever program, cannot say
so by accident. Must not know what the files are.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "SHA256SUMS"

ABOUT = "about-this-folder.txt"

_ABOUT = f"""\
This folder holds a web site that "pathway build" made. The next build replaces every file that is
named in {MANIFEST}, and stops while there is any other: keep files of your own elsewhere.
List: %s
"""
"""Must stay as it is, to the letter: by its digest a later release knows the sites of this one."""

_LINE = re.compile(r"(?P<escaped>\\?)(?P<digest>[0-9a-f]{64}) [ *](?P<path>.+)")


class ManifestError(Exception):
    """The files could not be held against a list; the message says why and what to do."""


@dataclass(frozen=True)
class Differences:
    """What is not as the list says: files by their path below the folder, in order."""

    files: int
    """How many the list has."""
    changed: tuple[str, ...]
    lost: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def none(self) -> bool:
        """Whether every file is as it was, and there is no other."""
        return not (self.changed or self.lost or self.added)

    def respelt(self, lost: str) -> str:
        """The added file that is spelt like a lost one but for capitals or accents, or nothing."""
        return next((path for path in self.added if _spelling(path) == _spelling(lost)), "")


def write_manifest(folder: Path) -> str:
    """List every file below `folder` in it; gives the list's own SHA-256, the site's fingerprint.

    The text about the folder is written too, as the list wants it.
    """
    about, content = marked({path: _digest(folder / path) for path in _files(folder)})
    (folder / ABOUT).write_bytes(about)
    (folder / MANIFEST).write_bytes(content)
    return _sha256(content)


def fingerprint(folder: Path) -> str:
    """The SHA-256 of the list in `folder`; equal for equal sites. `ManifestError` where it is missing."""
    return _sha256(_read(folder))


def differences(folder: Path) -> Differences:
    """Hold every file below `folder` against the list in it.

    Raises `ManifestError` where there is no list, where it is none, or where a file cannot be read.
    """
    listed = read_list(folder)
    try:
        present = {path: _digest(folder / path) for path in sorted(_files(folder))}
    except OSError as problem:
        raise ManifestError(f"{problem.filename} cannot be read: {problem.strerror}.") from None
    return Differences(
        files=len(listed),
        changed=tuple(path for path in listed if path in present and present[path] != listed[path]),
        lost=tuple(path for path in listed if path not in present),
        added=tuple(path for path in present if path not in listed),
    )


def read_list(folder: Path) -> dict[str, str]:
    """The digest of every file that the list in `folder` names, by its path below the folder.

    Raises `ManifestError` where there is no list or where it is none.
    """
    return _listed(_read(folder))


def marked(listed: Mapping[str, str]) -> tuple[bytes, bytes]:
    """The text about a folder with these files, and the list of them that says that it was made here."""
    others = {path: digest for path, digest in listed.items() if path != ABOUT}
    about = (_ABOUT % _sha256(_lines(others))).encode()
    return about, _lines({**others, ABOUT: _sha256(about)})


def made_here(listed: Mapping[str, str]) -> bool:
    """Whether a list says that it was made here, and nobody has changed it since."""
    return _lines(listed) == marked(listed)[1]


def _files(folder: Path) -> Iterator[str]:
    """Every file below a folder but the list; a link to a folder counts as a file, for none is listed."""
    for here, folders, names in os.walk(folder, onerror=_raise):
        links = [name for name in folders if Path(here, name).is_symlink()]
        for name in [*names, *links]:
            path = Path(here, name).relative_to(folder).as_posix()
            if path != MANIFEST:
                yield path


def _raise(problem: OSError) -> None:
    raise problem


def _digest(file: Path) -> str:
    if file.is_dir() or not file.exists():  # a link to a folder, or to nothing
        return ""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _lines(listed: Mapping[str, str]) -> bytes:
    return "".join(_line(path, digest) for path, digest in sorted(listed.items())).encode()


def _line(path: str, digest: str) -> str:
    escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{'' if escaped == path else chr(92)}{digest}  {escaped}\n"


def _read(folder: Path) -> bytes:
    if not folder.is_dir():
        raise ManifestError(f"{folder} is not a folder. Name the folder that holds the site.")
    try:
        return (folder / MANIFEST).read_bytes()
    except OSError:
        raise ManifestError(
            f"{folder} holds no list of its files ({MANIFEST}). Name the folder that pathway build made; "
            "if this is it, the list is lost: publish the site again."
        ) from None


def _listed(content: bytes) -> dict[str, str]:
    listed: dict[str, str] = {}
    if not content:
        raise ManifestError(f"{MANIFEST} is empty. Publish the site again.")
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        match = _LINE.fullmatch(line)
        path = match and _unescaped(match)
        if not match or not path or path in listed:
            raise ManifestError(f"{MANIFEST}, line {number}, is not in order. Publish the site again.")
        listed[path] = match["digest"]
    return listed


def _unescaped(match: re.Match[str]) -> str:
    if not match["escaped"]:
        return match["path"]
    plain = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
    return re.sub(r"\\[\\nr]", lambda found: plain[found[0]], match["path"])


def _spelling(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
