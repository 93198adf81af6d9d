"""Reads the editions that are compared: a file, or a version that git keeps. The place that knows git."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path, PurePosixPath

from generator.definition.diagnostics import describe_all
from generator.definition.loader import Loaded, parse
from generator.diff import ComparedEdition
from generator.release.validate import judge, load_definition

DEFINITION = "pathway.yaml"


class EditionError(Exception):
    """An edition cannot be had; the message says why and what to do about it."""


def read_editions(old: str, new: str, today: date | None = None) -> tuple[ComparedEdition, ComparedEdition]:
    """The two editions that somebody named on the command line.

    Each is a file; or `REVISION:PATH`, a file as git keeps it; or only `REVISION`, which
    stands for the other one's file at that time. Raises `EditionError`.
    """
    return _read(old, _file_of(new), today), _read(new, _file_of(old), today)


def _file_of(name: str) -> str:
    """The file that a name speaks of, for the other name to borrow."""
    if _is_there(name):
        return name
    _, colon, path = name.partition(":")
    return f":{path}" if colon else DEFINITION


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False


def _read(name: str, other: str, today: date | None) -> ComparedEdition:
    file = Path(name)
    if _is_there(name):
        if file.is_dir():
            file /= DEFINITION
        loaded, called = load_definition(file), file.as_posix()
    else:
        revision, path = _revision(name, other)
        called = f"{revision}:{path.removeprefix('./')}"
        loaded = parse(_from_git(revision, path), called)
    return _edition(loaded, called, today)


def _revision(name: str, other: str) -> tuple[str, str]:
    """The version and the path in it, as git wants them: `./` means seen from this folder."""
    if re.match(r"[A-Za-z]:[\\/]|[\\/]", name):
        raise EditionError(f"There is no file {name}. Check the name and the folder.")
    if shutil.which("git") is None:
        raise EditionError(
            f'There is no file "{name}". If you meant a version that git keeps: git is not installed here. '
            "Save the old version as a file of its own, and name that file."
        )
    revision, colon, path = name.partition(":")
    if colon:
        return revision, path
    if other.startswith(":"):
        return revision, other[1:]
    if _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").returncode:
        raise EditionError(
            f'There is no file "{name}", and git knows no version of that name here. '
            "Name a file, or a version such as HEAD~1 or v1.0:pathway.yaml."
        )
    if Path(other).is_absolute():
        other = _from_here(Path(other))
    return revision, f"./{PurePosixPath(Path(other).as_posix())}"


def _from_here(file: Path) -> str:
    """A file seen from this folder."""
    try:
        return file.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        raise EditionError(
            f"{file} does not lie in this folder, so that an old version of it cannot be found. "
            "Run this in the folder of the definition."
        ) from None


def _from_git(revision: str, path: str) -> bytes:
    """The bytes of a file as git keeps them."""
    done = _git("show", "--end-of-options", f"{revision}:{path}")
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise EditionError(
            f'git cannot show "{revision}:{path.removeprefix("./")}"'
            + (f": {why[0].removeprefix('fatal: ')}" if why else "")
            + ". Is the version right, and the path as git writes it (git log --name-only shows both)?"
        )
    return done.stdout


def _git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - no shell


def _edition(loaded: Loaded, called: str, today: date | None) -> ComparedEdition:
    """What can be compared; of a file with faults, what is left without the parts that are wrong."""
    findings = tuple(judge(loaded, today))
    pathway = loaded.pathway or loaded.partial
    if pathway is None:
        text = describe_all(list(findings), called, loaded.source.text)
        raise EditionError(f"{text}\n\n{called} cannot be read, so there is nothing to compare.")
    holes = sorted({loaded.source.span(hole).line for hole in loaded.source.holes})
    return ComparedEdition(
        pathway, loaded.source, called, findings, tuple(holes) if loaded.pathway is None else ()
    )
