"""What is said where the program itself fails: plain words for whoever runs it, and where it happened.

Whoever writes a definition cannot mend a mistake of the program, and must not look for it in the file. So
an error that nobody foresaw is never shown as one of theirs, and never as a page of code. Must not catch
anything: the edge does, and hands it over.
"""

from __future__ import annotations

import errno
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import generator

STATUS = 3
"""The exit status of a command that failed by a mistake of a program."""

VARIABLE = "PATHWAY_TRACEBACK"
"""Set to anything, this environment variable adds to the words what a programmer wants to see."""

PACKAGE = "pathway-generator"

_REFUSED = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO),
    *(errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE, errno.ENOMEM),
}
"""What a system says that has no room, no right or no memory to give."""

_LONGEST = 200


def is_refusal(problem: BaseException) -> bool:
    """Whether the system refused something, such as room on a disk: nobody's mistake."""
    return isinstance(problem, MemoryError) or (isinstance(problem, OSError) and problem.errno in _REFUSED)


def report(problem: BaseException, doing: str) -> str:
    """Words about an error that nobody foresaw; `doing` is what failed, such as `pathway build`."""
    stranger = _stranger(problem)
    place = stranger or _place(problem)
    lines = [
        _words_about(problem, doing, stranger),
        f"  {PACKAGE} {generator.__version__}, Python {platform.python_version()}, {sys.platform}; {doing}",
        f"  {place}: {_in_short(problem)}",
    ]
    if os.environ.get(VARIABLE):
        lines.append("".join(traceback.format_exception(problem)).rstrip())
    else:
        lines.append(f"To see all of it, set the environment variable {VARIABLE} to 1 and do the same again.")
    return "\n".join(lines)


def _words_about(problem: BaseException, doing: str, stranger: str | None) -> str:
    if is_refusal(problem):
        what = getattr(problem, "filename", None) or "this machine"
        why = getattr(problem, "strerror", None) or "there is not enough memory"
        return f"{doing} had to stop: {what}: {why}. Mend that, and do the same again."
    if stranger:
        return (
            f"{doing} failed in a part that the settings (mkdocs.yml) add to the site. That is no mistake in "
            "your definition. Take the part out of the settings, or show these lines to whoever wrote it:"
        )
    return (
        f"{doing} failed by a mistake of the program. It is not your fault, and you cannot mend it in your "
        f"files. Please report it to {_whom()}, with these lines:"
    )


def is_in_our_template(problem: BaseException) -> bool:
    """Whether it happened in a template of ours, and not in one that a site names."""
    return any(_is_own(place) for place in _templates(problem)[-1:])


def _templates(problem: BaseException) -> list[_Place]:
    return [place for place in _places(problem) if place.file.suffix in {".html", ".j2"}]


def _whom() -> str:
    """The address for reports that the package names, if it names one."""
    try:
        addresses = metadata(PACKAGE).get_all("Project-URL") or []
    except PackageNotFoundError:  # run from its folder, not installed
        addresses = []
    named = dict(address.partition(", ")[::2] for address in addresses)
    return str(named.get("Issues", "whoever looks after this program where you work"))


def _in_short(problem: BaseException) -> str:
    words = " ".join(str(problem).split())
    cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."
    return f"{type(problem).__name__}: {cut}" if cut else type(problem).__name__


def _place(problem: BaseException) -> str:
    """The innermost line of our own code on the way to where it happened."""
    own = [place for place in _places(problem) if _is_own(place)]
    return _words(own[-1]) if own else "outside of it"


def _stranger(problem: BaseException) -> str | None:
    """Where it happened, if that was in a hook, a plugin or a template that the settings of a site add.

    MkDocs loads and calls hooks and plugins in known places; a template is the file that it was written in.
    """
    places = list(_places(problem))
    for number, place in reversed([*enumerate(places, start=1)]):
        if place.module.startswith("mkdocs.") and place.name in _CALLS:
            return _called(places[number:], problem, loaded=place.name != "run_event")
    template = _templates(problem)[-1:]
    return _words(template[0]) if template and not _is_own(template[0]) else None


_CALLS = {"run_event", "_load_hook", "load_plugin"}
"""What MkDocs calls its functions that run and load the parts of a site."""


def _called(places: list[_Place], problem: BaseException, *, loaded: bool) -> str | None:
    parts = [place for place in places if place.file.suffix == ".py"]
    if isinstance(problem, SyntaxError) and problem.filename:
        parts.append(_Place(Path(problem.filename), problem.lineno or 1))
    if not parts or any(map(_is_own, parts if loaded else parts[:1])):
        return None
    return _words(parts[-1 if loaded else 0])


_OWN = Path(generator.__file__).parent


@dataclass(frozen=True)
class _Place:
    """A line on the way from the command to where it happened."""

    file: Path
    line: int
    module: str = ""
    name: str = ""


def _places(problem: BaseException) -> Iterator[_Place]:
    for frame, line in traceback.walk_tb(problem.__traceback__):
        code = frame.f_code
        yield _Place(Path(code.co_filename), line, str(frame.f_globals.get("__name__")), code.co_name)


def _is_own(place: _Place) -> bool:
    return place.file.is_relative_to(_OWN)


def _words(place: _Place) -> str:
    file = place.file.relative_to(_OWN.parent) if _is_own(place) else place.file
    return f"{file.as_posix()}, line {place.line}"
