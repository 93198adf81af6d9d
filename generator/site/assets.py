"""The stylesheet, the scripts and the fonts that the site ships, made of what lies in `static/`.

Many small files are good to read and slow to ask for: what a page needs together is joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

STYLESHEET = "stylesheets/pathway.css"
"""All that every page shares, in one file: one request, kept by the browser for the next page."""

_SHIPPED = (".css", ".js", ".woff2", ".txt", ".svg", ".png")
"""The kinds of file that go to readers; the fonts for drawing and notes to developers do not."""

SCRIPT = "javascripts/pathway.js"
"""What runs on every page; other scripts are linked by the pages that need them."""

_JOINED = {
    "pathway": ("status", "menu", "keys", "search", "wide-tables"),
    "not-here": ("not-here", "status"),
    "dates": ("decide", "typed-dates", "elements"),
    "checker": ("question-form", "take-along", "result", "asking", "checker"),
    "flowchart": ("chart-view",),
    "case": ("chart-view", "stage", "cases"),
    "walk-through": ("chart-view", "stage", "walk-through"),
    "letter": ("letters/print",),
    "paper": ("letters/print", "letters/paper"),
    "word": ("letters/sheet", "letters/word"),
    "fill-in": ("letters/form", "letters/print", "letters/page"),
    "chronology": tuple(
        f"chronology/{name}"
        for name in (
            *("encoding", "csv", "date-forms", "event-dates", "events-file", "merge", "list"),
            *("editor", "event-form", "table", "file-panel", "duplicates-panel", "view"),
            *("reading", "word-rows", "saving", "page"),
        )
    ),
}
"""From a script of the site to its parts, in the order in which they run."""

_LINKED_BY_PAGES = ("stylesheets/paper.css", "stylesheets/chronology.css")
"""Stylesheets that only some pages want; they link them themselves."""

_COLOURS = re.compile(r":root \{([^}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@cache
def static_files() -> dict[str, bytes]:
    """Every shipped file by its path below the site."""
    found = {path: file.read_bytes() for path, file in _walk(files("generator") / "static", "")}
    scripts = {_script(name): [_script(part) for part in parts] for name, parts in _JOINED.items()}
    parts = {part for joined in scripts.values() for part in joined} | set(filter(_is_part, found))
    return {
        **{path: content for path, content in found.items() if path not in parts},
        **{name: b"\n".join(found[part] for part in joined) for name, joined in scripts.items()},
        STYLESHEET: _stylesheet(found).encode(),
    }


def _script(name: str) -> str:
    return f"javascripts/{name}.js"


def _stylesheet(found: dict[str, bytes]) -> str:
    parts = sorted(filter(_is_part, found), key=_cascade)
    return "\n".join(_COMMENT.sub("", found[path].decode()) for path in parts) + _chosen_colours(found)


def _chosen_colours(found: dict[str, bytes]) -> str:
    """The palette once more, for a page on which somebody has chosen light or dark (`stage.js`)."""
    light, dark = _COLOURS.findall(_COMMENT.sub("", found["stylesheets/palette.css"].decode()))[:2]
    chosen = (
        f':root[data-colours="{name}"] {{{rules}}}' for name, rules in (("light", light), ("dark", dark))
    )
    return "\n".join(["", "@media screen {", *chosen, "}", ""])


def _is_part(path: str) -> bool:
    return path.endswith(".css") and path not in _LINKED_BY_PAGES


def _cascade(path: str) -> tuple[bool, bool, str]:
    """The palette first, what print changes last."""
    return (not path.endswith("/palette.css"), "/print/" in path, path)


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        elif entry.name.endswith(_SHIPPED):
            yield path, entry
