"""Text from a definition can never become Markdown, HTML, a template or an attribute."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.hostile import GROUPS
from tests.reading import content, fold, page, pages_of, words
from tests.site.test_policy import what_the_policy_forbids


@pytest.fixture
def site(hostile_site: Path) -> Path:
    return hostile_site


PAGES_WITH_TEXT = {
    "steps/s%.html": 6,
    "outcomes/e%.html": 3,
    "questions.html": 5,
    "letters/letter%.html": 2,
    "papers/paper%.html": 4,
    "glossary.html": 2,
    "contacts.html": 3,
    "open-points.html": 3,
    "any-time.html": 2,
    "checker.html": 5,
}
"""How often a text is at least shown on a page."""


@cache
def words_on(site: Path, path: str) -> str:
    return words(content(site, path))


def test_it_is_shown_letter_by_letter(site: Path) -> None:
    for number, group in enumerate(GROUPS, start=1):
        for text in group:
            within = sum(other.count(text) for other in group)  # some stand in others, too
            for pattern, times in PAGES_WITH_TEXT.items():
                path = pattern.replace("%", str(number))
                assert words_on(site, path).count(fold(text)) >= times * within, (path, text)


def test_it_does_nothing(site: Path) -> None:
    for path in pages_of(site):
        body = page(site, path)
        assert what_the_policy_forbids(body) == [], path
        assert not [s for s in body.cssselect("script") if "alert(1" in (s.text or "")], path
        assert not body.xpath("//@*[starts-with(name(), 'on')]"), path
        assert not body.cssselect('a[href*="evil.example"], img[src="y"]'), path
        assert "49" not in words(content(site, path)), path
