"""The editions of a pathway as its readers are told about them: the page "What changed"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.definition.model import Pathway
from generator.definition.slug import slug

Sections = tuple[tuple[str, tuple[str, ...]], ...]
"""What changed from one edition to the next: sentences, under the titles of sections."""


@dataclass(frozen=True)
class Chapter:
    """One edition: what its owner says of it, and what a comparison with the one before found."""

    version: str
    on: date | None
    what: str
    compared: bool = False
    sections: Sections = ()

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"version-{slug(self.version)}"


def chapters(pathway: Pathway, found: Mapping[int, Sections]) -> tuple[Chapter, ...]:
    """Every edition in the order of the file; `found` holds the comparisons, by place in `changes`."""
    return tuple(
        Chapter(change.version, change.on, change.what, place in found, found.get(place, ()))
        for place, change in enumerate(pathway.about.changes)
    )
