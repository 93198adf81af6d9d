"""What every site of ours asks of its host, in one place: the plugin sets it, `export` writes it out.

So a site's own `mkdocs.yml` is a handful of lines. Must not know any host.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

THEME = Path(__file__).parents[1] / "theme"
"""The parts of the theme that we mend, found before the theme's own."""

EXTENSIONS = ("admonition", "attr_list", "md_in_html", "tables", "toc")
"""What the Markdown of our pages is written in."""

LOOK: Mapping[str, Any] = {
    "icon": {"logo": "pathway/path"},
    "features": ["navigation.indexes", "toc.follow"],
}
"""Settings of the theme, each for a site that says nothing else."""

GIVES_AWAY = ("search.highlight", "search.share")
"""Features of the theme that put what somebody typed into an address, which a server writes down."""

ICON_OF_THE_THEME = {"logo": "material/sign-direction"}
"""In place of ours, which only the plugin brings along."""

SEARCH_FROM_A_DISK = "javascripts/iframe-worker.js"
"""The search of a site opened from a disk; without this, one is asked from another host."""

FAVICON = "images/favicon.png"
"""For browsers that do not draw the SVG beside it."""

FAVICON_OF_THE_THEME = "assets/images/favicon.png"
"""What stands in the settings of a site that says nothing about it."""
