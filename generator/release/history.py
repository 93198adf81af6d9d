"""Reads the old editions that a definition keeps beside it, and compares each with the next one.

Only the edge does this: the pages are given sentences, and know no file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from generator.definition import load_file
from generator.definition.diagnostics import describe_all
from generator.definition.model import Edition, Pathway
from generator.diff import ComparedEdition, compare
from generator.project.containment import file_inside
from generator.release.validate import DefinitionError
from generator.site.history import Sections


def read_history(file: Path, pathway: Pathway) -> dict[int, Sections]:
    """What changed with each edition in `changes`, by its place there, where the old files are at hand.

    `file` is that of the definition; the old ones are seen from it. Raises `DefinitionError`
    where one cannot be read whole, `OutsideError` where one is not in its folder.
    """
    found: dict[int, Sections] = {}
    editions = list(_editions(file, pathway))
    for (_, older), (place, newer) in pairwise(editions):
        if older is not None and newer is not None:
            comparison = compare(ComparedEdition(_as_content(older)), ComparedEdition(_as_content(newer)))
            found[place] = tuple(
                (title, tuple(change.words for change in changes)) for title, changes in comparison.sections
            )
    return found


def _as_content(pathway: Pathway) -> Pathway:
    """The pathway without what this page tells anyway: its version, its history, its approval."""
    told = {"version": None, "changes": (), "status": "draft", "approved": None, "superseded": None}
    about = pathway.about.model_copy(update=told)
    return pathway.model_copy(update={"about": about})


def _editions(file: Path, pathway: Pathway) -> Iterator[tuple[int, Pathway | None]]:
    """Every edition with its place in `changes`, the oldest first."""
    changes = list(enumerate(pathway.about.changes))
    if changes and _newest_first(pathway):
        changes.reverse()
    for place, change in changes:
        own = change.version == pathway.about.version
        yield place, pathway if own else _old_edition(file, change)


def _newest_first(pathway: Pathway) -> bool:
    """By the dates, where the first and the last have one; else by where the edition at hand stands."""
    first, last = pathway.about.changes[0], pathway.about.changes[-1]
    if first.on and last.on and first.on != last.on:
        return first.on > last.on
    return first.version == pathway.about.version


def _old_edition(file: Path, change: Edition) -> Pathway | None:
    if change.file is None:
        return None
    loaded = load_file(file_inside(file.parent, change.file))
    if loaded.pathway is None:
        faults = describe_all(loaded.diagnostics, change.file, loaded.source.text)
        raise DefinitionError(
            f"{faults}\n\n{file.name} names {change.file} as its version {change.version}, under changes: "
            "put the file there as it was, or take the line file: away"
        )
    return loaded.pathway
