"""The JSON Schema of a definition (draft 2020-12), made from the model, for editors.

It describes what people write, not what the model holds: a scalar may come as text,
number or truth value, a list of one as the one, and the first key of a node says which
kind it is. It checks nothing here: the loader does.
"""

from __future__ import annotations

import json
import re
from typing import Any

from generator.definition.model import KINDS, Pathway
from generator.definition.units import UNITS
from generator.definition.words import capital

NAME = "pathway.schema.json"
_SCALAR = ["string", "number", "boolean"]
_KINDS = {"step": "Step", "question": "Question", "outcome": "Outcome"}
_LENGTHS = re.compile(rf"^\d{{1,4}} ({'|'.join(UNITS)})s?$")


def schema_text() -> str:
    """The schema as the file that is shipped."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema, ready to be written out."""
    made = Pathway.model_json_schema(by_alias=True, mode="validation")
    definitions = made.pop("$defs")
    for name, part in (*definitions.items(), ("Pathway", made)):
        _describe(name, part)
    made["properties"]["route"]["items"] = _node()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": NAME,
        "title": "A pathway",
    }
    return {**head, **{key: value for key, value in made.items() if key != "title"}, "$defs": definitions}


def _describe(name: str, part: dict[str, Any]) -> None:
    """Titles, examples, and what may be written for each key."""
    concept = KINDS[name].concept
    part["title"] = capital(concept.called)
    if concept.example:
        part["examples"] = [concept.example]
    if concept.one_of:
        part["oneOf"] = [{"required": [key]} for key in concept.one_of.keys]
    for key, value in part.get("properties", {}).items():
        part["properties"][key] = _property(key, value)


def _property(key: str, value: dict[str, Any]) -> dict[str, Any]:
    """A key as it is written: its name, its description, and what may stand behind it."""
    found = {"title": key.replace("_", " ").replace("-", " ").capitalize()}
    if "description" in value:
        found["description"] = value["description"]
    rest = {name: part for name, part in value.items() if name not in ("title", "description", "default")}
    if value.get("default") not in (None, [], {}, False, ""):
        found["default"] = value["default"]
    return {**found, **_written(rest)}


def _written(value: dict[str, Any]) -> dict[str, Any]:
    """A type as it is written in YAML."""
    if "anyOf" in value:
        return _optional(value)
    writers = {"array": _list, "object": _group, "string": _text, "boolean": _flag}
    writer = writers.get(str(value.get("type")))
    return writer(value) if writer else value


def _list(value: dict[str, Any]) -> dict[str, Any]:
    """A list of parts; a list of names or texts may also be a single one."""
    items = _written(value.get("items", {}))
    listed = {**value, "items": items}
    return listed if "$ref" in items or "oneOf" in items else {"anyOf": [items, listed]}


def _group(value: dict[str, Any]) -> dict[str, Any]:
    inside = value.get("additionalProperties")
    return {**value, "additionalProperties": _written(inside)} if isinstance(inside, dict) else value


def _text(value: dict[str, Any]) -> dict[str, Any]:
    if value.get("format") == "date":
        return {**value, "examples": ["2026-11-21"]}
    examples = value.get("examples", [""])
    if _LENGTHS.fullmatch(examples[0]):
        return {**value, "pattern": _LENGTHS.pattern}
    return value if value.keys() & _NARROWER else {**value, "type": _SCALAR}


_NARROWER = {"pattern", "format", "enum", "const", "examples"}


def _flag(value: dict[str, Any]) -> dict[str, Any]:
    return {"enum": [True, False, "yes", "no", "true", "false"]}


def _optional(value: dict[str, Any]) -> dict[str, Any]:
    """Nothing is written for what is absent: `null` is no choice. A fact may be "not supplied"."""
    choices = [_written(choice) for choice in value["anyOf"] if choice.get("type") != "null"]
    if any(choice.get("format") == "date" for choice in choices):
        choices.append({"const": "not supplied"})
    rest = {name: part for name, part in value.items() if name != "anyOf"}
    return {**rest, **choices[0]} if len(choices) == 1 else {**rest, "anyOf": choices}


def _node() -> dict[str, Any]:
    """A node: its first key says which schema holds for it."""
    return {
        "title": "Node",
        "description": "A step, a question or an outcome. Begin with the key that says which.",
        "type": "object",
        "anyOf": [{"required": [key]} for key in _KINDS],
        "allOf": [
            {"if": {"required": [key]}, "then": {"$ref": f"#/$defs/{name}"}} for key, name in _KINDS.items()
        ],
    }
