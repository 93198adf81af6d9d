"""The examples: complete, whole, marked as invented on every page; and what is empty is left out."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.definition import load_file, parse
from generator.definition.diagnostics import Severity
from generator.definition.model import Pathway
from generator.graph.statistics import figures
from generator.release.validate import examine
from generator.site.optional_pages import TITLES, gathering_pages
from generator.site.override import override_contacts, override_outcome, override_words
from tests.conftest import BARE, EXAMPLES, REAL, Build, name_of
from tests.reading import content, fold, page, pages_of, words

TODAY = date(2026, 11, 21)
MARK = "An invented example."


@pytest.fixture(params=EXAMPLES, ids=name_of)
def example(request: pytest.FixtureRequest) -> Path:
    return request.param


def read(file: Path) -> Pathway:
    pathway = load_file(file).pathway
    assert pathway is not None
    return pathway


def test_there_are_three_of_different_shapes() -> None:
    known = {name_of(file): read(file) for file in EXAMPLES}
    assert set(known) == {"first-day", "escalation", "fostering"}
    units = {name: {t.length.unit.name for s in p.steps for t in s.timescale} for name, p in known.items()}
    assert units["first-day"] == {"minute"}
    assert units["escalation"] == {"working day"}
    kinds = {name: {t.kind for s in p.steps for t in s.timescale} for name, p in known.items()}
    assert "every" in kinds["fostering"]
    assert (known["first-day"].override, bool(known["first-day"].letters)) == ("none", False)
    for name in ("escalation", "fostering"):
        assert any(a.back for q in known[name].questions for a in q.answers)
        assert known[name].letters
    assert any(role.instead for role in known["escalation"].roles)


def test_an_example_has_no_errors_no_warnings_and_is_walked_whole(example: Path) -> None:
    loaded, found = examine(example, TODAY)
    assert [f.message for f in found if f.severity is not Severity.ADVICE] == []
    assert loaded.pathway is not None
    counted = figures(loaded.pathway)
    assert {name: share.percent for name, share in counted.coverage.shares.items()} == dict.fromkeys(
        ("nodes", "answers", "sides of dates"), 100
    )
    assert counted.passed == len(loaded.pathway.scenarios) > 10


def test_the_source_of_an_example_and_its_definition_have_the_same_clauses(example: Path) -> None:
    source = (example.parent / "docs" / "the-source.md").read_text("utf-8")
    assert "invented" in source.split("##")[0]
    numbers = re.findall(r"^\*\*([\w.]+)\*\* ", source, re.MULTILINE)
    assert numbers == list(read(example).clauses)


def test_every_page_of_an_example_says_that_it_is_invented(example: Path, build: Build) -> None:
    site = build(example)
    for path in pages_of(site):
        text = words(content(site, path))
        assert text.count(MARK) == 1, path
        assert text.index(MARK) < len(text) / 2, path
    assert "(invented example)" in (site / "card.txt").read_text("utf-8")


def test_the_real_procedure_is_no_example(real_site: Path) -> None:
    assert MARK not in words(content(real_site, "index.html"))


def test_without_a_question_of_danger_what_can_happen_at_any_time_stands_on_every_page(build: Build) -> None:
    site = build(next(file for file in EXAMPLES if name_of(file) == "first-day"))
    for path in pages_of(site):
        aside = content(site, path).cssselect("aside.override")[0]
        assert words(aside).startswith("There is reason to fear for the child:"), path
        assert aside.cssselect('a[href="tel:999"]'), path
    card = (site / "card.txt").read_text("utf-8")
    assert card.index("THERE IS REASON TO FEAR FOR THE CHILD") < card.index("THE STEPS")


def test_what_would_be_empty_is_neither_made_nor_in_the_menu(build: Build) -> None:
    site = build(BARE)
    menu = {link.get("href") for link in page(site, "index.html").cssselect(".md-nav__link[href]")}
    for path in TITLES:
        made = path.replace(".md", ".html")
        there = path in {"questions.md", "any-time.md"}
        assert ((site / made).is_file(), made in menu) == (there, there), path
    for folder in ("letters", "papers", "roles", "sources"):
        assert not (site / folder / "index.html").exists()
    for path in pages_of(site):
        empty = [h for h in content(site, path).cssselect("h2") if is_empty(h)]
        assert [words(h) for h in empty] == [], path


def is_empty(heading) -> bool:
    """Whether the next thing after a heading is another one of its kind, or nothing."""
    after = heading.getnext()
    return after is None or after.tag in {"h1", "h2"}


def test_a_page_is_made_as_soon_as_there_is_something_for_it() -> None:
    assert gathering_pages(read(REAL)) == set(TITLES)
    text = BARE.read_text("utf-8")
    assert gathering_pages(read(BARE)) == {"questions.md", "any-time.md"}
    gap = parse(text.replace("title: Look for it again", "title: Look for it again\n    gap: Where?")).pathway
    term = parse(f"{text}\nglossary: [{{term: mat, means: It lies at the door.}}]").pathway
    assert gap is not None
    assert term is not None
    assert "open-points.md" in gathering_pages(gap)
    assert "glossary.md" in gathering_pages(term)


def test_a_standing_rule_that_is_no_danger_is_not_taken_for_the_override() -> None:
    file = next(file for file in EXAMPLES if name_of(file) == "first-day")
    text = file.read_text("utf-8").replace("kind: danger", "kind: advice")
    pathway = parse(text).pathway
    assert pathway is not None
    assert (override_outcome(pathway), override_words(pathway), override_contacts(pathway)) == (None, "", ())


def test_a_condition_of_what_holds_at_any_time_is_said(build: Build) -> None:
    site = build(next(file for file in EXAMPLES if name_of(file) == "fostering"))
    for path in ("index.html", "steps/every-6.html", "checker.html"):
        text = words(content(site, path))
        assert fold("At every visit: If it is appropriate: See the child alone.") in text, path


def test_minutes_count_from_a_time_and_days_from_a_date(build: Build) -> None:
    sites = {name_of(file): build(file) for file in EXAMPLES}
    minutes = words(content(sites["first-day"], "steps/call-all.html"))
    days = words(content(sites["escalation"], "steps/managers.html"))
    assert "It counts from a time: At what time did school start today?" in minutes
    assert "It counts from a date: On which date was the disagreement raised?" in days


def test_no_heading_names_letters_where_there_are_none(build: Build) -> None:
    site = build(next(file for file in EXAMPLES if name_of(file) == "first-day"))
    for path in pages_of(site):
        if path == "hazards.html":
            continue  # the hazards are those of every site
        headings = [words(h) for h in content(site, path).cssselect("h2, h3, h4")]
        assert not [heading for heading in headings if "etter" in heading], path
    assert "Papers" in [words(h) for h in content(site, "steps/call-all.html").cssselect("h2")]
