"""In a real browser the policy holds on pages of a site's own templates, and on whatever else is a page.

Nothing but the pages themselves says it here: the folder lies on a disk, or on a server that says no header.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from generator.release.closing import close_site
from generator.site.loosening import Loosening
from tests.browser.watching import watch
from tests.closing.odd_pages import ODD, RUN
from tests.closing.projects import build, own_main, project

STOPPED = "Content Security Policy"


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module", params=["http", "file"])
def own_site(request: pytest.FixtureRequest, own_folder: Path) -> Iterator[str]:
    """The address of a site with its own main.html, which puts a script into every page."""
    if request.param == "file":
        yield f"{own_folder.as_uri()}/"
        return
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(own_folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("own")
    own = own_main(f"{RUN}<style>body {{ display: none }}</style>")
    assert build(project(folder, {"overrides/main.html": own})).exit_code == 0
    return folder / "site"


@pytest.fixture
def watched(context: BrowserContext) -> tuple[Page, list[str]]:
    page = context.new_page()
    return page, watch(page)


def test_a_site_with_its_own_template_lets_no_script_in_a_page_run(
    own_site: str, watched: tuple[Page, list[str]]
) -> None:
    page, faults = watched
    for path in ("index.html", "steps/first-step.html"):
        page.goto(own_site + path)
        assert RUN in page.content(), "it is there"
        assert page.evaluate("window.ran") is None, "and does not run"
        assert page.get_by_role("heading", level=1).is_visible(), "nor does its style hide the page"
        assert page.get_by_text("Our footer").is_visible(), "while what the site changed is there"
    assert len([fault for fault in faults if STOPPED in fault]) >= 4


def test_the_search_of_such_a_site_works_and_speaks_as_ours(
    own_site: str, watched: tuple[Page, list[str]]
) -> None:
    """The policy stops only what the site added."""
    page, _ = watched
    page.goto(f"{own_site}index.html")
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    page.keyboard.type("zzzz")
    expect(page.locator(".md-search-result__meta")).to_have_text(
        "Nothing found. Try another word, or look at the contacts."
    )


@pytest.fixture(scope="module")
def odd_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    for name, text in ODD.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    (folder / "open").mkdir()
    for name, text in ODD.items():
        (folder / "open" / f"{name}.txt").write_text(text, encoding="utf-8")
    close_site(folder, ())
    for file in (folder / "open").iterdir():
        file.rename(file.with_suffix(".html"))
    return folder


AS_WRITTEN = """() => [
  document.compatMode, document.title, document.characterSet, document.body?.localName,
  ...[document.documentElement, document.head].flatMap((it) => [...it.attributes].map((at) => at.value)),
]"""


@pytest.mark.parametrize("name", ODD)
def test_the_policy_comes_first_on_whatever_page(
    name: str, odd_folder: Path, watched: tuple[Page, list[str]]
) -> None:
    """Without it, each of these runs its script."""
    page, _ = watched
    page.goto((odd_folder / "open" / f"{name}.html").as_uri())
    assert page.evaluate("window.ran") is True
    before = page.evaluate(AS_WRITTEN)
    page.goto((odd_folder / f"{name}.html").as_uri())
    assert page.evaluate("window.ran") is None
    assert page.evaluate(AS_WRITTEN) == before, "nothing else of the page is read in another way"
    first = page.evaluate("[...document.head.children].find((it) => !it.hasAttribute('charset')).httpEquiv")
    assert first == "Content-Security-Policy"


def test_what_is_loosened_runs_and_nothing_else(tmp_path: Path, watched: tuple[Page, list[str]]) -> None:
    page, _ = watched
    text = f"<!doctype html><title>t</title>{RUN}<p style='color: red'>p</p>"
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    close_site(tmp_path, [Loosening("script-src-elem", "'unsafe-inline'", "A reason.")])
    page.goto((tmp_path / "page.html").as_uri())
    assert page.evaluate("window.ran") is True
    assert page.evaluate("getComputedStyle(document.querySelector('p')).color") == "rgb(0, 0, 0)"
