"""The frame of every page is ours: its head, menu, foot, icon, and nothing that a theme left there."""

from __future__ import annotations

from pathlib import Path

from generator.definition.model import Pathway
from tests.reading import page, pages_of, words

SOME = ("index.html", "steps/own-agency.html", "training/index.html", "checks.html", "404.html")


def test_every_entry_of_the_menu_has_a_name(real_site: Path) -> None:
    for path in SOME:
        entries = [
            words(it)
            for it in page(real_site, path).cssselect(".md-nav--primary a, .site-foot a, .site-links a")
        ]
        assert len(entries) > 20
        assert [it for it in entries if it in ("", "None")] == []


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
