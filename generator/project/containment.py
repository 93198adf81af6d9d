"""The one rule for what lies inside a project's folder: every path that a project names obeys it.

A definition or its settings may come from somebody whom nobody knows, and be built by a machine that
holds secrets. So a path may not lead out of the folder, not by itself and not through a link; not into
a hidden folder, such as the one in which git keeps its passwords; and not to a pipe or a device, which
would be read for ever. The rule is the same on every system, so a path is good or bad everywhere.

Must never read a file: no message can hold what stands in one.
"""

from __future__ import annotations

import errno
import stat
from pathlib import Path, PureWindowsPath
from unicodedata import category

OUTSIDE = "outside-project"
"""The id of the findings, for `pathway explain`."""

_SHOWN = 80
_NO_SIGN = "a character that no path may have"
_INSIDE = "put it into the folder of the project, and write its path as seen from there: folder/name"


class OutsideError(Exception):
    """A path leads out of the project. The message says how, `help` what to do about it."""

    def __init__(self, message: str, help: str = _INSIDE) -> None:
        super().__init__(message)
        self.help = help


def inside(folder: Path, name: str) -> Path:
    """Where a project's path `name` leads, seen from `folder`, with every link on the way followed.

    There need not be anything. Raises `OutsideError` where that is not inside `folder`.
    """
    _refuse_words(name)
    target = _followed(folder / name, name)
    if not target.is_relative_to(_followed(folder, name)):
        raise OutsideError(f"{shown(name)} leads out of the project's folder, through a link")
    return target


def not_hidden(folder: Path, name: str) -> Path:
    """The same for what is published: nothing on the way may have a name that begins with a dot."""
    target = inside(folder, name)
    _refuse_hidden(target.relative_to(_followed(folder, name)), name)
    return target


def folder_inside(folder: Path, name: str) -> Path:
    """The same for a folder that is read whole: it is one below the project, not the project itself."""
    target = not_hidden(folder, name)
    _refuse_special(target, name)
    if target == _followed(folder, name):
        help = "name a folder in it that holds nothing else"
        raise OutsideError(f"{shown(name)} is the whole project, with all that is hidden in it", help)
    return target


def file_inside(folder: Path, name: str) -> Path:
    """The same for a file that is read: it is a file, or there is nothing."""
    target = not_hidden(folder, name)
    _refuse_special(target, name)
    return target


def named_file(file: Path) -> Path:
    """A file that a person named, not a project: it may be anywhere, and so its folder is the project's.

    Raises `OutsideError` where it is a link that leads out of that folder, or no file.
    """
    folder, target = _followed(file.parent, file.name), _followed(file, file.name)
    if target != folder / file.name and not target.is_dir():
        if not target.is_relative_to(folder):
            raise OutsideError(f"{shown(file.name)} is a link that leads out of its folder", _THE_FILE)
        _refuse_hidden(target.relative_to(folder), file.name)
    _refuse_special(target, file.name)
    return target


_THE_FILE = "put the file itself there in place of the link, or name the file to which it leads"


def shown(name: str) -> str:
    """A path between quotation marks, as it can stand in a message."""
    words = name if len(name) <= _SHOWN else f"{name[: _SHOWN - 3]}..."
    return '"' + "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in words) + '"'


def _refuse_words(name: str) -> None:
    """What is wrong with a path whatever is on the disk."""
    if not name.strip():
        raise OutsideError("a path is empty", "write the path, or take the line away")
    if any(category(sign) in {"Cc", "Cs"} for sign in name):
        raise OutsideError(f"{shown(name)} holds {_NO_SIGN}", "take it out")
    if "://" in name or name.startswith("//"):
        raise OutsideError(f"{shown(name)} is the address of another place, not a path in the project")
    if PureWindowsPath(name).anchor or name.startswith("~"):  # of a drive, a server or a person, or "/"
        raise OutsideError(f"{shown(name)} begins outside of the project's folder")
    if ".." in name.replace("\\", "/").split("/"):
        raise OutsideError(f'{shown(name)} leads up out of a folder, by ".."')
    if "\\" in name:
        raise OutsideError(
            f"{shown(name)} parts its folders by \\", "write / in its place: it works everywhere"
        )


def _followed(path: Path, name: str) -> Path:
    try:
        target = path.resolve()
        target.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return target
    except OSError as problem:
        if problem.errno == errno.ENAMETOOLONG:
            raise OutsideError(f"{shown(name)} is too long for a path", "use shorter names") from None
        raise OutsideError(f"{shown(name)} cannot be followed: {problem.strerror}") from None
    except ValueError:  # of a name that a program handed in
        raise OutsideError(f"{shown(name)} holds {_NO_SIGN}", "take it out") from None
    except RuntimeError:  # until Python 3.12: links in a circle
        raise OutsideError(f"{shown(name)} is a link that leads back to itself") from None
    return target


def _refuse_hidden(below: Path, name: str) -> None:
    if any(part.startswith(".") for part in below.parts):
        raise OutsideError(
            f"{shown(name)} leads to something hidden: a name that begins with a dot",
            "such folders hold what is not to be published, such as passwords: give it another name",
        )


def _refuse_special(target: Path, name: str) -> None:
    """A folder is no file either, but it is told where it is opened, and does no harm."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OutsideError(
            f"{shown(name)} is a pipe or a device, not a file", "put a plain file in its place"
        )
