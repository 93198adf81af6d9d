"""Which training pages there are, and what each template is given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.definition.model import Pathway
from generator.graph.graph import Graph
from generator.site.addresses import TRAINING_PACK as PACK
from generator.site.flowchart.relinked import leading
from generator.site.pages import ChartDrawing, Page, Renderer
from generator.site.training.cases import Case, case_page, cases_of
from generator.site.training.walk_through import main_answers, notes_at, remarks_at

INDEX = "training/index.md"
WALK_THROUGH = "training/walk-through.md"
QUIZ = "training/quiz.md"
CHART_SCRIPT = "javascripts/pathway-chart.js"


def render_training(renderer: Renderer, drawn: ChartDrawing) -> tuple[dict[str, str], dict[str, str]]:
    """Every training page by path, and the chart as a script for the pages of the cases."""
    cases = cases_of(renderer.graph)
    chart = Markup(leading(drawn.wide, _in_walk_through))  # noqa: S704 - our drawing
    shared = {"cases": cases, "chart": chart, "training": renderer.pathway.training, **_places()}
    pages = {
        page.path: renderer.render(page.path, page.template, title=page.title, **shared, **page.context)
        + "\n"
        for page in _pages(renderer.graph, cases)
    }
    return pages, {CHART_SCRIPT: _chart_script(chart)} if cases else {}


def training_navigation(pathway: Pathway) -> list[Any]:
    """The menu's section."""
    pages: list[Any] = [INDEX, {"Walk-through": WALK_THROUGH}]
    if pathway.stories:
        cases = [{scenario.name: case_page(scenario)} for scenario in pathway.stories]
        pages += [{"Cases": cases}, {"Quiz": QUIZ}]
    return [{"Training": [*pages, {"Trainer's pack": PACK}]}]


def _places() -> dict[str, str]:
    return {"index_page": INDEX, "walk_page": WALK_THROUGH, "quiz_page": QUIZ, "pack_page": PACK}


def _in_walk_through(node: str) -> str:
    """Where a box of the chart leads on any training page: they all stand in one folder."""
    return f"walk-through.html#at-{node}"


def _chart_script(chart: str) -> str:
    text = json.dumps(chart, ensure_ascii=True).replace("</", "<\\u002f")
    return f"var pathwayChartDrawn = {text};\n"


def _pages(graph: Graph, cases: tuple[Case, ...]) -> Iterator[Page]:
    yield Page(INDEX, "Training", "training/index.md.j2")
    yield Page(WALK_THROUGH, "Walk-through", "training/walk-through.md.j2", _walk_context(graph))
    if cases:
        yield Page(QUIZ, "Quiz", "training/quiz.md.j2")
    for place, case in enumerate(cases):
        around = {"before": cases[place - 1] if place else None, "after": (*cases, None)[place + 1]}
        yield Page(case.page, case.scenario.name, "training/case.md.j2", {"case": case, **around})
    yield Page(PACK, "Trainer's pack", "training/pack.md.j2")


def _walk_context(graph: Graph) -> dict[str, Any]:
    return {
        "offered": main_answers(graph),
        "notes_at": lambda node: notes_at(graph, node.id),
        "remarks_at": lambda node: remarks_at(graph.pathway, node),
        "walks": tuple(Case(graph, scenario) for scenario in graph.pathway.scenarios),
    }
