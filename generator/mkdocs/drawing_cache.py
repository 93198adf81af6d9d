"""Drawings made before, kept in a folder: nothing is drawn that has not changed.

A drawing is known by all that it is made from: its DOT, the sheet, the fonts and the code
that draws. The folder may be deleted at any time, and one that cannot be written is done
without. A file in it that is not as it was written is not used.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from generator import drawing

MOST = 60
"""So many drawings are kept; the longest unused go."""


class DrawingCache:
    """Draws as `generator.drawing` does, or takes what is kept from an earlier time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "drawings"

    def draw_svg(self, dot: str) -> str:
        """The drawing as an SVG element."""
        return self._kept(lambda: drawing.draw_svg(dot).encode(), "svg", dot).decode()

    def draw_pdf(self, dot: str, paper: Literal["A4", "A3"], footer: str = "") -> bytes:
        """The drawing on one sheet, with a line below it; empty if nobody could read it."""
        return self._kept(lambda: drawing.draw_pdf(dot, paper, footer), "pdf", paper, footer, dot)

    def draw_png(self, dot: str) -> bytes:
        """The drawing as an image; empty if it is too large for one."""
        return self._kept(lambda: drawing.draw_png(dot), "png", dot)

    def _kept(self, draw: Callable[[], bytes], *made_from: str) -> bytes:
        name = sha256("\0".join((_drawn_with(), *made_from)).encode()).hexdigest()
        file = self._folder / name
        content = _read(file)
        if content is None:
            content = draw()
            self._keep(file, content)
        return content

    def _keep(self, file: Path, content: bytes) -> None:
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _write(file, content)
            kept = sorted(self._drawings(), key=lambda one: one.stat().st_mtime_ns, reverse=True)
            for old in kept[MOST:]:
                old.unlink(missing_ok=True)

    def _drawings(self) -> Iterator[Path]:
        """What is kept here, by the form of its name; whatever else lies here is somebody's."""
        return (file for file in self._folder.iterdir() if _NAME.fullmatch(file.name))


_NAME = re.compile("[0-9a-f]{64}|half-.+")


def _read(file: Path) -> bytes | None:
    try:
        content = file.read_bytes()
        os.utime(file)
    except OSError:
        return None
    mark, content = content[:32], content[32:]
    return content if sha256(content).digest() == mark else None


def _write(file: Path, content: bytes) -> None:
    """Under another name first, so that nobody reads half of it."""
    handle, name = tempfile.mkstemp(prefix="half-", dir=file.parent)
    with os.fdopen(handle, "wb") as half:
        half.write(sha256(content).digest() + content)
    Path(name).replace(file)


@cache
def _drawn_with() -> str:
    """A mark of the code, the fonts and the library that draw."""
    room = Path(drawing.__file__).parent
    fonts = room.parent / "static" / "fonts"
    found = sha256(version("pygraphviz").encode())
    for file in (*sorted(room.glob("*.py")), *sorted(fonts.glob("*.ttf"))):
        found.update(file.read_bytes())
    return found.hexdigest()
