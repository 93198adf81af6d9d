"""Turns the parser's events into plain data, with the place of every key and value.

Hostile input (depth, aliases) meets a bound here before it meets a stack. Every scalar
stays text. What is not used in definitions becomes a diagnostic, never an exception.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.definition.diagnostics import Span, error, lines_of
from generator.definition.model.element import Path
from generator.definition.yaml_readers import ParserDifferences
from generator.definition.yaml_text import YamlText
from generator.definition.yaml_values import comment_in_value, curly_quotes

MAX_DEPTH = 40


class _Stop(Exception):  # noqa: N818 - it says stop, it is no error
    """Parsing cannot go on; the diagnostic has been recorded."""


@dataclass
class _Open:
    """A mapping or list whose end has not been reached, and the key that waits for a value."""

    path: Path
    holder: dict[str, Any] | list[Any]
    in_brackets: bool = False
    key: str | None = None
    repeated: bool = False


class Builder:
    """Turns events into data with a stack of its own, at most `MAX_DEPTH` deep."""

    def __init__(self, source: YamlText) -> None:
        self.source = source
        self.stack: list[_Open] = []
        self.documents = 0
        self.last: ScalarEvent | None = None
        self.lines = lines_of(source.text)
        self.differences = ParserDifferences(source.text)

    def build(self, events: Iterator[Event]) -> None:
        """Take every event, until the end or until something stops the reading."""
        try:
            for event in events:
                self._take(event)
        except _Stop:
            if self.documents == 1:
                self.source.broken_off = self.place

    @property
    def place(self) -> Path:
        """Where in the data the builder stands."""
        if not self.stack:
            return ()
        current = self.stack[-1]
        if isinstance(current.holder, list):
            return (*current.path, max(len(current.holder) - 1, 0))
        return (*current.path, current.key) if current.key is not None else current.path

    def _take(self, event: Event) -> None:
        in_brackets = bool(self.stack) and self.stack[-1].in_brackets
        self.source.diagnostics += self.differences.take(event, in_brackets)
        if isinstance(event, DocumentStartEvent):
            self._second_document(event)
        elif isinstance(event, AliasEvent):
            self._refuse_alias(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self.stack.pop()
        elif isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, SequenceStartEvent):
            self._open(event, [])

    def _second_document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._report(event, "second-document", "a second document starts here", "remove the line ---")
            raise _Stop

    def _refuse_alias(self, event: AliasEvent) -> None:
        self._report(
            event,
            "alias",
            f'"*{event.anchor}" refers to another part of the file, which is not used here',
            "write the words out; if the text begins with a star, put the whole sentence in quotes",
        )
        self.source.holes.add(self._place("", event))

    def _open(self, event: CollectionStartEvent, holder: dict[str, Any] | list[Any]) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self._report(
                event,
                "too-deep",
                f"the file is nested more than {MAX_DEPTH} levels deep",
                "a definition needs six levels or so: look for brackets that are not closed",
            )
            raise _Stop
        self._refuse_marks(event)
        path = self._place(holder, event)
        self.stack.append(_Open(path, holder, bool(event.flow_style)))

    def _scalar(self, event: ScalarEvent) -> None:
        self.last = event
        self._refuse_marks(event)
        current = self.stack[-1] if self.stack else None
        if current and isinstance(current.holder, dict) and current.key is None:
            self._key(current, event)
            return
        self._place(event.value, event)
        if not event.style:
            traps = (comment_in_value(event, self.lines), curly_quotes(event))
            self.source.diagnostics += [trap for trap in traps if trap]

    def _key(self, current: _Open, event: ScalarEvent) -> None:
        current.key = event.value
        path = (*current.path, event.value)
        current.repeated = path in self.source.keys
        if current.repeated:
            first = self.source.keys[path]
            self._report(
                event,
                "duplicate-key",
                f'"{event.value}" is written twice here; it first stands in line {first.line}',
                "keep one of the two, or make a new list item with a dash",
            )
        else:
            self.source.keys[path] = span_of(event)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor or event.tag:
            mark = f"&{event.anchor}" if event.anchor else str(event.tag)
            self._report(
                event,
                "alias" if event.anchor else "tag",
                f'"{mark}" is a mark of YAML that is not used here',
                "remove it; if it belongs to the sentence, put the whole sentence in quotes",
            )

    def _place(self, value: Any, event: Event) -> Path:
        """Put a value where it belongs and remember where it stands."""
        if not self.stack:
            self.source.data = value
            self.source.values[()] = span_of(event)
            return ()
        current = self.stack[-1]
        if isinstance(current.holder, list):
            path: Path = (*current.path, len(current.holder))
            current.holder.append(value)
        elif current.key is None:
            self._report(event, "key-not-text", "a key must be a plain word", "write: key: value")
            raise _Stop
        else:
            path = (*current.path, current.key)
            if current.repeated:
                path = (*path, f"again in line {span_of(event).line}")
            else:
                current.holder[current.key] = value
            current.key = None
        self.source.values.setdefault(path, span_of(event))
        return path

    def _report(self, event: Event, check: str, message: str, help: str) -> None:
        self.source.diagnostics.append(error(check, span_of(event), message, help))


def marks(event: Event) -> tuple[Any, Any]:
    """Where an event begins and ends; the parser gives both always."""
    return event.start_mark, event.end_mark


def span_of(event: Event) -> Span:
    """The place of an event; of one that goes over several lines, where it begins."""
    start, end = marks(event)
    last = end.column if end.line == start.line else start.column + 1
    return Span(start.line + 1, start.column + 1, max(last, start.column + 1) + 1)
