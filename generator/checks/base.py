"""What a check is: an id, a weight, its documentation, and a function from facts to findings.

A check reads the definition through its `Context` and says what it found. It never
changes anything, never raises on bad input, reads no clock and prints nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from generator.checks.context import Context
from generator.definition.diagnostics import Diagnostic, Severity, Span
from generator.definition.model import Element, Path


@dataclass(frozen=True)
class Rule:
    """What the documentation says about one kind of finding."""

    id: str
    severity: Severity
    title: str
    finds: str
    why: str
    mend: str


@dataclass(frozen=True)
class Found:
    """One finding of a check: at a part of the definition, or at one of its keys.

    `where` is a part (its place in the file) or a path; `key` is the key of the part at
    which to point, and `index` the item in its list.
    """

    where: Element | Path
    message: str
    help: str = ""
    key: str | None = None
    index: int | None = None

    @property
    def path(self) -> Path:
        """Where the part stands in the file."""
        return self.where.path if isinstance(self.where, Element) else self.where

    def span(self, context: Context) -> Span:
        """Where in the file to point."""
        path = self.path
        if self.key is not None:
            path = (*path, self.key)
        if self.index is not None and (*path, self.index) in context.source.values:
            path = (*path, self.index)
        return context.source.span(path)


__all__ = ["Check", "Context", "Found", "Rule", "Severity"]

CheckFunction = Callable[[Context], Iterable[Found]]


@dataclass(frozen=True)
class Check(Rule):
    """A rule with the function that looks for it.

    `local` checks look at one part at a time. They also run on a definition of which some
    parts could not be read; the others would then complain about what is only unread.
    """

    run: CheckFunction = lambda _: ()
    local: bool = False
    certain: bool = False
    """Whether a finding of a local check cannot follow from something beside it that is unread."""

    def diagnostics(self, context: Context) -> list[Diagnostic]:
        """The findings, each at its place in the file."""
        return [
            Diagnostic(self.id, self.severity, found.message, found.span(context), found.help)
            for found in self.run(context)
            if self.certain
            or not context.source.holes
            or not _beside_a_hole(found.path, context.source.holes)
        ]


def _beside_a_hole(path: Path, holes: Collection[Path]) -> bool:
    """Whether a part that could not be read lies in this part, or beside it in the one above."""
    return any(
        hole[: len(path)] == path or (len(hole) > _SECTION and path[: len(hole) - 1] == hole[:-1])
        for hole in holes
        if len(path) > 1
    )


_SECTION = 2
"""A whole item of a section that is missing says nothing about its neighbours."""
