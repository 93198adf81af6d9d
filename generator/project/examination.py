"""Whether a project stays inside its folder: what its settings name, and every folder that is read whole.

Everything is told at once. Must run before MkDocs reads the settings, and must never read a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.project.containment import (
    OUTSIDE,
    OutsideError,
    file_inside,
    folder_inside,
    inside,
    named_file,
    shown,
)
from generator.project.includes import BASES, refused_includes
from generator.project.links import refused_below
from generator.project.named_paths import DEFINITION, PathRule, refused_values
from generator.project.settings import Settings, read_settings, told_at

KEPT = Path(".cache", "pathway")
"""Where things are kept between builds, seen from the project; old drawings are removed from there."""


@dataclass(frozen=True)
class Examined:
    """What was found: `problems` in words, each with the file, the line where there is one, and what to do.

    `definition` is the file of the definition, if it may be read.
    """

    problems: tuple[str, ...]
    definition: Path | None = None


def examine_project(file: Path) -> Examined:
    """Find everything about the project of the settings in `file` that leads out of it."""
    try:
        named_file(file)
    except OutsideError as problem:
        return Examined((told(problem),))
    project, settings = file.parent.resolve(), read_settings(file)
    refused = [*settings.refused, *refused_values(settings, project), *refused_includes(settings)]
    found = [told_at(one) for one in sorted(refused, key=lambda one: (one[0].file.name, one[0].span))]
    found += [told(problem) for problem in (*_written(settings, project), *_read(settings, project))]
    named = settings.paths(*DEFINITION) or ["pathway.yaml"]
    readable = not any(_refusal(file_inside, project, name) for name in named)
    return Examined(tuple(dict.fromkeys(found)), project / named[0] if readable else None)


def examine_folder(folder: Path) -> list[str]:
    """Find what a build must not follow in a folder of pages that a person named.

    It may be anywhere; the folder that holds it is then the project's.
    """
    if folder.name in {"", ".."}:
        folder = folder.resolve()
    project = folder.parent.resolve()
    found = _refusal(folder_inside, project, folder.name) or refused_below(project, folder.name)
    return [told(problem) for problem in found]


def told(problem: OutsideError) -> str:
    """Words about a path that stands in no line of a file."""
    return f"error[{OUTSIDE}]: {problem}\n   = help: {problem.help}"


def _written(settings: Settings, project: Path) -> Iterator[OutsideError]:
    """Links where a build writes without being told where."""
    if not settings.paths("site_dir"):
        yield from _refusal(inside, project, "site")
    kept = KEPT / "drawings"
    if _refusal(inside, project, kept.as_posix()) or (project / kept).resolve() != project / kept:
        help = "remove the link: drawings are kept in the folder of the project"
        yield OutsideError(f"{shown(kept.as_posix())} is a link, or lies below one", help)


def _read(settings: Settings, project: Path) -> Iterator[OutsideError]:
    """What must not be in a folder that is read whole."""
    docs = settings.paths("docs_dir")
    if not docs:
        docs = ["docs"]
        yield from _refusal(folder_inside, project, "docs")
    taken_in = [path for keys in sorted(BASES) for path in settings.paths(*keys)]
    for name in dict.fromkeys([*docs, *settings.paths("theme", "custom_dir"), *taken_in]):
        if not _refusal(folder_inside, project, name):
            yield from refused_below(project, name)


def _refusal(rule: PathRule, project: Path, name: str) -> list[OutsideError]:
    """What the rule has against a path: one thing, or none."""
    try:
        rule(project, name)
    except OutsideError as problem:
        return [problem]
    return []
