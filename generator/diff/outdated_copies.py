"""Which printed copies and which links are out of date: plain facts, found by whoever knows the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Copy:
    """A page or file of which copies may lie about: `how` is `changed`, `removed` or `added`."""

    address: str
    title: str
    how: str


@dataclass(frozen=True)
class Broken:
    """An address that a link may hold and that no longer leads to the same thing.

    `now` is where that thing stands now, or `None` where it is gone.
    """

    address: str
    what: str
    now: str | None


@dataclass(frozen=True)
class OutdatedCopies:
    """Copies and links that are out of date.

    `everywhere` says that something changed that stands on every page, such as the override;
    `copies` are then those on which more changed. `status` says whether the line with version
    and status changed, which is on every page too. `checker_links` says whether links to a
    place in the checker, as somebody may have kept or sent them, no longer open. `why_not` says
    in words why nobody could look.
    """

    copies: tuple[Copy, ...] = ()
    links: tuple[Broken, ...] = ()
    everywhere: bool = False
    status: bool = False
    checker_links: bool = False
    why_not: str | None = None
