"""What the checker tells is the same on its page and in the terminal, for every scenario."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.definition import load_file
from generator.definition.model import Pathway
from generator.definition.slug import slug
from generator.graph.graph import Graph
from generator.graph.walk import Given, walk
from generator.site.checker_data import route_hash
from generator.terminal.output import ResultWriter
from generator.terminal.text_page import TextPage
from tests.browser.checking import TODAY, Checker, given_in
from tests.browser.conftest import Address
from tests.conftest import EXAMPLES, REAL, name_of
from tests.reading import fold

TOLD = """section => ({
  head: section.querySelector(".arrived:not([hidden]) h2").innerText,
  due: [...section.querySelectorAll("[data-due]")].map(each => each.innerText).filter(Boolean),
  byDate: [...section.querySelectorAll(".by-date")].map(each => each.textContent),
  near: [...section.querySelectorAll(".near > li")].map(each => each.firstElementChild.innerText),
})"""


def fragment(pathway: Pathway, given: Given) -> str:
    """The link that holds what has been told."""
    parts = [f"from.{given.start}"] if given.start else []
    parts += [f"is.{name}.{slug(words)}" for name, words in given.answers.items()]
    parts += [f"date.{name}.{day}" for name, day in given.dates.items()]
    return f"#answers={';'.join([route_hash(pathway), *parts])}"


def in_the_terminal(pathway: Pathway, given: Given) -> str:
    """Everything that the terminal tells, as one line."""
    lines: list[str] = []
    graph = Graph(pathway)
    writer = ResultWriter(graph, TextPage(lines.append), given.today or TODAY)
    writer.result(walk(graph, given), given.dates)
    return fold(" ".join(lines))


def without_choice_by_date(pathway: Pathway, given: Given) -> Given:
    """The same case with every answer given: the page asks nobody to confirm one that a date chose."""
    way = walk(Graph(pathway), given).way
    return replace(given, answers={taken.question: taken.answer.words for taken in way})


@pytest.mark.parametrize("definition", [REAL, *EXAMPLES], ids=name_of)
def test_page_and_terminal_tell_the_same(page: Page, on_disk: Address, definition: Path) -> None:
    pathway = load_file(definition).pathway
    assert pathway is not None
    checker = Checker(page, pathway, on_disk(definition))
    for scenario in pathway.scenarios:
        given = given_in(scenario)
        checker.open(given.today, fragment(pathway, given))
        if checker.asking:
            given = without_choice_by_date(pathway, given)
            checker.open(given.today, fragment(pathway, given))
        page_says = checker.shown.evaluate(TOLD)
        terminal = in_the_terminal(pathway, given)
        for sentence in [page_says["head"], *page_says["due"], *page_says["byDate"], *page_says["near"]]:
            assert fold(sentence) in terminal, (scenario.id, sentence)
        assert len(page_says["due"]) == terminal.count("Counted: "), scenario.id
