"""What a preview shows already, so that after an edit only the pages that have changed are made anew.

MkDocs makes a fresh plugin for each rebuild; what has to outlive it is kept here. Only
`pathway serve` switches it on: a site that is published is always made as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Shown:
    """What stands in a preview's folder.

    `common` is all that every page depends on, such as the menu; where it has changed, every
    page has. `files` holds what each file was made of, `titles` the titles of pages.
    """

    common: Any
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    titles: Mapping[str, str | None] = field(default_factory=dict)


class Previews:
    """What the folders of this process show; nothing is known while it is switched off."""

    def __init__(self) -> None:
        self.on = False
        self._shown: dict[str, Shown] = {}

    def take(self, folder: str) -> Shown | None:
        """What a folder shows. It counts as unknown until `keep`: a build may fail half way."""
        return self._shown.pop(folder, None)

    def keep(self, folder: str, shown: Shown) -> None:
        """The folder shows this now."""
        if self.on:
            self._shown[folder] = shown


PREVIEWS = Previews()
