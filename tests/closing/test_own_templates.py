"""Whatever templates, hooks and plugins a site has, every page of it is closed, or it is not built."""

from __future__ import annotations

import re
import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

from generator.release.manifest import differences
from generator.site.policy import page_policy
from tests.closing.odd_pages import ODD, WEAKER
from tests.closing.projects import build, own_main, project
from tests.reading import page, pages_of
from tests.site.test_policy import AHEAD

META = f'<meta http-equiv="Content-Security-Policy" content="{page_policy()}">'
BEGINS = re.compile(r"<(?:script|style|link|title|img|body|base|iframe|p)\b", re.IGNORECASE)

HOOK = """
import jinja2
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(-1000)
def on_env(env, config, files):
    return env.overlay(loader=jinja2.FileSystemLoader(config.theme.dirs))

@event_priority(-1000)
def on_post_page(output, page, config):
    return output.replace("Content-Security-Policy", "Content-Freedom-Policy")

@event_priority(-1000)
def on_post_template(output, template_name, config):
    return output.replace("<head>", "<head>" + {weaker!r})

@event_priority(-1000)
def on_post_build(config):
    site = Path(config.site_dir)
    (site / "late.html").write_text("<html><head><title>Late</title></head><body>Late</body></html>")
    for file in site.rglob("*.html"):
        file.chmod(0o444)
""".replace("{weaker!r}", repr(WEAKER))

LATEST = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(float("-inf"))
def on_post_build(config):
    site = Path(config.site_dir)
    (site / "latest.html").write_text("<html><body>Latest</body></html>")
    home = (site / "index.html").read_text()
    (site / "index.html").unlink()
    (site / "index.html").write_text(home.replace("Content-Security-Policy", "Nothing"))
"""

BARE = (
    "<!doctype html><html><head><title>{{ page.title }}</title></head><body>{{ page.content }}</body></html>"
)
HEADLESS = "<p>{{ page.title }}</p>{{ page.content }}"
OF_MATERIAL = '{% extends "main.html" %}{% block site_meta %}<meta charset="utf-8">{% endblock %}'

FILES = {
    "overrides/main.html": own_main('<link rel="prev" href="x.html"><meta name="referrer" content="origin">'),
    "overrides/bare.html": BARE,
    "overrides/headless.html": HEADLESS,
    "overrides/of-material.html": OF_MATERIAL,
    "overrides/static.html": "{% extends 'main.html' %}{% block content %}Static{% endblock %}",
    "docs/bare.md": "---\ntemplate: bare.html\n---\n# Bare\n",
    "docs/headless.md": "---\ntemplate: headless.html\n---\n# Headless\n",
    "docs/of-material.md": "---\ntemplate: of-material.html\n---\n# Of Material\n",
    "docs/extra.html": "<html><head><title>{{ config.site_name }}</title></head></html>",
    **{f"docs/odd/{name}.html": text for name, text in ODD.items()},
    "docs/odd/OLD.HTM": ODD["capitals"],
    "hook.py": HOOK,
    "latest.py": LATEST,
}
MADE = {
    "index.html": "the site's own main.html",
    "404.html": "our own template for what is not there",
    "bare.html": "a template that extends nothing",
    "headless.html": "a template without a head",
    "of-material.html": "a template that leaves a block out",
    "static.html": "a static template of the theme",
    "extra.html": "an extra template",
    "odd/usual.html": "a copy of a file in docs",
    "late.html": "a hook after the build",
}
SETTINGS = "extra_templates: [extra.html]\nhooks: [hook.py]\n"
WITH_STATIC = ("custom_dir: overrides", "custom_dir: overrides\n  static_templates: [static.html]")


def laid_out(folder: Path, hooks: str = "hook.py") -> Path:
    project(folder, FILES, SETTINGS.replace("hook.py", hooks))
    settings = (folder / "mkdocs.yml").read_text("utf-8").replace(*WITH_STATIC)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site with everything of its own, built by `pathway build`, and what was said."""
    folder = laid_out(tmp_path_factory.mktemp("own"), "hook.py, latest.py")
    done = build(folder)
    assert done.exit_code == 0, done.output
    return folder / "site", done.output


@pytest.fixture(scope="module")
def by_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, but for what comes after the last moment that a plugin has, built by `mkdocs build`."""
    folder = laid_out(tmp_path_factory.mktemp("plain"))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=folder, env=environ | {"NO_MKDOCS_2_WARNING": "1"}, check=False)
    assert done.returncode == 0
    return folder / "site"


def is_closed(text: str) -> bool:
    """The policy stands before everything that can run, load or show, in one place."""
    text = re.sub(r"<!--(?:-?>|.*?--!?>)", "", text, flags=re.DOTALL)
    first = BEGINS.search(text)
    return text.count(META) == 1 and (first is None or text.index(META) < first.start())


def open_pages(site: Path) -> list[str]:
    files = [file for file in site.rglob("*") if file.suffix.lower() in (".html", ".htm")]
    return [str(file.relative_to(site)) for file in files if not is_closed(file.read_text("utf-8"))]


def test_the_case_is_closed_and_keeps_what_the_program_gives_it(tmp_path: Path) -> None:
    """The usual way to change a block of Material."""
    done = build(project(tmp_path, {}), "--strict")
    assert done.exit_code == 0, done.output
    site = tmp_path / "site"
    assert len(pages_of(site)) == 24
    for path in pages_of(site):
        text = (site / path).read_text("utf-8")
        assert is_closed(text), path
        assert text.count('<meta name="referrer" content="no-referrer">') == 1, path
        assert page(site, path).xpath(AHEAD) == [], path
    home = (site / "index.html").read_text("utf-8")
    assert "<p>Our footer</p>" in home
    assert "Nothing found. Try another word" in home
    assert 'href="images/favicon.svg"' in home
    assert not re.search(r"<script src=", home), "scripts wait for the page"


@pytest.mark.parametrize("builder", ["pathway", "mkdocs"])
def test_every_page_is_closed_whatever_made_it(
    builder: str, built: tuple[Path, str], by_mkdocs: Path
) -> None:
    site = built[0] if builder == "pathway" else by_mkdocs
    assert set(MADE) <= set(pages_of(site))
    assert open_pages(site) == []
    for path in pages_of(site):
        assert page(site, path).xpath("//meta[@name='referrer']/@content") == ["no-referrer"], path
        assert page(site, path).xpath(AHEAD) == [], path
    assert differences(site).none


def test_also_what_a_hook_does_after_all_others(built: tuple[Path, str]) -> None:
    site, _ = built
    assert "Nothing" in (site / "index.html").read_text("utf-8"), "the hook did its worst"
    assert is_closed((site / "index.html").read_text("utf-8"))
    assert is_closed((site / "latest.html").read_text("utf-8"))


def test_what_does_not_work_is_told(built: tuple[Path, str]) -> None:
    _, said = built
    assert 'the referrer policy "origin". It was taken out' in said
    assert "odd/handler.html: a program that stands in an element (onload)" in said
    assert "a content security policy of its own" in said


def test_a_page_that_cannot_be_closed_stops_the_build(tmp_path: Path) -> None:
    folder = project(tmp_path, {})
    assert build(folder).exit_code == 0
    before = (folder / "site" / "SHA256SUMS").read_bytes()
    outside = tmp_path / "outside.html"
    outside.write_text("<p>Not ours</p>", encoding="utf-8")
    hook = (
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        f"    Path(config.site_dir, 'linked.html').symlink_to({str(outside)!r})\n"
        "    Path(config.site_dir, 'index.html.gz').write_bytes(b'packed')\n"
    )
    project(
        folder,
        {
            "hook.py": hook,
            "docs/wide.html": ODD["usual"].encode("utf-16"),
            "docs/other.xhtml": "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        },
        "hooks: [hook.py]\n",
    )
    done = build(folder)
    assert done.exit_code == 1
    for words in (
        "Some pages cannot carry the content security policy:",
        "index.html.gz: it is a packed copy of a page as it was before; pack pages after the build",
        "linked.html: it is a link to somewhere else; put a copy in its place",
        "other.xhtml: a browser reads it by other rules; write it as HTML, other.html",
        "wide.html: it is not written in UTF-8, nor in anything that begins like it; save it as UTF-8",
        "the last good site, if there is one, is as it was",
    ):
        assert words in done.output
    assert (folder / "site" / "SHA256SUMS").read_bytes() == before
    assert differences(folder / "site").none
    assert outside.read_text("utf-8") == "<p>Not ours</p>"
