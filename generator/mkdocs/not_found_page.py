"""The page "not found" as a host needs it: a server shows it at any address, in any folder.

So where the site's own address is known, every address on that page is made whole. Holds no words.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from generator.site.addresses import NOT_HERE

OF_THE_THEME = "404.html"
"""What the theme would put in its place."""

TEMPLATE = "not-here.html"

_RELATIVE = re.compile(r'\b(href|src)="(?![a-z]+:|[/#])')


def is_not_here(page: Page) -> bool:
    """Whether a page is the one for addresses that lead nowhere."""
    return page.file.src_uri == NOT_HERE


def with_whole_addresses(html: str, config: MkDocsConfig) -> str:
    """The page with addresses from the server's root, where `site_url` says what lies between."""
    if not config.site_url:
        return html
    root = urlsplit(config.site_url).path or "/"
    return _RELATIVE.sub(lambda found: f'{found[1]}="{root}', html)
