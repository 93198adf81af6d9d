"""For every check, changes to the real definition that break what it guards, and must be caught.

Each maker yields drafts that are wrong in one way, at every place where the real definition
can be broken so. `python -m tests.checks.mutations` prints how many were caught.
"""

from tests.checks.mutations import (
    cases,
    faithfulness,
    readiness,
    references,
    routes,
    safety,
    time,
    words,
)
from tests.checks.mutations.making import MAKERS
from tests.checks.mutations.scoring import missed

__all__ = [
    "MAKERS",
    "cases",
    "faithfulness",
    "missed",
    "readiness",
    "references",
    "routes",
    "safety",
    "time",
    "words",
]
