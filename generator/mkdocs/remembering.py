"""What a preview shows already, so that after an edit only the pages that have changed are made anew.

MkDocs makes a fresh plugin for each rebuild; what has to outlive it is kept here. Only
`pathway serve` switches it on: a site that is published is always made as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.definition.model import Pathway
from generator.mkdocs.owing import Owed
from generator.site.site import Site


@dataclass(frozen=True)
class Shown:
    """What stands in a preview's folder.

    `common` is all that every page depends on, such as the menu; where it has changed, every
    page has. `titled_by` are the words from which MkDocs takes those titles that our menu does
    not give, and `titles` the titles. `files` holds what each file was made of; a page that is
    still owed is not among them. `edit` is then what it is to be made from.
    """

    common: Any
    titled_by: Any = None
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    titles: Mapping[str, str | None] = field(default_factory=dict)
    edit: tuple[Pathway, Site] | None = None


@dataclass(frozen=True)
class Turn:
    """How much a rebuild makes: of the pages that have changed, those that it `makes`.

    One that `finishes` makes what is owed, from what the turn before it has read.
    """

    makes: Callable[[str], bool] = lambda _page: True
    finishes: bool = False


WHOLE = Turn()


class Previews:
    """What the folders of this process show; nothing is known while it is switched off."""

    def __init__(self) -> None:
        self.on = False
        self.turn = WHOLE
        self.owed = Owed()
        self._shown: dict[str, Shown] = {}

    def unfinished(self, folder: str) -> tuple[Pathway, Site] | None:
        """What this turn has to finish."""
        shown = self._shown.get(folder)
        return shown.edit if shown and self.turn.finishes else None

    def take(self, folder: str) -> Shown | None:
        """What a folder shows. It counts as unknown until `keep`: a build may fail half way."""
        return self._shown.pop(folder, None)

    def keep(self, folder: str, shown: Shown, owed: Collection[str] = ()) -> None:
        """The folder shows this now, and owes these files."""
        if self.on:
            self._shown[folder] = shown
            self.owed.be(owed)


PREVIEWS = Previews()
