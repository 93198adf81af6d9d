"""A file of the site as MkDocs has it, which a preview makes again only where that is due."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.structure.files import File


class SiteFile(File):
    """`changed` is set where it differs from what is shown, `written` once its page has been made.

    `makes` says which pages are made in this turn. Other files are made at once: a page needs them.
    """

    changed = True
    written = False
    makes: Callable[[str], bool]

    def is_modified(self) -> bool:
        """MkDocs asks this when it rebuilds a preview, and at no other time."""
        return self.changed and (not self.is_documentation_page() or self.makes(self.dest_uri))

    @property
    def is_owed(self) -> bool:
        """Whether this turn has left it for the next."""
        return self.changed and not self.written and not self.is_modified()
