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
