"""The whole procedure on one page: nothing is missing, nothing differs from the single pages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from generator.definition import load_file
from generator.definition.model import Pathway
from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import fold, words
from tests.reading import page as open_page


@pytest.fixture(scope="module", params=[REAL, *GOOD], ids=name_of)
def site_of(request: pytest.FixtureRequest, build: Build) -> tuple[Path, Pathway]:
    pathway = load_file(request.param).pathway
    assert pathway is not None
    return build(request.param), pathway


def in_a_question(part: HtmlElement) -> bool:
    """Whether it belongs to a question, which on the whole page stands by itself."""
    return any(it.get("data-question") for it in part.iterancestors())


def test_every_part_of_the_definition_is_on_it(site_of: tuple[Path, Pathway]) -> None:
    site, pathway = site_of
    whole = open_page(site, "whole.html")
    shown = [section.get("data-node") for section in whole.cssselect("section[data-node]")]
    assert Counter(shown) == Counter(list(pathway.nodes))
    text = words(whole)
    named = [
        *(it.title for it in (*pathway.letters, *pathway.documents, *pathway.contacts, *pathway.points)),
        *(it.term for it in pathway.glossary),
        *(clause.says for clause in pathway.clauses.values()),
        *(rule.when for rule in pathway.standing),
    ]
    assert [it for it in named if fold(it) not in text] == []


def test_its_steps_and_outcomes_say_what_their_pages_say(site_of: tuple[Path, Pathway]) -> None:
    site, pathway = site_of
    whole = open_page(site, "whole.html")
    for node in (*pathway.steps, *pathway.outcomes):
        kind = "steps" if node in pathway.steps else "outcomes"
        page = open_page(site, f"{kind}/{node.id}.html").cssselect("[data-node]")[0]
        section = whole.cssselect(f'section[data-node="{node.id}"]')[0]
        for part in ("ul.actions > li", ".timescale", ".talk, .standing, .contact", ".remark-line", ".also"):
            of_page = [words(it) for it in page.cssselect(part) if not in_a_question(it)]
            assert [words(it) for it in section.cssselect(part)] == of_page, (node.id, part)


def test_its_questions_have_every_answer(site_of: tuple[Path, Pathway]) -> None:
    site, pathway = site_of
    whole, questions = open_page(site, "whole.html"), open_page(site, "questions.html")
    for question in pathway.questions:
        section = whole.cssselect(f'section[data-node="{question.id}"]')[0]
        page = questions.cssselect(f'section[data-question="{question.id}"]')[0]
        answers = [words(it) for it in section.cssselect("li.answer")]
        assert len(answers) == len(question.answers)
        assert answers == [words(it) for it in page.cssselect("li.answer")]


def test_it_has_contents_and_no_name_twice(site_of: tuple[Path, Pathway]) -> None:
    site, _ = site_of
    whole = open_page(site, "whole.html")
    names = Counter(it.get("id") for it in whole.cssselect("[id]"))
    assert [name for name, times in names.items() if times > 1] == []
    contents = [(words(it), it.get("href")[1:]) for it in whole.cssselect(".contents a")]
    headings = [(words(it), it.get("id")) for it in whole.cssselect(".whole-part > h2")]
    assert contents == headings


def test_its_links_to_what_it_holds_stay_on_it(site_of: tuple[Path, Pathway]) -> None:
    site, _ = site_of
    whole = open_page(site, "whole.html").cssselect(".whole")[0]
    leaving = {it.get("href").split("#")[0] for it in whole.cssselect("a[href*='.html']")}
    held = ("steps/", "outcomes/", "questions.html", "contacts.html", "glossary.html", "sources/")
    assert [target for target in leaving if target.startswith(held)] == []


def test_it_is_a_door_on_the_home_page(site_of: tuple[Path, Pathway]) -> None:
    site, _ = site_of
    home = open_page(site, "index.html")
    assert any(it.get("href") == "whole.html" for it in home.cssselect(".doors a"))
