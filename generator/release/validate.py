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
from generator.definition.yaml_text import START, YamlText
from generator.project.containment import OUTSIDE, OutsideError, file_inside, named_file
from generator.project.examination import examine_project


class DefinitionError(Exception):
    """The definition has errors; the message holds every diagnostic, ready to be read."""


def examine(file: Path, today: date | None = None) -> tuple[Loaded, list[Diagnostic]]:
    """Read and check a definition: what was loaded, and every finding in order.

    Of a definition that could not be read whole, the rest is checked. `today` is for what
    grows old, such as a telephone number that nobody has tried for a year.
    """
    loaded = load_definition(file)
    found = [*judge(loaded, today), *_missing_editions(file, loaded)]
    return loaded, sorted(found, key=lambda diagnostic: diagnostic.sort_key)


def load_definition(file: Path) -> Loaded:
    """Read the definition in a file that a person named; a link out of its folder is not followed."""
    try:
        named_file(file)
    except OutsideError as problem:
        found = error("unreadable-file", START, f"{file.name} is not read: {problem}", problem.help)
        return Loaded(None, YamlText(file.name), [found])
    return load_file(file)


def _missing_editions(file: Path, loaded: Loaded) -> Iterator[Diagnostic]:
    """Old editions that the history names and that are not where it says, or not in the folder."""
    readable = loaded.pathway or loaded.partial
    for change in readable.about.changes if readable else ():
        if change.file is None:
            continue
        span = loaded.source.span((*change.path, "file"))
        try:
            there = file_inside(file.parent, change.file).is_file()
        except OutsideError as problem:
            yield error(OUTSIDE, span, str(problem), problem.help)
            continue
        if not there:
            yield error(
                "edition-not-there",
                span,
                f'The definition of version {change.version}, "{change.file}", is not there',
                "put it where this line says, seen from the definition, or take the line away",
            )


def project_refusal(settings: Path) -> str:
    """Words about a project that leads out of its folder, and then about its definition too; else nothing."""
    examined = examine_project(settings)
    found = list(examined.problems)
    if found and examined.definition is not None:
        try:
            read_definition(examined.definition, lambda _: None)
        except DefinitionError as problem:
            found.append(str(problem))
    return "\n\n".join(found)


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
