"""Links and special files below a folder that a build reads whole: which of them must not be there.

MkDocs follows every link that it meets, and opens whatever it finds. Looks at names and kinds only;
must never read a file.
"""

from __future__ import annotations

import stat
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from generator.project.containment import OutsideError, inside, not_hidden, shown

_REMOVE = "remove it, or put the file itself in its place"


def refused_below(project: Path, name: str) -> Iterator[OutsideError]:
    """Everything below the folder `name` of a project that a build must not follow.

    A link may lead to another place in the project that is not hidden. A folder is entered once: links
    in a circle, or many ways to one folder, would make pages without end.
    """
    top = inside(project, name)
    entered: set[Path] = set()
    folders, linked = deque([Path(name)]), deque[Path]()
    while folders or linked:
        here = (folders or linked).popleft()  # links last: what is found twice is then their fault
        real = (project / here).resolve()
        if real in entered:
            yield OutsideError(f"{shown(here.as_posix())} leads to a folder that is read already", _REMOVE)
            continue
        entered.add(real)
        for entry in _entries(real):
            path = here / entry.name
            try:
                is_link = _is_link(project, path, entry, top)
                if _is_folder(entry, path):
                    (linked if is_link else folders).append(path)
            except OutsideError as problem:
                yield OutsideError(str(problem), _REMOVE)


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):  # what cannot be listed is not read either
        return sorted(folder.iterdir())
    return []


def _is_link(project: Path, path: Path, entry: Path, top: Path) -> bool:
    """Whether `entry`, which the project calls `path`, is a link; one that may not be is refused."""
    with suppress(OSError, RuntimeError):  # links in a circle, until Python 3.12
        if entry.resolve() == entry:
            return False
    target = inside(project, path.as_posix())
    if top.is_relative_to(target):
        raise OutsideError(f"{shown(path.as_posix())} leads to a folder in which it lies itself")
    if not target.is_relative_to(top):
        not_hidden(project, path.as_posix())
    return True


def _is_folder(entry: Path, path: Path) -> bool:
    """Whether it is a folder and not a file; what is neither is refused."""
    try:
        mode = entry.stat().st_mode
    except OSError:
        if entry.name.startswith("."):  # an editor's mark, which is no part of the site
            return False
        raise OutsideError(f"{shown(path.as_posix())} is a link that leads nowhere") from None
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise OutsideError(f"{shown(path.as_posix())} is a pipe or a device, not a file")
    return stat.S_ISDIR(mode)
