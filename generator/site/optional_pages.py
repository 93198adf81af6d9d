"""The pages that gather parts of one kind: one that would be empty is not made, and not in the menu."""

from __future__ import annotations

from generator.definition.model import Pathway, Point, Provenance
from generator.graph.proven_properties import decisions
from generator.site.addresses import ANY_TIME, CONTACTS, GLOSSARY, POINTS, QUESTIONS

TITLES = {
    CONTACTS: "Contacts and links",
    ANY_TIME: "At any time",
    QUESTIONS: "All the questions",
    GLOSSARY: "Glossary",
    POINTS: "Gaps and contradictions",
}
"""Their titles, by path."""


def gathering_pages(pathway: Pathway) -> frozenset[str]:
    """Those that have something to show. Without an override, one says why there is none."""
    contents = {
        CONTACTS: pathway.contacts or pathway.links,
        ANY_TIME: pathway.standing or not pathway.override_question,
        QUESTIONS: pathway.questions,
        GLOSSARY: pathway.glossary,
        POINTS: pathway.points or _is_remarked(pathway) or decisions(pathway),
    }
    return frozenset(page for page, found in contents.items() if found)


def _is_remarked(pathway: Pathway) -> bool:
    """Whether some part carries a gap or a conflict."""
    parts = (p for p in pathway.elements() if isinstance(p, Provenance) and not isinstance(p, Point))
    return any(kind != "note" for part in parts for kind, _, _ in part.remarks)
