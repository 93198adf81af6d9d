"""`decide.js` in a real browser is the same function as the reference walk in Python."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.definition import Pathway, load_file
from generator.graph.graph import Graph
from generator.graph.paths import ways
from generator.graph.walk import Given, Walk, walk
from generator.site.checker_data import checker_data
from tests.conftest import GOOD, REAL, ROOT, name_of
from tests.random_pathways import random_pathway

DECIDE = ROOT / "generator" / "static" / "javascripts" / "decide.js"
TODAY = date(2025, 6, 18)
RANDOM_GRAPHS = 3000
DATED_EACH_WAY = 3


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    """An empty page that knows nothing but `decide.js`."""
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(path=DECIDE)
    yield page
    context.close()


Asked = tuple[Pathway, list[Given]]
"""A definition, and what is told about it, case by case."""


def in_browser(script: Page, asked: list[Asked]) -> list[list[dict[str, Any]]]:
    """All at once, as one text: that is what costs little."""
    told = [[checker_data(pathway), [as_json(given) for given in cases]] for pathway, cases in asked]
    found = script.evaluate(
        """(asked) => JSON.stringify(JSON.parse(asked).map(([data, cases]) =>
          cases.map((given) => pathwayChecker.decide(data, given))))""",
        json.dumps(told),
    )
    return json.loads(found)


def as_json(given: Given) -> dict[str, Any]:
    return {
        "answers": dict(given.answers),
        "dates": {name: day.isoformat() for name, day in given.dates.items()},
        "today": given.today.isoformat() if given.today else None,
        "start": given.start,
    }


def told(walked: Walk) -> dict[str, Any]:
    """What the reference says, in the form in which the script says it."""
    return {
        "nodes": list(walked.nodes),
        "way": [
            {
                "question": taken.question,
                "answer": taken.answer.id,
                "way": taken.answer.way,
                "target": taken.answer.target,
                "byDate": taken.by_date.isoformat() if taken.by_date else None,
            }
            for taken in walked.way
        ],
        "position": walked.position,
        "end": walked.end.value,
        "known": {name: day.isoformat() for name, day in walked.dates.items()},
        "due": {name: day.isoformat() for name, day in walked.due.items()},
    }


def differences(script: Page, asked: list[Asked]) -> list[tuple[Any, ...]]:
    found = []
    for (pathway, cases), answers in zip(asked, in_browser(script, asked), strict=True):
        graph = Graph(pathway)
        pairs = (
            (given, told(walk(graph, given)), there) for given, there in zip(cases, answers, strict=True)
        )
        found += [(given, here, there) for given, here, there in pairs if here != there]
    return found


def every_way(pathway: Pathway) -> list[Given]:
    """Every way, from the first node and from each step."""
    graph = Graph(pathway)
    starts = [None, *(step.id for step in pathway.steps)]
    return [Given(answers, start=start) for start in starts for answers in ways(graph, start)]


def dated(pathway: Pathway, given: Given, rng: Random) -> Given:
    """The same way with some dates known, so that some answers can follow from them."""
    helped = {question.id for question in pathway.questions if question.date}
    dates = {
        name: TODAY + timedelta(days=rng.choice([-15, -14, -1, 0, 1, rng.randint(-900, 60)]))
        for name in pathway.asked_dates
        if rng.random() < 0.7
    }
    answers = {
        name: words for name, words in given.answers.items() if name not in helped or rng.random() < 0.3
    }
    return Given(answers, dates, rng.choice([TODAY, None]), given.start)


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_every_way_of_every_definition(script: Page, definition: Path):
    pathway = load_file(definition).pathway
    assert pathway is not None
    cases = every_way(pathway)
    rng = Random(name_of(definition))  # noqa: S311 - chance, not secrecy
    cases += [dated(pathway, given, rng) for given in cases for _ in range(DATED_EACH_WAY)]
    assert len(cases) >= 20
    assert differences(script, [(pathway, cases)]) == []


@pytest.mark.parametrize("seed", range(20))
def test_random_graphs(script: Page, seed: int):
    """Thousands of graphs: finished ways, and ways that stop half-way or name nonsense."""
    rng = Random(seed)  # noqa: S311 - chance, not secrecy
    asked = []
    for _ in range(RANDOM_GRAPHS // 20):
        pathway = Pathway.model_validate(random_pathway(rng, rng.randint(1, 30)))
        asked.append((pathway, [random_given(pathway, rng) for _ in range(8)]))
    assert differences(script, asked) == []


def random_given(pathway: Pathway, rng: Random) -> Given:
    """Answers to most questions, some to nothing; dates of every century that can be typed."""
    answers = {
        question.id: rng.choice([*(answer.id for answer in question.answers), "constructor"])
        for question in pathway.questions
        if rng.random() < 0.85
    }
    dates = {
        name: date(rng.choice([2024, 2025, 2026, 1904, 9998]), rng.randint(1, 12), rng.randint(1, 28))
        for name in [*pathway.asked_dates, "constructor"]
        if rng.random() < 0.6
    }
    start = rng.choice([None, "constructor", *(node.id for node in pathway.route)])
    return Given(answers, dates, rng.choice([None, TODAY]), start)
