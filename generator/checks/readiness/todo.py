"""Notes to oneself that are still in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Path
from generator.definition.partial import words_in

_MARK = re.compile(r"\b(?:TODO|FIXME|XXX|TBC|TBD|lorem ipsum)\b|\?\?\?")


def _run(context: Context) -> Iterator[Found]:
    if not any(map(_MARK.search, words_in(context.source.data, ()))):
        return
    for path, text in _scalars(context.source.data):
        match = _MARK.search(text)
        if match:
            yield Found(path, f'There is a "{match[0]}" here', "finish it, or take it out")


def _scalars(data: object) -> Iterator[tuple[Path, str]]:
    waiting: list[tuple[Path, object]] = [((), data)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, dict):
            waiting += [((*path, key), part) for key, part in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, index), part) for index, part in enumerate(value)]


CHECK = Check(
    id="todo",
    severity=Severity.ADVICE,
    title="Something to be done yet",
    finds='"TODO", "FIXME", "TBC", "TBD", "XXX", "???" or "lorem ipsum" in any text.',
    why="It would be published as it stands.",
    mend="Finish it, or take it out.",
    run=_run,
    local=True,
    certain=True,
)
