"""Changes single values in the text of a definition; every other character stays as it is.

Comments, blank lines, order, quoting and line endings are the owner's. Whoever calls this
reads the result again before it is kept: what cannot be edited so is refused there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from generator.definition import yaml_readers

_LINE_END = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
_BLOCK = re.compile(r"[|>][-+0-9]*(?P<comment>(?:[ \t]+#[^\r\n\x85\u2028\u2029]*)?)")


class EditError(Exception):
    """The text is written in a way that leaves no safe place for the change."""


@dataclass(frozen=True, order=True)
class _Edit:
    """Put `words` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    words: str


def with_approval(text: str, approval: Mapping[str, str]) -> str:
    """The text with `status: approved` and these values under `approved` (which need no quotes).

    `text` is a definition without errors. An approval that stands there already is changed
    value by value; otherwise one is written in braces, on one line. Raises `EditError`.
    """
    try:
        return _edited(text, approval)
    except yaml.YAMLError as problem:
        raise EditError(str(problem)) from problem


def _edited(text: str, approval: Mapping[str, str]) -> str:
    top = yaml.compose(text, Loader=yaml_readers.PARSER)
    about = _child(top, "pathway") if isinstance(top, yaml.MappingNode) else None
    if not isinstance(about, yaml.MappingNode):
        raise EditError("there is no section pathway")
    new = {}
    edits = []
    if isinstance(status := _child(about, "status"), yaml.ScalarNode):
        edits.append(_replaced(text, status, "approved"))
    else:
        new["status"] = "approved"
    old = _child(about, "approved")
    if isinstance(old, yaml.MappingNode) and old.value:
        edits += _merged(text, old, approval)
    elif isinstance(old, yaml.ScalarNode):
        edits.append(_replaced(text, old, _braces(approval)))
    else:
        new["approved"] = _braces(approval)
    anchor = status or _child(about, "version") or _child(about, "title")
    edits += _added(text, about, anchor, new)
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.words + text[edit.end :]
    return text


def yaml_quoted(words: str) -> str:
    """Words as a YAML value in double quotes."""
    return json.dumps(words, ensure_ascii=False)


def _braces(values: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {words}" for key, words in values.items()) + "}"


def _child(mapping: Any, key: str) -> Any:
    """The value of a key, as the parser's node; `None` where there is none."""
    return next((value for name, value in mapping.value if name.value == key), None)


def _merged(text: str, mapping: Any, values: Mapping[str, str]) -> list[_Edit]:
    known = {key: _child(mapping, key) for key in values}
    edits = [_replaced(text, node, values[key]) for key, node in known.items() if node is not None]
    last = mapping.value[-1][1]
    return [
        *edits,
        *_added(text, mapping, last, {key: values[key] for key, node in known.items() if not node}),
    ]


def _replaced(text: str, node: Any, words: str) -> _Edit:
    """Other words for a value; a comment behind the mark of a block (`>-  # why`) stays."""
    start, end = node.start_mark.index, _end(text, node)
    head = _BLOCK.match(text, start) if node.style in ("|", ">") else None
    return _Edit(start, end, words + (head["comment"] if head else ""))


def _added(text: str, mapping: Any, after: Any, values: Mapping[str, str]) -> list[_Edit]:
    """New keys behind the value `after`: on lines of their own, or inside the braces."""
    if not values:
        return []
    end = _end(text, after)
    pairs = [f"{key}: {words}" for key, words in values.items()]
    if mapping.flow_style:
        return [_Edit(end, end, "".join(f", {pair}" for pair in pairs))]
    line = _LINE_END.search(text, end)
    end = line.start() if line else len(text)
    first = _LINE_END.search(text)
    new_line = (first[0] if first else "\n") + " " * mapping.value[0][0].start_mark.column
    return [_Edit(end, end, "".join(f"{new_line}{pair}" for pair in pairs))]


def _end(text: str, node: Any) -> int:
    """Where a value's own characters end; the parser counts the lines below a block to it."""
    start: int = node.start_mark.index
    return start + len(text[start : node.end_mark.index].rstrip())
