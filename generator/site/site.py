"""The whole site as text and bytes: what the plugin feeds to MkDocs and `export` writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from generator.definition.model import Pathway
from generator.site.assets import SCRIPT, STYLESHEET, static_files
from generator.site.card import card_text
from generator.site.checker_data import checker_script
from generator.site.chronologies import chronology_files
from generator.site.flowchart.files import Drawings
from generator.site.handwritten import wrap_handwritten
from generator.site.history import Sections
from generator.site.loosening import Loosening
from generator.site.navigation import navigation
from generator.site.override import override_outcome
from generator.site.pages import Renderer, draw_chart, render_pages
from generator.site.proof_page import proof_files
from generator.site.training import render_training

CHECKER_DATA = "javascripts/pathway-data.js"


@dataclass(frozen=True)
class Site:
    """Files by their path below the documents' folder: pages as text, the rest as bytes."""

    files: Mapping[str, str | bytes]
    nav: list[Any]
    stylesheets: tuple[str, ...]
    scripts: tuple[str, ...]
    generated: frozenset[str] = field(default_factory=frozenset)
    """The pages that come from the definition, not from a hand-written file."""


class ClashError(ValueError):
    """A page written by hand would replace one that is made; the message names it."""


def build_site(
    pathway: Pathway,
    handwritten: Mapping[str, str],
    draw: Drawings,
    history: Mapping[int, Sections] = MappingProxyType({}),
    loosened: Sequence[Loosening] | None = None,
) -> Site:
    """Make every page and file of a pathway's site.

    `handwritten` holds Markdown pages by path, to which the override and the status are
    added. `draw` turns DOT into drawings. `history` holds what comparing found, by place in
    `changes`. `loosened` is what the site allows besides the policy, and none at all where its host
    puts no policy into pages: the site then does not claim it. Raises `ClashError` where a hand-written
    page would replace a generated one.
    """
    renderer = Renderer(pathway, loosened)
    chart = draw_chart(renderer, draw)
    training, training_files = render_training(renderer, chart)
    pages = render_pages(renderer, chart, history) | training
    clash = sorted(pages.keys() & handwritten.keys())
    if clash:
        raise ClashError(
            f"{clash[0]} is made from the definition; give the page written by hand another name"
        )
    files: dict[str, str | bytes] = dict(static_files())
    files[CHECKER_DATA] = checker_script(pathway)
    files["card.txt"] = card_text(pathway, override_outcome(pathway))
    files |= renderer.letters.files()
    files |= chart.files
    files |= chronology_files(pathway, renderer.letters)
    files |= training_files
    files |= proof_files(pathway, renderer.graph)
    files |= pages
    files |= wrap_handwritten(renderer, handwritten)
    return Site(
        files=files,
        nav=navigation(pathway, handwritten, renderer.letters.forms),
        stylesheets=(STYLESHEET,),
        scripts=(SCRIPT,),
        generated=frozenset(pages),
    )
