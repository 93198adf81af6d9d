"""Two editions of a definition: what changed, by meaning, and what that does.

Knows `definition` and `graph`; does no I/O, reads no clock, and never raises on a pathway.
"""

from generator.diff.changes import Change
from generator.diff.comparison import Comparison, compare
from generator.diff.edition import ComparedEdition, Spot

__all__ = ["Change", "ComparedEdition", "Comparison", "Spot", "compare"]
