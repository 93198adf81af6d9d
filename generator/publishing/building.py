"""From a definition in a file to a pathway that may be published, or to words about why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from generator.checks import run_checks
from generator.definition import Diagnostic, load_file
from generator.definition.diagnostics import Severity, describe, describe_all, error, has_errors, lines_of
from generator.definition.loader import Loaded
from generator.definition.model import Pathway, Superseded


class DefinitionError(Exception):
    """The definition has errors; the message holds every diagnostic, ready to be read."""


def examine(file: Path, today: date | None = None) -> tuple[Loaded, list[Diagnostic]]:
    """Read and check a definition: what was loaded, and every finding in order.

    Of a definition that could not be read whole, the rest is checked. `today` is for what
    grows old, such as a telephone number that nobody has tried for a year.
    """
    loaded = load_file(file)
    found = [*judge(loaded, today), *_missing_editions(file, loaded)]
    return loaded, sorted(found, key=lambda diagnostic: diagnostic.sort_key)


def _missing_editions(file: Path, loaded: Loaded) -> Iterator[Diagnostic]:
    """Old editions that the history names and that are not where it says."""
    changes = loaded.pathway.about.changes if loaded.pathway else ()
    for change in changes:
        if change.file is not None and not (file.parent / change.file).is_file():
            yield error(
                "edition-not-there",
                loaded.source.span((*change.path, "file")),
                f'The definition of version {change.version}, "{change.file}", is not there',
                "put it where this line says, seen from the definition, or take the line away",
            )


def as_superseded(pathway: Pathway, on: date, by: str | None) -> Pathway:
    """The pathway as an old edition: superseded `on` a day, by the version `by`."""
    edition = {"superseded": Superseded(on=on, by=by)}
    return pathway.model_copy(update={"about": pathway.about.model_copy(update=edition)})


def judge(loaded: Loaded, today: date | None = None) -> list[Diagnostic]:
    """Every finding about a definition that has been read, in order."""
    found = list(loaded.diagnostics)
    readable = loaded.pathway or loaded.partial
    if readable is not None:
        found += run_checks(readable, loaded.source, today)
    return sorted(found, key=lambda diagnostic: diagnostic.sort_key)


def read_definition(file: Path, warn: Callable[[str], object]) -> Pathway:
    """The pathway in `file`, if nothing forbids publishing it; warnings go to `warn`.

    Raises `DefinitionError` with all diagnostics where there is an error.
    """
    loaded, found = examine(file)
    if loaded.pathway is None or has_errors(found):
        raise DefinitionError(describe_all(found, file.name, loaded.source.text))
    lines = lines_of(loaded.source.text)
    for diagnostic in found:
        if diagnostic.severity is Severity.WARNING:
            warn(describe(diagnostic, file.name, lines))
    return loaded.pathway
