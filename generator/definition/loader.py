"""Text to `Pathway`: parse, validate, locate. Returns what it could make, and every problem."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import Any, get_args

from pydantic import ValidationError

from generator.definition.diagnostics import Diagnostic, error, has_errors
from generator.definition.model import Element, Outcome, Path, Pathway, Question, Step
from generator.definition.text import YamlText, read_yaml, read_yaml_file


@dataclass(frozen=True)
class Loaded:
    """The result of reading a definition. `pathway` is `None` where it could not be made."""

    pathway: Pathway | None
    source: YamlText
    diagnostics: list[Diagnostic]

    @property
    def ok(self) -> bool:
        """Whether there is a pathway and no error."""
        return self.pathway is not None and not has_errors(self.diagnostics)


def load_file(file: FilePath) -> Loaded:
    """Read the definition in `file`."""
    return _build(read_yaml_file(file))


def load(text: str | bytes, name: str = "pathway.yaml") -> Loaded:
    """Read the definition in `text`; `name` stands in the diagnostics."""
    return _build(read_yaml(text, name))


def _build(source: YamlText) -> Loaded:
    found = list(source.diagnostics)
    if source.data is None or not isinstance(source.data, dict):
        if not has_errors(found):
            found.append(_not_a_definition(source))
        return Loaded(None, source, found)
    try:
        pathway = Pathway.model_validate(source.data)
    except ValidationError as problem:
        found += [_translate(detail, source) for detail in problem.errors(include_url=False)]
        return Loaded(None, source, found)
    _locate(pathway)
    return Loaded(pathway, source, found)


def _not_a_definition(source: YamlText) -> Diagnostic:
    kind = "empty" if source.data in (None, "") else "not a list of keys and values"
    return error(
        "not-a-definition",
        source.span(()),
        f"the file is {kind}",
        "a definition begins with a section such as: pathway:",
    )


def _locate(pathway: Pathway) -> None:
    """Tell every element where it stands in the file."""
    waiting: list[tuple[Element, Path]] = [(pathway, ())]
    while waiting:
        element, path = waiting.pop()
        element._path = path
        for name, field in type(element).model_fields.items():
            value = getattr(element, name)
            here = (*path, field.alias or name)
            if isinstance(value, Element):
                waiting.append((value, here))
            elif isinstance(value, tuple):
                parts = enumerate(value)
                waiting += [(part, (*here, i)) for i, part in parts if isinstance(part, Element)]


def _translate(detail: Any, source: YamlText) -> Diagnostic:
    """A pydantic complaint as a diagnostic in plain words, at its line and column."""
    path, model = _follow(detail["loc"])
    key = str(path[-1]) if path else ""
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path, model, source)
    if kind == "missing":
        return _missing(path, source)
    if kind == "value_error":
        words = str(detail["ctx"]["error"])
        return error("wrong-value", source.span(path), f'"{key}": {words}' if key else words)
    if kind == "literal_error":
        return _not_one_of(path, detail, source)
    expected = _EXPECTED.get(kind, detail["msg"].lower())
    return error("wrong-shape", source.span(path), f'"{key}" {expected}' if key else expected)


_EXPECTED = {
    "string_type": "must be a text, not a list or a group of keys",
    "tuple_type": "must be a list: start each item with a dash",
    "dict_type": "must be a group of keys and values",
    "model_type": "must be a group of keys and values",
    "model_attributes_type": "must be a group of keys and values",
    "too_short": "needs at least one item",
    "kind-of-node": "must begin with one of: step, question, outcome",
}


def _follow(loc: tuple[Any, ...]) -> tuple[Path, type[Element]]:
    """The place in the file that pydantic's `loc` means, and the model that holds it.

    Pydantic names the kind of a node in the way (`<step>`); the file does not.
    """
    model: type[Element] = Pathway
    for part in loc[:-1]:
        if part in _NODES:
            model = _NODES[part]
        elif isinstance(part, str):
            field = next((f for n, f in model.model_fields.items() if (f.alias or n) == part), None)
            model = (_element_type(field.annotation) if field else None) or model
    return tuple(part for part in loc if part not in _NODES), model


_NODES: dict[Any, type[Element]] = {"<step>": Step, "<question>": Question, "<outcome>": Outcome}


def _element_type(annotation: Any) -> type[Element] | None:
    """The element inside an annotation such as `tuple[Answer, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return annotation
    inside = (_element_type(argument) for argument in get_args(annotation))
    return next((found for found in inside if found), None)


def _unknown_key(path: Path, model: type[Element], source: YamlText) -> Diagnostic:
    known = [field.alias or name for name, field in model.model_fields.items()]
    close = get_close_matches(str(path[-1]), known, 1)
    help = f'did you mean "{close[0]}"?' if close else f"known here: {', '.join(known)}"
    return error("unknown-key", source.key_span(path), f'"{path[-1]}" is not known here', help)


def _missing(path: Path, source: YamlText) -> Diagnostic:
    return error(
        "missing-key",
        source.span(path[:-1]),
        f'"{path[-1]}" is missing here',
        f"add a line: {path[-1]}: ...",
    )


def _not_one_of(path: Path, detail: Any, source: YamlText) -> Diagnostic:
    expected = detail["ctx"]["expected"].replace("'", '"')
    return error(
        "wrong-value",
        source.span(path),
        f'"{path[-1]}" must be one of {expected}',
    )
