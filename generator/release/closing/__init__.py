"""Closes a finished site: every page of it carries the policy, whoever made the page.

This is done to the files themselves, after all templates, hooks and other plugins: only then is it
known what a reader will get. Must not let a page pass that it could not close.
"""

from __future__ import annotations

import stat
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.release.closing.head import (
    ENCODING,
    carries,
    marks,
    policy_of,
    with_marks,
    without_marks,
)
from generator.release.closing.stopped import Stopped, stopped_on
from generator.release.closing.tags import without_tags
from generator.site.loosening import Loosening
from generator.site.policy import rules

__all__ = ["ClosingError", "close_site", "policies_of"]

_PAGES = (".html", ".htm", ".shtml")
_XHTML = (".xhtml", ".xht")
_PACKED = (".gz", ".br", ".zst")


class ClosingError(Exception):
    """Some pages cannot carry the policy; the message names each, says why and what to do."""


def close_site(folder: Path, loosened: Sequence[Loosening], *, only_open: bool = False) -> list[str]:
    """Put the policy into every page below `folder`; gives what it will stop there, in words.

    With `only_open` pages that carry it are left alone: those of a preview that were not made anew.
    Raises `ClosingError` where a page cannot carry it, with all such pages; the others then do.
    """
    ours, policy = marks(loosened), rules(loosened)
    refused: list[str] = []
    told: dict[str, list[str]] = defaultdict(list)
    for path, file in _pages(folder):
        why = _why_not(file)
        if why:
            refused.append(f"  {path}: {why}")
            continue
        page = file.read_bytes().decode(ENCODING)
        if only_open and carries(page, ours):
            continue
        open_page, undone = without_tags(without_marks(page, ours))
        for words in dict.fromkeys([*undone, *map(_words, stopped_on(open_page.encode(ENCODING), policy))]):
            told[words].append(path)
        _rewrite(file, page, with_marks(open_page, ours))
    if refused:
        raise ClosingError("\n".join(["Some pages cannot carry the content security policy:", *refused]))
    return [f"On {_some(pages)}: {words}" for words, pages in told.items()]


def policies_of(folder: Path) -> dict[str, str | None]:
    """The policy that holds on each page below `folder`, by path; none where nothing holds."""
    return {
        path: None if _why_not(file) else policy_of(file.read_bytes().decode(ENCODING))
        for path, file in _pages(folder)
    }


def _pages(folder: Path) -> Iterator[tuple[str, Path]]:
    """Everything below a folder that a server may hand out as a page, by path."""
    for file in sorted(folder.rglob("*")):
        name = file.name.lower()
        page = next((name.removesuffix(end) for end in _PACKED if name.endswith(end)), name)
        linked = file.is_symlink() and file.is_dir()
        if linked or (page.endswith((*_PAGES, *_XHTML)) and file.is_file()):
            yield file.relative_to(folder).as_posix(), file


def _why_not(file: Path) -> str:
    """Why a page cannot carry the policy, and what to do; nothing where it can."""
    name = file.name.lower()
    if file.is_symlink():
        return "it is a link to somewhere else; put a copy in its place"
    if name.endswith(_PACKED):
        return "it is a packed copy of a page as it was before; pack pages after the build, not within it"
    if name.endswith(_XHTML):
        return f"a browser reads it by other rules; write it as HTML, {file.stem}.html"
    with file.open("rb") as content:
        beginning = content.read(1024)
    if b"\0" in beginning:
        return "it is not written in UTF-8, nor in anything that begins like it; save it as UTF-8"
    return ""


def _rewrite(file: Path, before: str, after: str) -> None:
    """A new file in place of the old, which may be read-only or known under another name too."""
    if after != before:
        try:
            file.unlink()
        except PermissionError:  # Windows removes no read-only file
            file.chmod(stat.S_IWRITE)
            file.unlink()
        file.write_bytes(after.encode(ENCODING))


def _words(it: Stopped) -> str:
    return (
        f"{it.what}. The content security policy stops it in every browser; {it.instead}. "
        f'To allow it on purpose: "allow" in the settings of the plugin, with directive {it.directive}.'
    )


def _some(pages: list[str]) -> str:
    more = f" and {len(pages) - 3} more" if len(pages) > 3 else ""
    return ", ".join(pages[:3]) + more
