"""A site's own `mkdocs.yml` is a handful of lines: the plugin sets the rest, and keeps what it says."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.conftest import GOOD, lay_out

LEAST = "site_name: A procedure\ntheme: {name: material}\nplugins: [search, offline, pathway]\n"


def settings(folder: Path, text: str) -> MkDocsConfig:
    """The settings after every plugin has had its say, as a build would use them."""
    lay_out(folder, GOOD[0])
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    return config.plugins.on_config(config)


def test_three_lines_are_enough(tmp_path: Path) -> None:
    config = settings(tmp_path, LEAST)
    assert (Path(config.theme.dirs[0]) / "partials" / "javascripts" / "base.html").is_file()
    assert config.theme["font"] is False
    assert config.use_directory_urls is False
    assert {"admonition", "attr_list", "md_in_html", "tables", "toc"} <= set(config.markdown_extensions)
    assert config.extra["polyfills"] == ["javascripts/iframe-worker.js"]
    assert config.validation.links.anchors == logging.WARNING


def test_what_a_site_says_of_its_own_look_stays(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    theme = "theme: {name: material, custom_dir: own, features: [toc.integrate]}"
    ignore = "validation: {links: {anchors: ignore}}\n"
    config = settings(tmp_path, LEAST.replace("theme: {name: material}", theme) + ignore)
    assert config.theme.dirs[0] == str(own)
    assert config.theme.dirs[1].endswith("theme")
    assert config.theme["features"] == ["toc.integrate"]
    assert config.validation.links.anchors == logging.DEBUG


def test_no_feature_puts_what_is_typed_into_an_address(tmp_path: Path) -> None:
    features = "features: [search.highlight, search.share, toc.integrate]"
    config = settings(tmp_path, LEAST.replace("name: material", f"name: material, {features}"))
    assert config.theme["features"] == ["toc.integrate"]


def test_colours_keep_their_meaning_whatever_palette_a_site_names(tmp_path: Path) -> None:
    named = LEAST.replace("name: material", "name: material, palette: {scheme: slate, primary: red}")
    assert not settings(tmp_path, named).theme["palette"]
