"""Which pages there are, and what each template is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from generator.definition.model import Pathway, Step
from generator.graph.decisions import own_remarks, settlement
from generator.graph.graph import Graph
from generator.site import addresses
from generator.site.addresses import Places, address, heading
from generator.site.checker_page import checker_context
from generator.site.chronologies import chronologies_of, chronology_data
from generator.site.citations import (
    Citations,
    decision_places,
    duties,
    letter_uses,
    paper_uses,
    remark_places,
    talked_to,
)
from generator.site.environment import environment
from generator.site.flowchart import flowchart_dot, flowchart_in_words
from generator.site.flowchart.files import A3, Drawings, chart_files, files_by_name
from generator.site.formatting import REMARK_WORDS, STRENGTH_WORDS, TIMESCALE_WORDS
from generator.site.hazards import TITLE as HAZARDS_TITLE
from generator.site.hazards import hazards_context
from generator.site.history import Sections, chapters
from generator.site.letters import Letters
from generator.site.links import Links
from generator.site.loosening import Loosening
from generator.site.mini_chart import mini_chart
from generator.site.optional_pages import TITLES, gathering_pages
from generator.site.override import override_contacts, override_outcome, override_words
from generator.site.privacy import PRIVACY, privacy_context
from generator.site.privacy import TITLE as PRIVACY_TITLE
from generator.site.proof_page import PROOF, proof_context
from generator.site.proof_page import TITLE as PROOF_TITLE
from generator.site.single_page import TITLE as WHOLE_TITLE
from generator.site.single_page import WHOLE, whole_context
from generator.site.status import edition_of, status_of
from generator.site.timeline import timeline
from generator.site.transitions import clauses_on_page, continuation, ways_into


@dataclass(frozen=True)
class Page:
    """One page to be: where it goes, its title, its template and what that needs besides."""

    path: str
    title: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)


class Renderer:
    """Renders templates with what all of them share: the pathway, links, words."""

    def __init__(self, pathway: Pathway, loosened: Sequence[Loosening] | None = None) -> None:
        self.pathway = pathway
        self.loosened = loosened
        self.graph = Graph(pathway)
        self.places = Places(pathway)
        self.citations = Citations(self.places)
        self.letters = Letters(pathway, self.places)
        self.chronologies = chronologies_of(pathway)
        self._shared = {
            "p": pathway,
            "graph": self.graph,
            "places": self.places,
            "citations": self.citations,
            "addresses": addresses,
            "override_outcome": override_outcome(pathway),
            "override_words": override_words(pathway),
            "override_contacts": override_contacts(pathway),
            "gathered": gathering_pages(pathway),
            "onward_answers": tuple(arrow.answer for arrow in self.graph.onward),
            "status": status_of(pathway),
            "edition": edition_of(pathway),
            "strength_words": STRENGTH_WORDS,
            "remark_words": REMARK_WORDS,
            "timescale_words": TIMESCALE_WORDS,
            "anchor": lambda element: self.places.of(element).address.anchor,
            "ways_into": lambda node: ways_into(self.graph, node),
            "continuation": lambda node: continuation(self.graph, node),
            "clauses_on_page": lambda element: clauses_on_page(pathway, element),
            "letters": self.letters,
            "chronologies": self.chronologies,
            "letter_uses": lambda letter: letter_uses(self.places, letter.id),
            "paper_uses": lambda paper: paper_uses(self.places, paper.id),
            "talked_to": lambda role: talked_to(pathway, role.id),
            "remark_places": tuple(remark_places(pathway, self.places)),
            "decision_places": decision_places(self.places),
            "own_remarks": lambda part: own_remarks(pathway, part),
            "settlement": lambda part: settlement(pathway, part),
        }

    def render(self, path: str, template: str, **context: Any) -> str:
        """The text of one template, as it stands on the page at `path`."""
        own = {"link": Links(self.pathway, self.places, path), "page": path, "level": 2, "whole": False}
        return environment().get_template(template).render(self._shared | own | context)


def render_pages(
    renderer: Renderer, chart: ChartDrawing, history: Mapping[int, Sections] = MappingProxyType({})
) -> dict[str, str]:
    """Every generated page but the training's, by path."""
    return {
        page.path: renderer.render(page.path, page.template, title=page.title, **page.context) + "\n"
        for page in _pages(renderer, chart, history)
    }


def _pages(renderer: Renderer, chart: ChartDrawing, history: Mapping[int, Sections]) -> Iterator[Page]:
    pathway = renderer.pathway
    yield Page(addresses.HOME, pathway.about.title, "home.md.j2", {"timeline": timeline(pathway)})
    way = {"mini_chart": mini_chart(Markup(chart.wide))}  # noqa: S704 - drawn by us
    yield Page(addresses.CHECKER, "Where am I?", "checker.md.j2", checker_context(renderer.graph) | way)
    yield _flowchart_page(renderer, chart)
    for path in sorted(gathering_pages(pathway)):
        yield Page(path, TITLES[path], f"{path}.j2")
    yield Page(WHOLE, WHOLE_TITLE, "whole.md.j2", whole_context(pathway, renderer.places))
    yield Page(addresses.CARD, "Card to print or save", "card.md.j2")
    yield Page(PROOF, PROOF_TITLE, "proof.md.j2", proof_context(pathway, renderer.graph))
    yield Page(
        addresses.CHANGES, "What changed", "what-changed.md.j2", {"chapters": chapters(pathway, history)}
    )
    yield Page(addresses.HAZARDS, HAZARDS_TITLE, "hazards.md.j2", hazards_context(pathway, renderer.loosened))
    yield Page(PRIVACY, PRIVACY_TITLE, "privacy.md.j2", privacy_context(renderer.loosened))
    yield Page(addresses.ABOUT, "About this site", "about.md.j2")
    yield Page(addresses.ACCESSIBILITY, "Accessibility statement", "accessibility.md.j2")
    yield Page(addresses.NOT_HERE, "This page is not here", "not-here.md.j2")
    yield from _overviews(pathway)
    yield from _details(renderer)


@dataclass(frozen=True)
class ChartDrawing:
    """The flowchart of the site, as SVG for a wide and for a narrow screen, and as files to take along."""

    wide: str
    narrow: str
    files: Mapping[str, str | bytes]


def draw_chart(renderer: Renderer, draw: Drawings) -> ChartDrawing:
    """Lay the flowchart out; its boxes lead to the pages of their nodes."""
    links = Links(renderer.pathway, renderer.places, addresses.FLOWCHART)

    def href(node: str) -> str:
        return _html_address(links, renderer, node)

    dot = flowchart_dot(renderer.graph, href)
    phone = flowchart_dot(renderer.graph, href, prefix="phone", narrow=True)
    wide = draw.draw_svg(dot)
    return ChartDrawing(wide, draw.draw_svg(phone), chart_files(renderer.pathway, dot, wide, draw))


def _flowchart_page(renderer: Renderer, chart: ChartDrawing) -> Page:
    context = {
        "wide": Markup(chart.wide),  # noqa: S704 - drawn by us, every text in it escaped
        "narrow": Markup(chart.narrow),  # noqa: S704 - the same
        "words": flowchart_in_words(renderer.graph),
        "files": files_by_name(chart.files),
        "has_sheet": A3 in chart.files,
    }
    return Page(addresses.FLOWCHART, "Flowchart", "flowchart.md.j2", context)


def _html_address(links: Links, renderer: Renderer, node: str) -> str:
    """A node's address for the drawing, in which no host rewrites links to Markdown files."""
    target = renderer.places.of(renderer.graph.nodes[node]).address.seen_from(links.page)
    return target.replace(".md", ".html", 1)


def _overviews(pathway: Pathway) -> Iterator[Page]:
    for folder, title, elements in (
        ("steps", "The steps", pathway.steps),
        ("outcomes", "Outcomes", pathway.outcomes),
        ("letters", "Letters", pathway.letters),
        ("papers", "Papers", pathway.documents),
        ("roles", "Your part", pathway.roles),
    ):
        if elements:
            yield Page(f"{folder}/index.md", title, f"overviews/{folder}.md.j2")


def _details(renderer: Renderer) -> Iterator[Page]:
    pathway = renderer.pathway
    for place, step in enumerate(pathway.steps):
        around = {"before": _at(pathway.steps, place - 1), "after": _at(pathway.steps, place + 1)}
        yield _detail(step, "step.md.j2", **around)
    for outcome in pathway.outcomes:
        yield _detail(outcome, "outcome.md.j2")
    for letter in pathway.letters:
        yield _detail(letter, "letter.md.j2")
    for form in renderer.letters.forms:
        yield Page(form.page, form.title, "fill-in.md.j2", {"form": form})
    for paper in pathway.documents:
        yield _detail(paper, "paper.md.j2")
    for chronology in renderer.chronologies:
        context = {"it": chronology, "data": chronology_data(chronology, renderer.letters)}
        yield Page(chronology.page, chronology.title, "chronology.md.j2", context)
    for role in pathway.roles:
        yield _detail(role, "role.md.j2", duties=duties(pathway, role.id))
    for document in pathway.sources:
        yield _detail(document, "source.md.j2")


def _detail(element: Any, template: str, **context: Any) -> Page:
    at = address(element)
    if at is None:
        raise TypeError(f"{type(element).__name__} has no page of its own")
    return Page(at.page, heading(element), template, {"it": element, **context})


def _at(steps: tuple[Step, ...], place: int) -> Step | None:
    return steps[place] if 0 <= place < len(steps) else None
