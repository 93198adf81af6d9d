"""The quiz as one person has it: alone, with feedback that explains, nothing stored."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.definition.model import Pathway
from tests.browser.conftest import Address
from tests.browser.training import findings, stored
from tests.conftest import REAL


@pytest.fixture
def quiz(page: Page, on_disk: Address) -> Page:
    page.goto(f"{on_disk(REAL)}training/quiz.html")
    page.locator(".quiz-score").wait_for()
    return page


def choose(page: Page, right: str) -> None:
    page.locator(f'.quiz-case:visible .quiz-choice[data-right="{right}"]:not([open]) summary').first.click()


def test_it_asks_one_case_at_a_time_and_counts_first_answers(quiz: Page, real: Pathway) -> None:
    score = quiz.locator(".quiz-score")
    kept = stored(quiz)
    expect(quiz.locator(".quiz-case:visible")).to_have_count(1)
    choose(quiz, "no")
    expect(score).to_have_text(f"Case 1 of {len(real.stories)}. Right at the first try: 0 of 1.")
    choose(quiz, "yes")
    expect(score).to_contain_text("Right at the first try: 0 of 1.")
    quiz.get_by_role("button", name="Next case").click()
    expect(quiz.locator(".quiz-case:visible")).to_have_attribute("data-case", real.stories[1].id)
    choose(quiz, "yes")
    expect(score).to_contain_text("Right at the first try: 1 of 2.")
    quiz.get_by_role("button", name="Previous case").click()
    expect(quiz.locator(".quiz-case:visible")).to_have_attribute("data-case", real.stories[0].id)
    assert stored(quiz) == kept
    quiz.reload()
    expect(score).to_have_text(f"Case 1 of {len(real.stories)}.")


def test_the_keyboard_is_enough(quiz: Page) -> None:
    quiz.locator(".quiz-case:visible .quiz-choice summary").first.focus()
    quiz.keyboard.press("Enter")
    expect(quiz.locator(".quiz-case:visible .quiz-verdict").first).to_be_visible()
    quiz.get_by_role("button", name="Next case").press("Enter")
    assert quiz.evaluate("document.activeElement.tagName") == "H2"


def test_the_last_case_says_that_it_is_the_last(quiz: Page, real: Pathway) -> None:
    for place in range(len(real.stories)):
        choose(quiz, "yes")
        if place < len(real.stories) - 1:
            quiz.get_by_role("button", name="Next case").click()
    expect(quiz.locator(".quiz-score")).to_contain_text("That was the last one.")
    expect(quiz.get_by_role("button", name="Next case")).to_be_disabled()


def test_on_paper_it_does_not_tell_the_answers(quiz: Page) -> None:
    quiz.locator(".quiz-case:visible summary").first.click()
    quiz.emulate_media(media="print")
    expect(quiz.locator(".quiz-verdict:visible")).to_have_count(0)


LOOK = """all => all.map((one) => {
  const box = getComputedStyle(one.querySelector("summary"), "::before");
  const mark = box.display === "none" ? "none" : box.width + box.borderTopWidth + box.backgroundColor;
  return [getComputedStyle(one).borderTopWidth, mark, one.offsetHeight < 60];
}).map(String)"""


def test_on_paper_are_all_cases_with_boxes_that_look_alike(quiz: Page, real: Pathway) -> None:
    score = quiz.locator(".quiz-score").text_content()
    quiz.emulate_media(media="print")
    quiz.evaluate("document.querySelectorAll('.quiz-choice').forEach((one, at) => { one.open = at % 2; })")
    expect(quiz.locator(".quiz-case:visible")).to_have_count(len(real.stories))
    expect(quiz.locator(".quiz-choice > :not(summary):visible")).to_have_count(0)
    choices = quiz.locator(".quiz-choice")
    expect(quiz.locator(".quiz-choice > summary:visible")).to_have_count(choices.count())
    (look,) = set(choices.evaluate_all(LOOK))
    assert look.startswith("0px")
    assert "none" not in look
    expect(quiz.locator(".quiz .when-printed")).to_contain_text("The right answers are not on this paper")
    expect(quiz.locator(".quiz .no-print")).to_be_hidden()
    quiz.emulate_media(media="screen")
    expect(quiz.locator(".quiz-case:visible")).to_have_count(1)
    assert quiz.locator(".quiz-score").text_content() == score


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: str, quiz: Page) -> None:
    quiz.emulate_media(color_scheme=scheme)
    states = {"asked": findings(quiz)}
    choose(quiz, "no")
    states["wrong"] = findings(quiz)
    choose(quiz, "yes")
    states["right"] = findings(quiz)
    assert {name: found for name, found in states.items() if found} == {}
