"""The stylesheets, scripts and fonts that the site ships, as they lie in `static/`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_SHIPPED = (".css", ".js", ".woff2", ".txt", ".svg")
"""The kinds of file that go to readers; the fonts for drawing and notes to developers do not."""

_SCRIPTS = (
    "status.js",
    "decide.js",
    "typed-dates.js",
    "question-form.js",
    "take-along.js",
    "result.js",
    "checker.js",
)
"""In the order in which they load. The polyfill for search is named in `mkdocs.yml`."""

_LINKED_BY_PAGES = ("stylesheets/paper.css",)
"""What only some pages want; they link it themselves."""


@cache
def static_files() -> dict[str, bytes]:
    """Every shipped file by its path below the site."""
    return {path: file.read_bytes() for path, file in _walk(files("generator") / "static", "")}


def stylesheets() -> tuple[str, ...]:
    """The stylesheets by path: the palette first, what print changes last."""
    found = [path for path in static_files() if path.endswith(".css") and path not in _LINKED_BY_PAGES]
    return tuple(sorted(found, key=_cascade))


def _cascade(path: str) -> tuple[bool, bool, str]:
    return (not path.endswith("palette.css"), path.endswith("print.css"), path)


def scripts() -> tuple[str, ...]:
    """The scripts by path, in the order in which they load."""
    return tuple(f"javascripts/{name}" for name in _SCRIPTS)


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        elif entry.name.endswith(_SHIPPED):
            yield path, entry
