"""A template that extends its own name extends the one below it: the theme's, ours, the site's."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateNotFound

from generator.mkdocs.layers import find_below

THEME = "{% block head %}theme{% endblock %}{% block foot %}theme{% endblock %}"
OURS = '{% extends "base.html" %}{% block head %}ours+{{ super() }}{% endblock %}'


def rendered(folder: Path, **site: str) -> str:
    layers = {
        "site": {f"{name}.html": text for name, text in site.items()},
        "ours": {"base.html": OURS},
        "theme": {"base.html": THEME, "main.html": '{% extends "base.html" %}'},
    }
    for layer, files in layers.items():
        (folder / layer).mkdir()
        for name, text in files.items():
            (folder / layer / name).write_text(text, encoding="utf-8")
    folders = [str(folder / layer) for layer in layers]
    env = Environment(loader=FileSystemLoader(folders), autoescape=True)
    find_below(env, folders)
    assert env.list_templates() == sorted({"base.html", "main.html", *(f"{name}.html" for name in site)})
    return env.get_template("main.html").render()


@pytest.mark.parametrize(("site", "said"), [
    ({}, "ours+theme theme"),
    ({"main": '{% extends "base.html" %}{% block foot %} site{% endblock %}'}, "ours+theme site"),
    ({"main": '{% extends "main.html" %}{% block foot %} site{% endblock %}'}, "ours+theme site"),
    (
        {"base": '{% extends "base.html" %}{% block head %}site+{{ super() }}{% endblock %}'},
        "site+ours+theme theme",
    ),
    ({"main": '{% extends "base.html" %}{% block head %}site{% endblock %}'}, "site theme"),
    ({"main": "alone"}, "alone"),
    ({
        "main": '{% extends "main.html" %}{% block head %}main+{{ super() }}{% endblock %}',
        "base": '{% extends "base.html" %}{% block head %}base+{{ super() }}{% endblock %}',
    }, "main+base+ours+theme theme"),
])  # fmt: skip
def test_each_extends_the_one_below(site: dict[str, str], said: str, tmp_path: Path) -> None:
    assert rendered(tmp_path, **site).replace(" ", "") == said.replace(" ", "")


def test_where_none_is_below_its_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "alone.html").write_text('{% extends "alone.html" %}', encoding="utf-8")
    env = Environment(loader=FileSystemLoader(tmp_path), autoescape=True)
    find_below(env, [str(tmp_path)])
    with pytest.raises(TemplateNotFound, match=r"^alone\.html$"):
        env.get_template("alone.html").render()
