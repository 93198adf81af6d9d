"""A whole session asks nobody else for anything, sets nothing, and meets nothing that the policy stops."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.definition.model import Pathway
from generator.site.policy import headers
from tests.browser.checking import Checker
from tests.browser.conftest import Address
from tests.browser.filling import Form
from tests.browser.nginx import Nginx
from tests.browser.watching import NOTHING, kept, left_behind, watch
from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import pages_of

USE_EVERYTHING = """async () => {
  const seen = (it) => it.offsetParent !== null;
  const main = document.querySelector("main");
  for (const it of [...main.querySelectorAll("summary, button")].filter(seen)) if (seen(it)) it.click();
  for (const it of [...main.querySelectorAll("input, textarea, select")].filter(seen)) {
    if (["radio", "checkbox"].includes(it.type)) it.click();
    else if (it.type !== "file") it.value = "Smith 24 6 2025";
    it.dispatchEvent(new Event("input", { bubbles: true }));
    it.dispatchEvent(new Event("change", { bubbles: true }));
  }
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
}"""
"""Presses every button, opens everything that opens, types into every field."""

STAY = """
window.print = () => {};
Element.prototype.requestFullscreen = () => Promise.resolve();
"""
"""What a test cannot do without a person's own hand."""


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[BrowserContext, Page, list[str]]]:
    """A fresh profile, a page in it, and what goes wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.add_init_script(STAY)
    page.on("dialog", lambda dialog: dialog.accept())
    yield context, page, watch(page, every_word=True)
    context.close()


def kinds_of_pages(site: Path) -> list[str]:
    """The first page in every folder, and every page that stands in none."""
    paths = pages_of(site)
    folders = {path.rpartition("/")[0]: path for path in reversed(paths) if "/" in path}
    return [path for path in paths if "/" not in path or folders[path.rpartition("/")[0]] == path]


def visit(page: Page, root: str, paths: list[str]) -> None:
    """Open each page and use all that is on it."""
    for path in paths:
        page.goto(root + path)
        page.evaluate(USE_EVERYTHING)
        assert left_behind(page) == NOTHING, path


def use_the_parts(page: Page, root: str, real: Pathway) -> None:
    """What takes more than pressing every button."""
    search(page, root)
    check(page, root, real)
    write(page, root)


def search(page: Page, root: str) -> None:
    page.goto(f"{root}index.html")
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    page.keyboard.type("letter")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("/index.html"))
    assert not urlsplit(page.url).query, "a server writes down what was typed"


def check(page: Page, root: str, real: Pathway) -> None:
    """To a result, and take it along in every way."""
    checker = Checker(page, real, root).open()
    checker.answer("No", "Yes", "Yes", "No").type_date("24 6 25").go_on()
    for summary in checker.shown.locator("summary:visible").all():
        summary.click()
    page.get_by_label("Title in your calendar").fill("Smith family")
    with page.expect_download():
        checker.shown.get_by_role("button", name="Download the calendar file").click()
    checker.shown.get_by_role("button", name="Copy as text").click()
    assert left_behind(page) == NOTHING


def write(page: Page, root: str) -> None:
    """A letter as a Word file, made in the page."""
    page.goto(f"{root}fill-in/convene.html")
    form = Form(page)
    form.choose("agency-invitation")
    form.fill({"letter-date": "1 6 2026"})
    form.download()
    assert left_behind(page) == NOTHING


def test_a_whole_session(
    watched: tuple[BrowserContext, Page, list[str]], served: Address, build: Build, real: Pathway
) -> None:
    context, page, faults = watched
    root = served(REAL)
    visit(page, root, kinds_of_pages(build(REAL)))
    use_the_parts(page, root, real)
    assert faults == []
    assert kept(context) == []


def test_a_session_on_a_shared_drive(
    watched: tuple[BrowserContext, Page, list[str]], on_disk: Address, real: Pathway
) -> None:
    context, page, faults = watched
    visit(page, on_disk(REAL), ["index.html", "flowchart.html", "training/walk-through.html"])
    use_the_parts(page, on_disk(REAL), real)
    assert faults == []
    assert kept(context) == []


def test_what_the_policy_stops_is_seen(
    watched: tuple[BrowserContext, Page, list[str]], address: Address
) -> None:
    """The watch itself: an inline script and an image from elsewhere do nothing, and are heard."""
    _, page, faults = watched
    page.goto(f"{address(REAL)}glossary.html")
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.ran = true");
      document.body.append(button);
      button.click();
    }""")
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.evaluate(
            "document.body.append(Object.assign(new Image(), { src: 'https://evil.example/x.png' }))"
        )
    assert page.evaluate("window.ran") is None
    assert len(faults) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_every_page_under_the_real_nginx(
    watched: tuple[BrowserContext, Page, list[str]],
    nginx: Nginx,
    build: Build,
    definition: Path,
    real: Pathway,
) -> None:
    context, page, faults = watched
    site = build(definition)
    with nginx(site) as root:
        visit(page, root, pages_of(site))
        if definition == REAL:
            use_the_parts(page, root, real)
    assert faults == []
    assert kept(context) == []


@pytest.mark.slow
def test_the_real_nginx_says_every_header_with_every_answer(nginx: Nginx, real_site: Path) -> None:
    """For each file, where nothing is, and where nobody may look; and it takes nothing in."""
    with nginx(real_site) as root:
        for file in sorted(path for path in real_site.rglob("*") if path.is_file()):
            status, said, body = ask(root + quote(file.relative_to(real_site).as_posix()))
            assert (status, body) == (200, file.read_bytes()), file
            assert headers().items() <= said.items(), file
        for path, wanted in (("nowhere.html", 404), ("steps/.hidden", 404), ("..%2f..%2fetc/passwd", 400)):
            status, said, _ = ask(root + path)
            assert status == wanted, path
            assert headers().items() <= said.items(), path
        assert ask(f"{root}nowhere.html")[2] == (real_site / "404.html").read_bytes()
        assert ask(root, method="POST")[0] == 403
        assert "nginx/" not in ask(root)[1]["Server"]


def ask(url: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer."""
    request = urllib.request.Request(url, method=method)  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - the same
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, dict(refused.headers), refused.read()
