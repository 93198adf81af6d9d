"""The page "not found", as servers show it: at any address, also of a site in a folder of the server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.cli import main
from tests import editions
from tests.browser.conftest import Answering
from tests.browser.watching import watch
from tests.conftest import EXAMPLES, REAL, Build, lay_out

BELOW = "/pathway/"
LINKS = "() => [...document.links].map((it) => it.href)"
STYLED = "() => getComputedStyle(document.querySelector('.override')).borderLeftStyle === 'solid'"
LARGEST = "() => Math.max(0, ...[...document.querySelectorAll('svg')].map((it) => it.clientWidth))"

Below = Callable[[Path], str]


class InAFolder(Answering):
    """Serves a site below `/pathway/`, and its page "not found" for all that is not there."""

    def translate_path(self, path: str) -> str:
        inside = path.startswith(BELOW)
        return super().translate_path(path.removeprefix(BELOW[:-1]) if inside else "/nothing-at-the-root")

    def send_error(self, code: int, *others: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def below() -> Iterator[Below]:
    """Serves a site in a folder of a server; gives the address of the site."""
    servers: list[ThreadingHTTPServer] = []

    def start(site: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(InAFolder, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}{BELOW}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose settings say where it lies."""
    folder = lay_out(tmp_path_factory.mktemp("placed"), EXAMPLES[0])
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8") + f"\nsite_url: https://procedures.example.org{BELOW}\n"
    settings.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(main, ["build", "-f", str(settings)])
    assert done.exit_code == 0, done.output
    return folder / "site"


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


def test_it_finds_its_way_in_any_folder_of_the_site(page: Page, below: Below, build: Build) -> None:
    root = below(build(REAL))
    for missing in ("nope.html", "steps/nope.html"):
        answer = page.goto(root + missing)
        assert answer
        assert answer.status == 404
        expect(page).to_have_title("This page is not here - Non-engaging families")
        assert page.evaluate(STYLED), missing
        pages = [
            it.split("#")[0] for it in page.evaluate(LINKS) if not it.startswith(("tel:", root + missing))
        ]
        assert f"{root}outcomes/child-protection.html" in pages
        assert f"{root}contacts.html" in pages
        for link in set(pages):
            assert page.request.get(link).status == 200, f"{missing}: {link}"


def test_from_a_disk_it_is_whole_too(page: Page, build: Build) -> None:
    site = build(REAL)
    page.goto((site / "404.html").as_uri())
    assert page.evaluate(STYLED)
    page.get_by_role("link", name="Flowchart", exact=True).click()
    expect(page).to_have_url((site / "flowchart.html").as_uri())


def test_where_the_site_says_its_address_it_needs_no_script_at_any_depth(
    plain: BrowserContext, below: Below, placed: Path
) -> None:
    page = plain.new_page()
    faults = watch(page)
    root = below(placed)
    for missing in ("nope.html", "steps/nope.html", "very/far/down/nope.html"):
        page.goto(root + missing)
        assert page.evaluate(STYLED), missing
        pages = [it for it in page.evaluate(LINKS) if "#" not in it and it.startswith("http")]
        assert len(pages) > 8
        assert [it for it in pages if not it.startswith(root)] == []
        assert [it for it in set(pages) if page.request.get(it).status != 200] == []
    assert faults == []


def test_where_neither_stylesheet_nor_script_is_found_the_words_are_enough(
    page: Page, below: Below, build: Build
) -> None:
    page.goto(below(build(REAL)) + "very/far/down/nope.html")
    assert not page.evaluate(STYLED)
    assert page.evaluate(LARGEST) <= 32
    expect(page.get_by_role("heading", name="This page is not here")).to_be_in_viewport()
    expect(page.get_by_text("Ring 999 if a child is in danger now")).to_be_in_viewport()
    expect(page.get_by_role("link", name="999")).to_have_attribute("href", "tel:999")
    expect(page.locator("input")).to_have_count(0)


def test_it_says_when_the_review_date_has_passed_and_what_paper_needs(page: Page, tmp_path: Path) -> None:
    site = editions.build(editions.project(tmp_path, editions.OLD))
    page.clock.set_fixed_time("2026-12-01T00:01:00")
    page.goto((site / "404.html").as_uri())
    expect(page.locator(".review-passed")).to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".when-printed")).to_contain_text("Uncontrolled when printed. Version 1.0")
    expect(page.locator(".printed-on")).to_have_text("Printed on 1 December 2026.")
    expect(page.get_by_role("link", name="Home (index.html)")).to_be_visible()
