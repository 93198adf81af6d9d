"""What every format is made from: the findings and the figures of one definition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator import __version__
from generator.checks.base import Rule
from generator.checks.documentation import RULES
from generator.checks.registry import ROOMS
from generator.definition.diagnostics import Diagnostic, Severity, lines_of
from generator.graph.statistics import Statistics

VERSION = __version__
_READINESS = frozenset(check.id for check in ROOMS["readiness"])


@dataclass(frozen=True)
class Report:
    """The findings on `file`, in order. `figures` are there where the whole could be read.

    `ready` says that what is left to do before publishing counts as a fault.
    """

    file: str
    text: str
    diagnostics: tuple[Diagnostic, ...]
    figures: Statistics | None = None
    ready: bool = False
    colour: bool = False

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return lines_of(self.text)

    @property
    def to_mend(self) -> tuple[Diagnostic, ...]:
        """The findings on the definition itself."""
        return tuple(found for found in self.diagnostics if not self._is_readiness(found))

    @property
    def before_publishing(self) -> tuple[Diagnostic, ...]:
        """What is left to do before publishing; an error of this kind is to be mended at once."""
        return tuple(found for found in self.diagnostics if self._is_readiness(found))

    @staticmethod
    def _is_readiness(found: Diagnostic) -> bool:
        return found.check in _READINESS and found.severity is Severity.ADVICE

    def count(self, severity: Severity) -> int:
        """How many findings weigh so much."""
        return sum(found.severity is severity for found in self.diagnostics)

    @property
    def ok(self) -> bool:
        """Whether nothing forbids publishing, as far as was asked."""
        return not self.count(Severity.ERROR) and not (self.ready and self.before_publishing)

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Every kind of finding there is."""
        return RULES
