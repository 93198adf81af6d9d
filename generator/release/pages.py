"""The pages written by hand, as text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


class PageError(Exception):
    """Pages that are no text; the message names each, and says what to do."""


def read_pages(files: Mapping[str, Path]) -> dict[str, str]:
    """The text of each page, by its path in the site. Raises `PageError` with all that are not UTF-8."""
    pages: dict[str, str] = {}
    wrong = []
    for path, file in files.items():
        raw = file.read_bytes()
        try:
            pages[path] = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as problem:
            line = raw[: problem.start].count(b"\n") + 1
            wrong.append(f"{path}:{line}: this is not UTF-8 text. In Notepad: Save as, Encoding: UTF-8.")
    if wrong:
        raise PageError("\n".join(wrong))
    return pages
