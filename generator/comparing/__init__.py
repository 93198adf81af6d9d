"""Two editions of a definition: what changed, by meaning, and what that does.

Knows `definition` and `logic`; does no I/O, reads no clock, and never raises on a pathway.
"""

from generator.comparing.changes import Change
from generator.comparing.comparison import Comparison, compare
from generator.comparing.edition import Edition, Spot

__all__ = ["Change", "Comparison", "Edition", "Spot", "compare"]
