"""What the page of the hazard log is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.definition.model import Pathway
from generator.site.hazards.facts import FACTS, policy_facts
from generator.site.hazards.log import LIKELIHOODS, MEANING, SEVERITIES, hazards, risk
from generator.site.loosening import Loosening

TITLE = "Hazard log"

POLICY = "policy"
"""The fact that does not come from the definition."""


def hazards_context(pathway: Pathway, loosened: Sequence[Loosening] | None) -> dict[str, Any]:
    """The hazards, the facts of this procedure and of its policy by name, and the scales.

    None in place of loosenings: another host builds the site, and not every control is there.
    """
    facts = {name: tuple(tell(pathway)) for name, tell in FACTS.items()}
    return {
        "hazards": hazards(),
        "facts": facts | {POLICY: tuple(policy_facts(loosened))},
        "ours": loosened is not None,
        "severities": tuple(reversed(SEVERITIES)),
        "likelihoods": LIKELIHOODS,
        "risk": risk,
        "meaning": MEANING,
    }
