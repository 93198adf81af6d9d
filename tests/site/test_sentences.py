"""What the templates put together reads as it was meant: each item a bullet, each sentence one full stop."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.definition import load_file
from tests.conftest import EXAMPLES, REAL, ROOT, Build, name_of
from tests.reading import content, fold, pages_of, words

TEMPLATES = sorted((ROOT / "generator" / "templates").rglob("*.j2"))
TWO_MARKS = re.compile(r"\S* \S*[?!]\.(?=\s|$)")


@pytest.mark.parametrize("definition", [REAL, *EXAMPLES], ids=name_of)
def test_the_home_page_gives_each_thing_at_any_time_a_bullet(definition: Path, build: Build) -> None:
    pathway = load_file(definition).pathway
    assert pathway is not None
    home = content(build(definition), "index.html")
    bullets = [words(it) for it in home.xpath("//h2[.='At any time']/following-sibling::ul[1]/li")]
    assert len(bullets) == len(pathway.standing)
    for said, rule in zip(bullets, pathway.standing, strict=True):
        assert said.startswith(f"{fold(rule.when)}:")


def test_no_template_ends_a_bullet_in_a_tag_that_swallows_the_end_of_its_line() -> None:
    """Unless the tag leaves it (`+%}`), or an empty line follows, which then ends it."""
    swallowed = [
        f"{file.name}: {line}"
        for file in TEMPLATES
        for line, after in re.findall(r"^( *- .*[^+]%\})\n(.*)", file.read_text("utf-8"), re.MULTILINE)
        if after.strip()
    ]
    assert TEMPLATES
    assert swallowed == []


@pytest.mark.parametrize("definition", [REAL, *EXAMPLES], ids=name_of)
def test_no_sentence_ends_in_two_marks(definition: Path, build: Build) -> None:
    site = build(definition)
    found = {path: TWO_MARKS.findall(words(content(site, path))) for path in pages_of(site)}
    assert {path: what for path, what in found.items() if what} == {}


def test_an_edition_says_that_its_date_is_not_supplied(real_site: Path) -> None:
    """The history of the real procedure gives no day to its first edition."""
    (said,) = content(real_site, "what-changed.html").cssselect(".edition-date")
    assert words(said).startswith("Date: not supplied.")
