"""What the page of the hazard log is given."""

from __future__ import annotations

from typing import Any

from generator.definition.model import Pathway
from generator.site.hazards.facts import FACTS
from generator.site.hazards.log import LIKELIHOODS, MEANING, SEVERITIES, hazards, risk

TITLE = "Hazard log"


def hazards_context(pathway: Pathway) -> dict[str, Any]:
    """The hazards, the facts of this procedure by name, and the scales."""
    return {
        "hazards": hazards(),
        "facts": {name: tuple(tell(pathway)) for name, tell in FACTS.items()},
        "severities": tuple(reversed(SEVERITIES)),
        "likelihoods": LIKELIHOODS,
        "risk": risk,
        "meaning": MEANING,
    }
