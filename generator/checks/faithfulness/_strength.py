"""How strongly a part puts what its clauses say, compared with how they put it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.context import Context
from generator.definition.model import STRENGTHS, Action, Timescale

NEGATIVE = "must-not"


@dataclass(frozen=True)
class Compared:
    """A part with its strength, and the strongest clause that it cites."""

    part: Action | Timescale
    own: str
    clause: str
    theirs: str

    @property
    def reversed(self) -> bool:
        """Whether one of the two forbids what the other one asks for."""
        return (self.own == NEGATIVE) != (self.theirs == NEGATIVE)

    @property
    def weaker(self) -> bool:
        """Whether the part puts it less strongly."""
        return not self.reversed and STRENGTHS.index(self.own) > STRENGTHS.index(self.theirs)

    @property
    def stronger(self) -> bool:
        """Whether the part puts it more strongly."""
        return not self.reversed and STRENGTHS.index(self.own) < STRENGTHS.index(self.theirs)


def compared(context: Context) -> Iterator[Compared]:
    """Every action and timescale whose clauses have a strength; not what was decided."""
    for part in context.elements:
        if isinstance(part, Action | Timescale) and part.strength and not part.decided:
            clauses = [context.pathway.clauses[c] for c in part.source if c in context.pathway.clauses]
            having = [clause for clause in clauses if clause.strength]
            if having:
                strongest = min(having, key=lambda clause: STRENGTHS.index(clause.strength or "may"))
                yield Compared(part, part.strength, strongest.id, strongest.strength or "may")
