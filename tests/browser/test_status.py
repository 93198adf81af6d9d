"""What depends on today: the review date, and the date on paper. Read from the disk, as on a shared drive."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests import editions

PLACES = ("steps/ring.html", "checker.html", "index.html", "ours.html", "letters/sorry.html")
PASSED = "The review date has passed. It was 30 November 2026. Keep following this procedure; tell the owner"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The first edition, to be reviewed by 30 November 2026."""
    folder = editions.project(tmp_path_factory.mktemp("review"), editions.OLD)
    return editions.build(folder).as_uri()


@pytest.mark.parametrize(("now", "passed"), [
    ("2026-11-30T23:59:00", False),
    ("2026-12-01T00:01:00", True),
])  # fmt: skip
def test_readers_are_told_from_the_day_after_the_review_date(page: Page, site: str, now: str, passed: bool):
    page.clock.set_fixed_time(now)
    for place in PLACES:
        page.goto(f"{site}/{place}")
        notice = page.locator(".review-passed")
        if passed:
            expect(notice).to_be_visible()
            expect(notice).to_contain_text(PASSED)
        else:
            expect(notice).to_be_hidden()


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same edition before anybody has approved it."""
    folder = editions.project(tmp_path_factory.mktemp("draft"), editions.OLD, approved=False)
    return editions.build(folder).as_uri()


def test_nobody_is_told_to_follow_a_draft_whose_review_date_has_passed(page: Page, draft: str):
    page.clock.set_fixed_time("2026-12-01T00:01:00")
    for place in (*PLACES, "404.html"):
        page.goto(f"{draft}/{place}")
        notice = page.locator("div.notice")
        expect(notice).to_contain_text("Draft: not approved for use.")
        expect(notice).to_contain_text(
            "The review date has passed. It was 30 November 2026. Nobody has approved this draft. "
            "Ask the owner what holds now:"
        )
        expect(notice).not_to_contain_text("Keep following")


LOOKS_OF = """(it) => {
  const own = getComputedStyle(it), page = getComputedStyle(document.querySelector("article"));
  return {
    size: parseFloat(own.fontSize) / parseFloat(page.fontSize),
    ground: own.backgroundColor !== "rgba(0, 0, 0, 0)" && own.backgroundColor !== page.backgroundColor,
    edges: ["Top", "Right", "Bottom", "Left"].every((side) => parseFloat(own[`border${side}Width`]) >= 2),
  };
}"""


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_a_draft_is_seen_to_be_one(page: Page, draft: str, colours: str):
    """As large as the words of the page, on a ground of its own with an edge all round."""
    page.emulate_media(color_scheme=colours)
    for place in (*PLACES, "404.html"):
        page.goto(f"{draft}/{place}")
        looks = page.locator(".notice > .draft").evaluate(LOOKS_OF)
        assert looks["size"] >= 1, place
        assert looks["ground"], place
        assert looks["edges"], place


def test_paper_says_uncontrolled_with_version_and_dates_but_a_letter_says_nothing(page: Page, site: str):
    page.clock.set_fixed_time("2026-11-21T12:00:00")
    page.goto(f"{site}/steps/ring.html")
    line = page.locator(".when-printed")
    expect(line).to_be_hidden()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(line).to_be_visible()
    expect(line).to_have_text(
        "Uncontrolled when printed. Version 1.0, dated 2 November 2026, approved. "
        "Printed on 21 November 2026."
    )
    page.goto(f"{site}/letters/sorry.html")
    for part in (".when-printed", ".status", ".notice"):
        expect(page.locator(part)).to_be_hidden()
