"""What pages transfer stays below its budget, and nothing ships that no page asks for."""

from __future__ import annotations

from pathlib import Path

from bench.weight import asked_for, budget, weigh
from generator.mkdocs.unused_theme_files import leftovers
from tests.every import every
from tests.reading import pages_of


@every(budget)
def test_a_page_keeps_to_its_budget(kind: str, real_site: Path) -> None:
    limits = budget()[kind]
    weight = weigh(real_site, str(limits["page"]))
    assert weight.raw <= int(limits["raw"]) * 1024
    assert weight.packed <= int(limits["packed"]) * 1024


def test_every_stylesheet_script_and_picture_is_asked_for(real_site: Path) -> None:
    wanted = {path for page in pages_of(real_site) for path in asked_for(real_site, page)}
    shipped = {
        file.relative_to(real_site).as_posix()
        for folder in ("assets", "javascripts", "stylesheets", "images")
        for file in (real_site / folder).rglob("*")
        if file.is_file() and file.suffix != ".txt"
    }
    assert shipped - wanted == set()


def test_of_the_theme_only_what_a_page_can_ask_for_ships() -> None:
    theme = [
        "assets/javascripts/bundle.1.min.js",
        "assets/javascripts/bundle.1.min.js.map",
        "assets/javascripts/lunr/tinyseg.js",
        "assets/javascripts/lunr/wordcut.js",
        "assets/javascripts/lunr/min/lunr.stemmer.support.min.js",
        "assets/javascripts/lunr/min/lunr.multi.min.js",
        "assets/javascripts/lunr/min/lunr.de.min.js",
        "assets/javascripts/lunr/min/lunr.ja.min.js",
    ]
    needed = {
        language: set(theme) - set(leftovers(theme, language))
        for language in (("en",), ("ja",), ("en", "de"))
    }
    bundle = "assets/javascripts/bundle.1.min.js"
    folder = "assets/javascripts/lunr"
    support = f"{folder}/min/lunr.stemmer.support.min.js"
    assert needed[("en",)] == {bundle}
    assert needed[("ja",)] == {bundle, support, f"{folder}/tinyseg.js", f"{folder}/min/lunr.ja.min.js"}
    assert needed[("en", "de")] == {
        bundle,
        support,
        f"{folder}/min/lunr.multi.min.js",
        f"{folder}/min/lunr.de.min.js",
    }
