"""The site's menu, in the order in which people need it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.definition.model import Element, Pathway
from generator.site import addresses
from generator.site.addresses import address, heading
from generator.site.chronologies import Chronology, chronologies_of
from generator.site.hazards import TITLE as HAZARDS_TITLE
from generator.site.letters import Form
from generator.site.markup import theme_text
from generator.site.optional_pages import TITLES, gathering_pages
from generator.site.privacy import PRIVACY
from generator.site.privacy import TITLE as PRIVACY_TITLE
from generator.site.proof_page import PROOF
from generator.site.proof_page import TITLE as PROOF_TITLE
from generator.site.single_page import TITLE as WHOLE_TITLE
from generator.site.single_page import WHOLE
from generator.site.training import training_navigation


def navigation(pathway: Pathway, handwritten: Mapping[str, str], forms: tuple[Form, ...] = ()) -> list[Any]:
    """The menu in the form of MkDocs: titles with pages, or with lists of the same.

    Pages written by hand are taken for the owner's: they stand apart from what practitioners read.
    """
    gathered = gathering_pages(pathway)
    return [
        {"Home": addresses.HOME},
        {"Where am I?": addresses.CHECKER},
        {"Flowchart": addresses.FLOWCHART},
        *_section("Steps", "steps/index.md", pathway.steps),
        *_section("Outcomes", "outcomes/index.md", pathway.outcomes),
        *_section("Letters", "letters/index.md", pathway.letters, forms),
        *_section("Papers", "papers/index.md", pathway.documents, chronologies_of(pathway)),
        *_section("Your part", "roles/index.md", pathway.roles),
        *_gathering("Contacts", addresses.CONTACTS, gathered),
        {"To print or save": [{WHOLE_TITLE: WHOLE}, {"Card": addresses.CARD}]},
        *training_navigation(pathway),
        *([{"For its owner": sorted(handwritten)}] if handwritten else []),
        {"Reference": _reference(pathway, gathered)},
    ]


def _reference(pathway: Pathway, gathered: frozenset[str]) -> list[Any]:
    """The last part of the menu, which the foot of every page repeats."""
    return [
        *(
            entry
            for page in (addresses.ANY_TIME, addresses.QUESTIONS, addresses.GLOSSARY)
            for entry in _gathering(TITLES[page], page, gathered)
        ),
        *({theme_text(document.title): f"sources/{document.id}.md"} for document in pathway.sources),
        *_gathering(TITLES[addresses.POINTS], addresses.POINTS, gathered),
        {PROOF_TITLE: PROOF},
        {HAZARDS_TITLE: addresses.HAZARDS},
        {"What changed": addresses.CHANGES},
        {PRIVACY_TITLE: PRIVACY},
        {"About this site": addresses.ABOUT},
        {"Accessibility": addresses.ACCESSIBILITY},
    ]


def _gathering(title: str, page: str, gathered: frozenset[str]) -> list[Any]:
    return [{title: page}] if page in gathered else []


def _section(
    title: str,
    index: str,
    elements: tuple[Element, ...],
    forms: tuple[Form, ...] | tuple[Chronology, ...] = (),
) -> list[Any]:
    if not elements:
        return []
    pages: list[Any] = [index, *({theme_text(form.title): form.page} for form in forms)]
    for element in elements:
        at = address(element)
        if at:
            pages.append({theme_text(heading(element)): at.page})
    return [{title: pages}]
