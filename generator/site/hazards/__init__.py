"""The hazard log: what could go wrong, what is done against it, and what proves that."""

from generator.site.hazards.log import HAZARDS, Hazard, HazardControl, hazards
from generator.site.hazards.page import TITLE, hazards_context

__all__ = ["HAZARDS", "TITLE", "Hazard", "HazardControl", "hazards", "hazards_context"]
