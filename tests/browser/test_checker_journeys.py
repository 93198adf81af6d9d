"""Every scenario as a whole journey: mouse over http, keyboard alone from the disk, and without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.definition import Pathway, load_file
from generator.definition.model import Scenario, Step
from generator.definition.slug import slug
from generator.graph.graph import Graph
from generator.graph.walk import End, walk
from generator.site.formatting import REMARK_WORDS, day_in_words
from tests.browser.checking import Checker, given_in
from tests.browser.conftest import Address
from tests.conftest import GOOD, REAL, name_of


def pathway_of(definition: Path) -> Pathway:
    pathway = load_file(definition).pathway
    assert pathway is not None
    return pathway


def journeys(definition: Path) -> Iterator[tuple[Scenario, bool]]:
    """Every scenario, and whether it is the first of its kind, for which the page asks alike."""
    seen: set[tuple[bool, bool, bool, str]] = set()
    for scenario in pathway_of(definition).scenarios:
        kind = (bool(scenario.due), bool(scenario.dates), bool(scenario.start), scenario.basis)
        yield scenario, kind not in seen
        seen.add(kind)


def cases(*others: pytest.MarkDecorator) -> list:
    """One scenario of each kind, and all others of the real procedure, marked. `decide.js` walks them all."""
    return [
        pytest.param(
            definition, scenario, id=f"{name_of(definition)}-{scenario.id}", marks=() if first else others
        )
        for definition in (REAL, *GOOD)
        for scenario, first in journeys(definition)
        if first or definition == REAL
    ]


def fragment_of(scenario: Scenario) -> str:
    return f"#from-{scenario.start}" if scenario.start else ""


def expect_result(checker: Checker, scenario: Scenario) -> None:
    """The result on show is the one that the scenario expects, and says what it must."""
    assert checker.position == scenario.ends
    text = checker.text()
    told = checker.shown.locator(":is(.decisive, .arrived, .way-remarks) .remark:visible").all_text_contents()
    assert len(told) == len(set(told)), "a remark is told twice"
    for day in scenario.due.values():
        assert str(day_in_words(day)) in text
    for clause in scenario.cites:
        assert re.search(rf"\b{re.escape(clause)}\b", text), f"{clause} is not on the result"
    if scenario.basis != "decided":
        assert checker.shown.locator(f".remark.{scenario.basis}:visible").count()
        assert REMARK_WORDS[scenario.basis] in text


@pytest.mark.parametrize(("definition", "scenario"), cases())
def test_with_the_mouse(page: Page, served: Address, definition: Path, scenario: Scenario):
    checker = Checker(page, pathway_of(definition), served(definition))
    checker.open(given_in(scenario).today, fragment_of(scenario))
    for _ in range(40):
        if not checker.asking:
            break
        answer = scenario.answers.get(checker.question or "")
        if answer:
            checker.choose(answer)
        elif day := checker.asked_date(scenario):
            checker.type_date(str(day.day), str(day.month), str(day.year))
        checker.go_on()
    expect_result(checker.give_dates(scenario), scenario)


@pytest.mark.parametrize(("definition", "scenario"), cases(pytest.mark.slow))
def test_with_the_keyboard_alone(page: Page, on_disk: Address, definition: Path, scenario: Scenario):
    checker = Checker(page, pathway_of(definition), on_disk(definition))
    checker.open(given_in(scenario).today, fragment_of(scenario))
    for _ in range(40):
        if not checker.asking:
            break
        answer = scenario.answers.get(checker.question or "")
        day = checker.asked_date(scenario)
        if answer:
            tab_to(page, "radio")
            press_until_chosen(page, slug(answer))
        elif day:
            tab_to(page, "text")
            page.keyboard.press("ControlOrMeta+a")
            page.keyboard.type(f"{day.day}/{day.month}/{day.year}")
        else:
            tab_to(page, "radio")
        page.keyboard.press("Enter")
    expect_result(checker.give_dates(scenario), scenario)


def tab_to(page: Page, kind: str) -> None:
    """Press Tab until a field of this kind has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.checker') && document.activeElement.type") == kind:
            return
    raise AssertionError(f"no {kind} field can be reached with Tab")


def press_until_chosen(page: Page, answer: str) -> None:
    """Choose with the arrow keys, as radio buttons work."""
    for _ in range(12):
        if page.evaluate("document.activeElement.value") == answer:
            page.keyboard.press("Space")
            assert page.evaluate("document.activeElement.checked")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{answer} cannot be chosen with the arrow keys")


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page in a browser whose scripts are switched off."""
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("definition", "scenario"), cases())
def test_without_a_script(plain: Page, served: Address, definition: Path, scenario: Scenario):
    """The same answers as links, each to the next section; one section on show at a time."""
    graph = Graph(pathway_of(definition))
    walked = walk(graph, given_in(scenario))
    assert walked.end is not End.ASKING
    plain.goto(f"{served(definition)}checker.html{fragment_of(scenario)}")
    for taken in walked.way:
        pass_steps(plain)
        shown = plain.locator(".checker > section:visible")
        assert shown.count() == 1
        assert shown.get_attribute("data-question") in {taken.question, None}
        shown.locator(f'[data-choice="{taken.answer.id}"] > a').first.click()
    pass_steps(plain)
    result = plain.locator(".checker > .checker-result:visible")
    assert result.get_attribute("data-node") == scenario.ends
    if walked.end is not End.BACK and isinstance(graph.nodes[scenario.ends], Step):
        assert result.get_by_text("What to do now").count()
    assert taken.answer.words in (result.text_content() or "")


def pass_steps(plain: Page) -> None:
    """Follow "how far have you got?" from a step that has been reached."""
    for _ in range(10):
        step = plain.locator(
            ".checker > .checker-step:visible, .checker > .checker-from:visible:not(:has(.choices))"
        )
        if not step.count():
            return
        step.locator('a[href^="#question-"], a[href^="#step-"], a[href^="#end-"]').first.click()
