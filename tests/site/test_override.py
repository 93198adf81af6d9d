"""The override stands before everything: on every page, first, and without a script."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement

from generator.definition import load_file
from generator.definition.model import Outcome, Pathway
from tests.conftest import BARE, GOOD, REAL, Build
from tests.reading import content, fold, pages_of, words


def the_end(pathway: Pathway) -> Outcome:
    """Where "Yes" to the override's question leads."""
    question = pathway.override_question
    assert question is not None
    outcome = pathway.nodes[question.answers[0].target]
    assert isinstance(outcome, Outcome)
    return outcome


def first_words(article: HtmlElement) -> HtmlElement:
    """The first element of the page's content that says anything."""
    return next(child for child in article if isinstance(child.tag, str) and words(child))


def test_every_page_begins_with_the_override(real: Pathway, real_site: Path) -> None:
    outcome = the_end(real)
    assert outcome.say
    for path in pages_of(real_site):
        first = first_words(content(real_site, path))
        assert "override" in first.get("class", ""), path
        assert fold(outcome.say) in words(first), path
        links = [link.get("href") for link in first.cssselect("a")]
        own = (
            f"#outcomes-{outcome.id}" if path == "whole.html" else f"{outcome.id}.html"
        )  # there it is a section
        assert any(link.endswith(own) for link in links), path
        assert "tel:999" in links, path


def test_every_page_says_how_to_ring_out_of_hours(real_site: Path) -> None:
    for path in pages_of(real_site):
        assert "out of hours" in words(first_words(content(real_site, path))), path


def test_other_procedures_show_theirs(build: Build) -> None:
    for definition in GOOD:
        pathway = load_file(definition).pathway
        assert pathway is not None
        site = build(definition)
        first = first_words(content(site, "index.html"))
        assert ("override" in first.get("class", "")) == (definition != BARE), "where there is one"
        if definition == BARE:
            continue
        wanted = "none" if pathway.override == "none" else pathway.override
        assert first.get("data-override") == wanted


def test_the_real_procedure_has_an_override() -> None:
    pathway = load_file(REAL).pathway
    assert pathway is not None
    assert pathway.override == "harm"
