"""YAML text to plain data, with the line and column of every key and value.

Built on the parser's events, so that hostile input (depth, aliases, size) meets a bound
before it meets a stack. Every scalar stays text. Never raises on bad input.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.definition.diagnostics import Diagnostic, Span, error, lines_of
from generator.definition.model.element import Path
from generator.definition.yaml_traps import (
    QUOTE_NOT_CLOSED,
    comment_in_value,
    curly_quotes,
    explain,
    mend,
)

MAX_BYTES = 20_000_000
MAX_DEPTH = 40
MAX_FAULTS = 20
START = Span(1, 1, 1)

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class YamlText:
    """A definition as written: `text`, the plain `data` in it, and where each part stands."""

    name: str
    text: str = ""
    data: Any = None
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    holes: set[Path] = field(default_factory=set)
    """Parts that could not be read: nothing is known about what they say."""
    unread: set[str] = field(default_factory=set)
    """The words that stand in such parts; they may be names that others mention."""
    broken_off: Path | None = None
    """Where reading ended, if it ended before the end of the file."""

    def span(self, path: Path) -> Span:
        """Where the value at `path` stands; for a part that is missing, its nearest holder."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, START)

    def key_span(self, path: Path) -> Span:
        """Where the key at the end of `path` stands; without one, its value."""
        return self.keys.get(path) or self.span(path)


def read_yaml_file(file: FilePath) -> YamlText:
    """Read a file of at most `MAX_BYTES` bytes; what cannot be read becomes a diagnostic."""
    name = file.name
    try:
        with file.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return _refused(name, "unreadable-file", f"{name} cannot be read: {reason}", _WHERE)
    return read_yaml(raw, name)


def read_yaml(raw: bytes | str, name: str = "pathway.yaml") -> YamlText:
    """Parse bytes (UTF-8, with or without byte order mark) or text."""
    if isinstance(raw, bytes):
        decoded = _decode(raw, name)
        if isinstance(decoded, YamlText):
            return decoded
        raw = decoded
    if len(raw) > MAX_BYTES:
        return _refused(name, "too-large", f"{name} is larger than {MAX_BYTES:,} bytes", _SHORTER)
    return _parse(raw, name)


def _parse(text: str, name: str) -> YamlText:
    """Parse; after a fault whose remedy is certain go on behind it, to find the others too."""
    faults: list[Diagnostic] = []
    mended: str | None = text
    while mended is not None:
        source = YamlText(name, mended)
        fault = _read(source)
        if fault is None:
            break
        again = any(fault.span.line == other.span.line for other in faults)
        mended = mend(fault, mended) if len(faults) < MAX_FAULTS and not again else None
        faults += [] if again else [fault]
    source.text = text
    source.diagnostics = list(dict.fromkeys([*faults, *source.diagnostics]))
    if faults:
        _clip(source)
    return source


def _clip(source: YamlText) -> None:
    """Keep every place inside its line: a mended line was a little longer than the real one."""
    lines = lines_of(source.text)

    def inside(span: Span) -> Span:
        most = len(lines[span.line - 1]) + 1 if span.line <= len(lines) else 1
        return Span(span.line, min(span.column, most), min(span.end, most + 1))

    lines_mended = {fault.span.line for fault in source.diagnostics}
    for places in (source.values, source.keys):
        places.update({path: inside(span) for path, span in places.items() if span.line in lines_mended})
    source.diagnostics = [replace(found, span=inside(found.span)) for found in source.diagnostics]


def _read(source: YamlText) -> Diagnostic | None:
    """Fill in the data; gives the fault at which the parser stopped, if it did."""
    builder = _Builder(source)
    try:
        builder.build(yaml.parse(source.text, Loader=_Loader))
    except yaml.YAMLError as problem:
        source.broken_off = builder.place
        return _blamed(explain(problem, source.text), source, builder)
    return None


def _blamed(fault: Diagnostic, source: YamlText, builder: _Builder) -> Diagnostic:
    """The fault, or the one before it from which it follows."""
    star = next((d for d in source.diagnostics if d.check == "alias" and d.span.line == fault.span.line), None)
    if star is not None:
        return star
    last = builder.last
    if last is not None and last.style in ("'", '"') and last.start_mark.line < last.end_mark.line == fault.span.line - 1:
        return error("quote-not-closed", _span(last), *QUOTE_NOT_CLOSED)
    return fault


_WHERE = "check the name and the folder of the file"
_SHORTER = "is this the right file? A definition is a text of a few thousand lines"


def _refused(name: str, check: str, message: str, help: str, span: Span = START) -> YamlText:
    return YamlText(name, diagnostics=[error(check, span, message, help)])


def _decode(raw: bytes, name: str) -> str | YamlText:
    if len(raw) > MAX_BYTES:
        return _refused(name, "too-large", f"{name} is larger than {MAX_BYTES:,} bytes", _SHORTER)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        lines = lines_of(raw[: problem.start].decode("utf-8-sig"))
        column = len(lines[-1]) + 1
        refused = _refused(
            name,
            "not-utf-8",
            f"{name} is not UTF-8 text",
            "save the file as UTF-8: in Notepad, Save as, Encoding: UTF-8",
            Span(len(lines), column, column + 1),
        )
        refused.text = raw.decode("utf-8", errors="replace")
        return refused


class _Stop(Exception):
    """Parsing cannot go on; the diagnostic has been recorded."""


@dataclass
class _Open:
    """A mapping or list whose end has not been reached, and the key that waits for a value."""

    path: Path
    holder: dict[str, Any] | list[Any]
    key: str | None = None
    repeated: bool = False


class _Builder:
    """Turns events into data with a stack of its own, at most `MAX_DEPTH` deep."""

    def __init__(self, source: YamlText) -> None:
        self.source = source
        self.stack: list[_Open] = []
        self.documents = 0
        self.last: ScalarEvent | None = None
        self.lines = lines_of(source.text)

    def build(self, events: Iterator[Event]) -> None:
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

    def _open(self, event: Event, holder: dict[str, Any] | list[Any]) -> None:
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
        self.stack.append(_Open(path, holder))

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
            self.source.keys[path] = _span(event)

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
            self.source.values[()] = _span(event)
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
                path = (*path, f"again in line {event.start_mark.line + 1}")
            else:
                current.holder[current.key] = value
            current.key = None
        self.source.values.setdefault(path, _span(event))
        return path

    def _report(self, event: Event, check: str, message: str, help: str) -> None:
        self.source.diagnostics.append(error(check, _span(event), message, help))


def _span(event: Event) -> Span:
    start, end = event.start_mark, event.end_mark
    last = end.column if end.line == start.line else start.column + 1
    return Span(start.line + 1, start.column + 1, max(last, start.column + 1) + 1)
