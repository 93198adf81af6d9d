"""The page about the format, made from the model, so that it cannot go stale.

`python -m generator.definition.format_page` prints it; it is kept as `docs/format.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from generator.definition.model import KINDS, Provenance
from generator.definition.model.meaning import RefersTo, fields_that_say
from generator.definition.schema import schema
from generator.definition.units import UNITS
from generator.definition.words import capital, listed

PAGE = "format.md"

Schema = Mapping[str, Any]

_HEAD = """\
---
search:
  exclude: true
---

# The format of pathway.yaml

Every part of a definition, every key that it may have, and what may stand behind the key. This page is made
from the program itself. Are you new to it? Begin with [Write your own pathway](write-your-own.md).

- **Words** may stand without quotes. Put them between double quotes where they hold a colon and a space, or
  `#`, or begin with a sign; between brackets or braces also where they hold a comma or a question mark.
  Yes and no as an answer always stand between quotes: `"Yes"`.
- **A name** is what other parts refer to: lower-case letters and digits joined by hyphens, for example
  `first-visit`.
- **A length of time** is a number and a unit: {units}.
- **A date** is written as year, month, day: `2026-11-21`.
- **Not supplied:** what nobody has told you yet is written `not supplied`. The site says so, and
  `pathway check` reminds you.
- Where a list is allowed, a single one may stand alone.

An editor that knows JSON Schema helps while you write: `pathway schema` prints the schema.
"""

_SHARED_TITLE = "What nearly every part may say of where it comes from"
_SHARED = f"""\
## {_SHARED_TITLE} {{ #provenance }}

These keys may stand in any part whose table says so. A part carries either the clauses of its source, or
`added` and why.
"""


def format_page() -> str:
    """The whole page: the file itself, then each part in the order in which it is first named."""
    whole = schema()
    parts: Schema = whole["$defs"]
    units = ", ".join(f"`{unit.plural}`" for unit in UNITS.values())
    pages = [
        _HEAD.format(units=units),
        *_section("Pathway", "definition", {**whole, "title": "The whole file"}),
    ]
    pages += [_SHARED, _table("Action", _shared_of(parts["Action"]))]
    for name in _in_order(whole, parts):
        pages += _section(name, _anchor(name), parts[name])
    return "\n".join(pages).rstrip() + "\n"


def _in_order(whole: Schema, parts: Schema) -> Iterator[str]:
    """The names of all parts, each where it is first referred to."""
    seen: dict[str, None] = {}
    waiting = [whole]
    while waiting:
        part = waiting.pop(0)
        for name in _references(part.get("properties", {})):
            if name not in seen:
                seen[name] = None
                waiting.append(parts[name])
    yield from seen


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield _name(value)
        for inside in value.values():
            yield from _references(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _references(inside)


def _section(kind: str, anchor: str, part: Schema) -> Iterator[str]:
    yield f"## {part['title']} {{ #{anchor} }}\n"
    yield " ".join(str(part.get("description", "")).split()) + "\n"
    shared = _shared_of(part)
    own = {**part, "properties": {key: it for key, it in part["properties"].items() if key not in shared}}
    yield _table(kind, own["properties"], part.get("required", ()))
    if shared:
        yield f"It may also carry {_keys(shared)}: [{_SHARED_TITLE.lower()}](#provenance).\n"
    if "oneOf" in part:
        choices = [choice["required"][0] for choice in part["oneOf"]]
        yield f"Exactly one of {_keys(choices)} must stand in it.\n"
    for example in part.get("examples", ()):
        yield f"```yaml\n{_as_yaml(example)}```\n"


def _shared_of(part: Schema) -> dict[str, Any]:
    """The keys of provenance, of a part that has them all."""
    keys = [field.alias or name for name, field in Provenance.model_fields.items()]
    properties = part["properties"]
    return {key: properties[key] for key in keys} if properties.keys() >= set(keys) else {}


def _table(kind: str, properties: Schema, required: Any = ()) -> str:
    refers = {field.key: refers for field, refers in fields_that_say(KINDS[kind], RefersTo)}
    rows = ["| Key | What may stand there | What it means |", "|---|---|---|"]
    for key, value in sorted(properties.items(), key=lambda one: one[0] not in required):
        must = " (needed)" if key in required else ""
        meaning = " ".join(str(value.get("description", "")).split())
        rows.append(f"| `{key}`{must} | {_kind(value, refers.get(key))} | {_cell(meaning)} |")
    return "\n".join(rows) + "\n"


def _kind(value: Schema, refers: RefersTo | None) -> str:
    """What may be written, in words; for a name, of what it is the name."""
    words = _plain_kind(value)
    if refers and not refers.in_text and words.startswith("words"):
        many = ", or a list of them" if "list" in words else ""
        words = f"the name of the {_linked(refers.kind)}{many}"
    return f"{words}; otherwise `{_written(value['default'])}`" if "default" in value else words


def _plain_kind(value: Schema) -> str:  # noqa: C901, PLR0911 - one case for each form of a schema
    match value:
        case {"$ref": _}:
            return _linked(_name(value))
        case {"title": "Node"}:
            return "[Step](#step), [Question](#question) or [Outcome](#outcome)"
        case {"enum": [True, False, *_]}:
            return "`true` or `false`"
        case {"enum": choices}:
            return _keys(choices)
        case {"const": only}:
            return f"`{only}`"
        case {"anyOf": choices}:
            return listed(dict.fromkeys(map(_plain_kind, choices)), "or")
        case {"items": items}:
            return f"a list of {_plain_kind(items)}"
        case {"format": "date"}:
            return "a date"
        case {"additionalProperties": dict(inside)}:
            return f"names, each with {_plain_kind(inside)}"
        case {"type": "integer"}:
            return "a number"
        case {"pattern": pattern}:
            return "a length of time" if "week" in pattern else "a name"
        case {"examples": [example, *_]}:
            return f"for example `{example}`"
    return "words"


def _linked(kind: str) -> str:
    """A kind of part, with its section; what stands for several kinds has none."""
    called = KINDS[kind].concept.called
    return called if KINDS[kind].__subclasses__() else f"[{capital(called)}](#{_anchor(kind)})"


def _name(reference: Schema) -> str:
    return str(reference["$ref"]).rpartition("/")[2]


def _anchor(name: str) -> str:
    return name.lower()


def _keys(keys: Iterable[str]) -> str:
    return listed((f"`{key}`" for key in keys), "or")


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("<", "&lt;")


def _as_yaml(example: Any) -> str:
    return str(yaml.safe_dump(example, sort_keys=False, allow_unicode=True, width=88))


if __name__ == "__main__":
    import sys

    sys.stdout.write(format_page())
