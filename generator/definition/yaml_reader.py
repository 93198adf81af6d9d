"""The text of a file to plain data, with every fault of the notation that can be found.

Never raises on bad input.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path as FilePath

import yaml

from generator.definition import yaml_readers
from generator.definition.builder import MAX_DEPTH, Builder, marks, span_of
from generator.definition.diagnostics import Diagnostic, Span, error, lines_of
from generator.definition.yaml_errors import QUOTE_NOT_CLOSED, explain, unprintable
from generator.definition.yaml_mending import mend
from generator.definition.yaml_text import START, YamlText

__all__ = ["MAX_BYTES", "MAX_DEPTH", "YamlText", "read_yaml", "read_yaml_file"]

MAX_BYTES = 20_000_000
MAX_FAULTS = 20
MARK = "\ufeff"
"""The byte order mark, with which a file may begin. Parsers differ over one further on."""


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
    raw = raw.removeprefix(MARK)
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
    _clip(source)
    return source


def _clip(source: YamlText) -> None:
    """Keep every place inside the file: a mended line was longer, and a parser may stop behind the last."""
    lines = lines_of(source.text)

    def inside(span: Span) -> Span:
        line = min(span.line, len(lines))
        most = len(lines[line - 1]) + 1
        column = most if line < span.line else min(span.column, most)
        return Span(line, column, max(column + 1, min(span.end, most + 1)))

    doubtful = {fault.span.line for fault in source.diagnostics} | {len(lines) + 1}
    for places in (source.values, source.keys):
        places.update({path: inside(span) for path, span in places.items() if span.line in doubtful})
    source.diagnostics = [replace(found, span=inside(found.span)) for found in source.diagnostics]


def _read(source: YamlText) -> Diagnostic | None:
    """Fill in the data; gives the fault at which the parser stopped, if it did."""
    if MARK in source.text:
        return unprintable(source.text.index(MARK), source.text)
    builder = Builder(source)
    try:
        builder.build(yaml.parse(source.text, Loader=yaml_readers.PARSER))
    except yaml.YAMLError as problem:
        source.broken_off = builder.place
        return _blamed(explain(problem, source.text), source, builder)
    except UnicodeError as problem:
        source.broken_off = builder.place
        return unprintable(getattr(problem, "position", 0), source.text)
    return None


def _blamed(fault: Diagnostic, source: YamlText, builder: Builder) -> Diagnostic:
    """The fault, or the one before it from which it follows."""
    star = next(
        (d for d in source.diagnostics if d.check == "alias" and d.span.line == fault.span.line), None
    )
    if star is not None:
        return star
    last = builder.last
    if last is not None and last.style in ("'", '"'):
        start, end = marks(last)
        if start.line < end.line == fault.span.line - 1:
            return error("quote-not-closed", span_of(last), *QUOTE_NOT_CLOSED)
    return fault


_WHERE = "check the name and the folder of the file"
_SHORTER = "is this the right file? A definition is a text of a few thousand lines"


def _refused(name: str, check: str, message: str, help: str, span: Span = START) -> YamlText:
    return YamlText(name, diagnostics=[error(check, span, message, help)])


def _decode(raw: bytes, name: str) -> str | YamlText:
    if len(raw) > MAX_BYTES:
        return _refused(name, "too-large", f"{name} is larger than {MAX_BYTES:,} bytes", _SHORTER)
    try:
        return raw.decode()
    except UnicodeDecodeError as problem:
        lines = lines_of(raw[: problem.start].decode().removeprefix(MARK))
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
