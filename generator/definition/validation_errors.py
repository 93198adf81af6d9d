"""What pydantic complains about, as diagnostics in plain words at their line and column."""

from __future__ import annotations

from typing import Any, get_args

from generator.definition.diagnostics import Diagnostic, error
from generator.definition.model import Decision, Element, Outcome, Path, Pathway, Question, Step
from generator.definition.partial import PartialData
from generator.definition.words import nearest
from generator.definition.yaml_reader import YamlText

_NODES: dict[Any, type[Element]] = {"<step>": Step, "<question>": Question, "<outcome>": Outcome}

_EXPECTED = {
    "string_type": "must be a text, not a list or a group of keys",
    "tuple_type": "must be a list: start each item with a dash",
    "dict_type": "must be a group of keys and values",
    "model_type": "must be a group of keys and values",
    "model_attributes_type": "must be a group of keys and values",
    "too_short": "needs at least one item",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "date_type": 'must be a date, for example "2026-11-21"',
    "kind-of-node": "must begin with one of: step, question, outcome",
}


def original(loc: tuple[Any, ...], pruned: PartialData) -> Path:
    """The place in the file that pydantic's `loc` means.

    Pydantic names the kind of a node in the way (`<step>`), and `[key]` for the key of a
    mapping; the file does neither.
    """
    path: Path = ()
    for part in loc:
        if part in _NODES or part == "[key]":
            continue
        path = (*path, pruned.index(path, part) if isinstance(part, int) else part)
    return path


def meant(missing: Path, misspelt: set[Path]) -> bool:
    """Whether a key that is missing is there, but misspelt: one mistake, told once."""
    return any(key[:-1] == missing[:-1] and nearest(str(key[-1]), [str(missing[-1])]) for key in misspelt)


def translate(detail: Any, pruned: PartialData, source: YamlText) -> Diagnostic:
    """One complaint in plain words."""
    path = original(detail["loc"], pruned)
    model = _holder(detail["loc"])
    key = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "this"
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(path, model, source)
    if kind == "missing":
        return _missing(path, model, source)
    if kind == "value_error":
        return _wrong_value(path, key, str(detail["ctx"]["error"]), source)
    if kind == "literal_error":
        return _not_one_of(path, key, detail, source)
    if kind == "kind-of-node":
        return _unknown_node(path, detail, source)
    expected = _EXPECTED.get(kind, detail["msg"].lower())
    return error("wrong-shape", source.span(path), f"{key} {expected}", _shape_help(detail))


def _shape_help(detail: Any) -> str:
    value = detail.get("input")
    if value in ("", None):
        return "nothing stands behind the colon: write what belongs there, or remove the line"
    if isinstance(value, str):
        return "begin a new line below the key, two spaces further in"
    return "compare the line with another one of the same kind"


def _holder(loc: tuple[Any, ...]) -> type[Element]:
    """The model that holds the key at the end of `loc`."""
    model: type[Element] = Pathway
    for part in loc[:-1]:
        if part in _NODES:
            model = _NODES[part]
        elif isinstance(part, str):
            field = next((f for n, f in model.model_fields.items() if (f.alias or n) == part), None)
            model = (_element_type(field.annotation) if field else None) or model
    return model


def _element_type(annotation: Any) -> type[Element] | None:
    """The element inside an annotation such as `tuple[Answer, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return annotation
    inside = (_element_type(argument) for argument in get_args(annotation))
    return next((found for found in inside if found), None)


def _unknown_key(path: Path, model: type[Element], source: YamlText) -> Diagnostic:
    known = [field.alias or name for name, field in model.model_fields.items()]
    close = nearest(str(path[-1]), known)
    help = f'did you mean "{close}"?' if close else f"known here: {', '.join(known)}"
    if " " in str(path[-1]):  # nobody's key: the rest of a sentence
        help = "inside braces a comma starts a new key: put the whole sentence in double quotes"
    return error("unknown-key", source.key_span(path), f'"{path[-1]}" is not known here', help)


def _missing(path: Path, model: type[Element], source: YamlText) -> Diagnostic:
    check = "decision-incomplete" if model is Decision else "missing-key"
    help = f"add a line: {path[-1]}: ..."
    if path == ("override",):
        help = (
            "name the question that is asked first of all; or write "
            '"override: none", and override_why: with the reason'
        )
    return error(check, source.key_span(path[:-1]), f'"{path[-1]}" is missing here', help)


def _wrong_value(path: Path, key: str, words: str, source: YamlText) -> Diagnostic:
    words, _, remedy = words.partition("; ")
    check = "unusable-name" if "cannot be an id" in words else "wrong-value"
    return error(check, source.span(path), words if key == "this" else f"{key}: {words}", remedy)


def _unknown_node(path: Path, detail: Any, source: YamlText) -> Diagnostic:
    value = detail.get("input")
    keys = [str(key) for key in value] if isinstance(value, dict) else []
    close = nearest(keys[0], ["step", "question", "outcome"]) if keys else None
    help = (
        f'did you mean "{close}" instead of "{keys[0]}"?'
        if close
        else "write - step: and its id, or - question:, or - outcome:"
    )
    return error(
        "wrong-shape",
        source.span(path),
        "a part of the route must begin with step, question or outcome",
        help,
    )


def _not_one_of(path: Path, key: str, detail: Any, source: YamlText) -> Diagnostic:
    expected = detail["ctx"]["expected"].replace("'", '"')
    choices = [choice.strip(' "') for choice in expected.replace(" or ", ", ").split(",")]
    close = nearest(str(detail.get("input")), choices)
    help = f'did you mean "{close}"?' if close else ""
    return error("wrong-value", source.span(path), f"{key} must be one of {expected}", help)
