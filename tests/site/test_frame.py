"""The frame of every page is ours: its head, menu, foot, icon, and nothing that a theme left there."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.definition.model import Pathway
from generator.site.handwritten import wrap_handwritten
from generator.site.pages import Renderer
from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import content, page, pages_of, words

SOME = ("index.html", "steps/own-agency.html", "training/index.html", "checks.html")


def test_every_entry_of_the_menu_has_a_name(real_site: Path) -> None:
    for path in SOME:
        entries = [
            words(it)
            for it in page(real_site, path).cssselect(".md-nav--primary a, .site-foot a, .site-links a")
        ]
        assert len(entries) > 20
        assert [it for it in entries if it in ("", "None")] == []


def test_the_page_not_found_needs_no_menu_and_no_script(real_site: Path, real: Pathway) -> None:
    """Where its stylesheet is not found, a checkbox or an icon without a size would spoil it."""
    shown = page(real_site, "404.html")
    assert shown.cssselect("input, label, dialog, button") == []
    assert [it for it in shown.cssselect("svg") if not (it.get("width") and it.get("height"))] == []
    assert words(shown.cssselect("header a")[0]) == real.about.short
    assert {"index.html", "checker.html", "flowchart.html", "contacts.html"} <= set(
        shown.xpath("//article//ul/li/a/@href")
    )


def test_the_head_leads_home_and_to_what_is_needed_in_a_hurry(real_site: Path, real: Pathway) -> None:
    head = page(real_site, "steps/own-agency.html").cssselect(".md-header")[0]
    assert words(head.cssselect("a.site-name")[0]) == real.about.short
    assert head.cssselect("a.site-name")[0].get("href") == "../index.html"
    assert [it.get("href") for it in head.cssselect(".site-links a")] == [
        "../checker.html",
        "../flowchart.html",
        "../contacts.html",
    ]


def test_nothing_on_a_page_is_a_default_of_the_theme(real_site: Path) -> None:
    for path in pages_of(real_site):
        shown = page(real_site, path)
        assert "Material" not in words(shown.cssselect(".md-footer")[0])
        assert "Table of contents" not in words(shown.cssselect("body")[0])
        icons = [Path(it.get("href")).name for it in shown.cssselect("link[rel=icon]")]
        assert icons == ["favicon.png", "favicon.svg"]
    assert (real_site / "images" / "favicon.svg").is_file()
    assert (real_site / "images" / "favicon.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_the_title_of_every_page_begins_with_its_heading(definition: Path, build: Build) -> None:
    """In a browser's tab and history a page has the name that it has on the page itself (WCAG 2.4.2)."""
    site = build(definition)
    for path in pages_of(site):
        (heading,) = content(site, path).cssselect("h1")
        (title,) = page(site, path).cssselect("head title")
        assert words(title).startswith(words(heading)), path


@pytest.mark.parametrize(("text", "title"), [
    ("# Plain", "Plain"),
    ("---\nsearch: {}\n---\n# Of `code`, *stress*, [links](o.md) { #a }", "Of code, stress, links"),
    ("Underlined\n==========", "Underlined"),
    ("```\n# no heading\n```\n\n# The heading: it has a colon", "The heading: it has a colon"),
    ("---\ntitle: On purpose\n---\n\n# Another", "On purpose"),
])  # fmt: skip
def test_a_page_by_hand_has_its_heading_for_a_title_unless_it_says_another(
    real: Pathway, text: str, title: str
) -> None:
    wrapped = wrap_handwritten(Renderer(real), {"ours.md": text})["ours.md"]
    assert yaml.safe_load(wrapped.split("---\n")[1])["title"] == title


def test_a_page_by_hand_without_a_heading_gets_no_title(real: Pathway) -> None:
    assert "title:" not in wrap_handwritten(Renderer(real), {"ours.md": "Only words."})["ours.md"]


def test_every_page_says_what_it_is_about(real_site: Path) -> None:
    for path in pages_of(real_site):
        assert page(real_site, path).cssselect("meta[name=description]")[0].get("content")


def test_every_door_of_the_home_page_has_words_beside_its_drawing(real_site: Path) -> None:
    doors = page(real_site, "index.html").cssselect(".door")
    assert len(doors) >= 5
    for door in doors:
        assert door.cssselect("svg.icon[aria-hidden=true]")
        assert words(door.cssselect("a")[0])


def test_a_step_shows_where_it_stands_among_all_steps(real_site: Path, real: Pathway) -> None:
    for step in real.steps:
        rail = page(real_site, f"steps/{step.id}.html").cssselect(".steps-rail li")
        assert [words(it) for it in rail] == [it.name for it in real.steps]
        assert [words(it) for it in rail if it.cssselect("[aria-current=step]")] == [step.name]
