"""Writes a `Site` as a folder of Markdown that any host of MkDocs' kind can build."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator import drawing
from generator.definition.model import Pathway
from generator.release.files import fill_folder
from generator.release.host_settings import EXTENSIONS, ICON_OF_THE_THEME, LOOK
from generator.release.pages import read_pages
from generator.site.addresses import NOT_HERE
from generator.site.history import Sections
from generator.site.markup import theme_text
from generator.site.site import Site, build_site


def export_site(
    pathway: Pathway, docs: Path, folder: Path, history: Mapping[int, Sections] = MappingProxyType({})
) -> int:
    """Write `docs/` and `mkdocs.yml` into a new or empty folder; gives the number of files written.

    `docs` holds the pages written by hand; files there that are no pages are copied. `history`
    is what comparing the editions found (`generator.release.history.read_history`). Raises `PageError`
    where a page is no text, `ClashError` where one has the path of a page that is made, and what
    `fill_folder` raises; then nothing has been written.
    """
    pages = sorted(docs.rglob("*.md")) if docs.is_dir() else []
    handwritten = read_pages({page.relative_to(docs).as_posix(): page for page in pages})
    site = build_site(pathway, handwritten, drawing, history)
    files: dict[str, str | bytes] = {**_other_files(docs), **site.files}
    del files[NOT_HERE]  # at any address it needs what only our own theme gives it
    settings = yaml.safe_dump(_settings(pathway, site), sort_keys=False, allow_unicode=True)
    tree = {f"docs/{path}": content for path, content in files.items()} | {"mkdocs.yml": settings}
    fill_folder(folder, {path: _as_bytes(content) for path, content in tree.items()})
    return len(tree)


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _other_files(docs: Path) -> dict[str, bytes]:
    files = sorted(docs.rglob("*")) if docs.is_dir() else []
    return {
        file.relative_to(docs).as_posix(): file.read_bytes()
        for file in files
        if file.is_file() and file.suffix != ".md"
    }


def _settings(pathway: Pathway, site: Site) -> dict[str, Any]:
    """Settings without our plugin: the same pages, menu, styles and scripts."""
    return {
        "site_name": theme_text(pathway.about.short or pathway.about.title),
        "use_directory_urls": False,
        "theme": {"name": "material", "font": False, **LOOK, "icon": ICON_OF_THE_THEME},
        "plugins": ["search"],
        "extra": {"generator": False},
        "markdown_extensions": list(EXTENSIONS),
        "extra_css": list(site.stylesheets),
        "extra_javascript": list(site.scripts),
        "nav": site.nav,
    }
