"""Text to `Pathway`: parse, validate, locate. Returns what it could make, and every problem."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from generator.definition.diagnostics import Diagnostic, error, has_errors
from generator.definition.model import Element, Path, Pathway
from generator.definition.partial import PartialData, prune, words_in
from generator.definition.validation_errors import meant, original, translate
from generator.definition.yaml_reader import YamlText, read_yaml, read_yaml_file

MAX_ROUNDS = 60
_FILLING = {"pathway": {"title": "?"}, "override": "none"}
"""What stands in for a part that is missing and without which nothing could be made."""


@dataclass(frozen=True)
class Loaded:
    """The result of reading a definition.

    `pathway` is `None` where it could not be made whole. `partial` is then what is left
    without the parts that are wrong; it may be looked at, and must never be published.
    """

    pathway: Pathway | None
    source: YamlText
    diagnostics: list[Diagnostic]
    partial: Pathway | None = None

    @property
    def ok(self) -> bool:
        """Whether there is a pathway and no error."""
        return self.pathway is not None and not has_errors(self.diagnostics)


def load_file(file: FilePath) -> Loaded:
    """Read the definition in `file`."""
    return build(read_yaml_file(file))


def parse(text: str | bytes, name: str = "pathway.yaml") -> Loaded:
    """Read the definition in `text`; `name` stands in the diagnostics."""
    return build(read_yaml(text, name))


def build(source: YamlText) -> Loaded:
    """Make what can be made of a definition that has been parsed."""
    found = list(source.diagnostics)
    if not isinstance(source.data, dict):
        if not has_errors(found):
            found.append(_not_a_definition(source))
        return Loaded(None, source, found)
    pathway = _validate(source, found)
    if source.holes or source.broken_off is not None or has_errors(found):
        return Loaded(None, source, found, None if source.broken_off is not None else pathway)
    return Loaded(pathway, source, found)


def _not_a_definition(source: YamlText) -> Diagnostic:
    kind = "empty" if source.data in (None, "") else "not a list of keys and values"
    return error(
        "not-a-definition",
        source.span(()),
        f"the file is {kind}",
        "a definition begins with a section such as: pathway:",
    )


def _validate(source: YamlText, found: list[Diagnostic]) -> Pathway | None:
    """Validate, leave out what is wrong, and validate again until the rest can be made.

    So a fault that stands behind another one is found in the same run.
    """
    filling: dict[str, Any] = {}
    for _ in range(MAX_ROUNDS):
        pruned = prune(source.data, source.holes, filling)
        try:
            pathway = Pathway.model_validate(pruned.data)
        except ValidationError as problem:
            if not _leave_out(problem, pruned, source, filling, found):
                return None
        else:
            _locate(pathway, pruned)
            return pathway
    return None


def _leave_out(
    problem: ValidationError,
    pruned: PartialData,
    source: YamlText,
    filling: dict[str, Any],
    found: list[Diagnostic],
) -> bool:
    """Tell what is wrong and mark it as left out; false where that would leave nothing."""
    before = (len(source.holes), len(filling))
    details = problem.errors(include_url=False)
    told = set(found)
    misspelt = {original(d["loc"], pruned) for d in details if d["type"] == "extra_forbidden"}
    for detail in details:
        path = original(detail["loc"], pruned)
        left_out = path in source.holes or unfinished(path, source)
        missing = detail["type"] == "missing"
        if not left_out and not (missing and meant(path, misspelt)):
            diagnostic = translate(detail, pruned, source)
            if diagnostic not in told:
                told.add(diagnostic)
                found.append(diagnostic)
        _mark(path[:-1] if missing or left_out else path, path, source, filling)
    return (len(source.holes), len(filling)) != before


def unfinished(path: Path, source: YamlText) -> bool:
    """Whether reading ended inside the part at `path`, so that the rest of it is not known."""
    end = source.broken_off
    return end is not None and (path == end[: len(path)] or path[:-1] == end[: len(path) - 1])


def _mark(hole: Path, path: Path, source: YamlText, filling: dict[str, Any]) -> None:
    """Leave a part out. At the top of the file something has to stand in for it."""
    if len(hole) <= 1 and path and path[0] in _FILLING:
        source.holes.add(path[:1])
        filling[str(path[0])] = _FILLING[str(path[0])]
    elif hole:
        source.holes.add(hole)
    source.unread |= words_in(source.data, hole or path)


def _locate(pathway: Pathway, pruned: PartialData) -> None:
    """Tell every element where it stands in the file."""
    waiting: list[tuple[Element, Path]] = [(pathway, ())]
    while waiting:
        element, path = waiting.pop()
        element._path = path  # noqa: SLF001 - set here, once, and nowhere else
        for name, field in type(element).model_fields.items():
            value = getattr(element, name)
            here = (*path, field.alias or name)
            if isinstance(value, Element):
                waiting.append((value, here))
            elif isinstance(value, tuple):
                parts = enumerate(value)
                waiting += [
                    (part, (*here, pruned.index(here, i))) for i, part in parts if isinstance(part, Element)
                ]
