"""A real browser, and the built sites both over http and from the disk."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.site.policy import headers
from tests.browser.nginx import nginx
from tests.browser.watching import watch
from tests.conftest import ROOT, Build

__all__ = ["nginx"]  # a fixture of every test here

UNUSED = [
    # What nobody sees, and a whole browser makes anew for each profile: half the cost of opening a page.
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "SpareRendererForSitePerProcess",
    # What Playwright itself switches off; of two such flags a browser heeds the last alone.
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--disable-features={','.join(UNUSED)}",
]

Serve = Callable[[Path], str]
Address = Callable[[Path], str]
"""From a definition to the address of its built site, ending in a slash."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a real browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _executable() -> str:
    answer = ROOT / ".venv" / "browser"
    found = answer.read_text("utf-8").strip() if answer.is_file() else shutil.which("chromium")
    assert found, "no browser: run `make browser`"
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the whole run."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_executable(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile that gives up soon: nothing here waits for a network."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which no script may fail, no policy may stop anything, and no other origin is asked."""
    made = context.new_page()
    faults = watch(made)
    yield made
    assert not faults


class Answering(SimpleHTTPRequestHandler):
    """Answers with the headers that we ship for real servers, so that every test runs under them."""

    def end_headers(self) -> None:
        for name, value in headers().items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serves a folder over http; gives the address of its root."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def start(folder: Path) -> str:
        if folder not in servers:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answering, directory=str(folder)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers[folder] = server
        return f"http://127.0.0.1:{servers[folder].server_port}/"

    yield start
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def served(build: Build, serve: Serve) -> Address:
    """The address of a definition's site over http."""
    return lambda definition: serve(build(definition))


@pytest.fixture(scope="session")
def on_disk(build: Build) -> Address:
    """The address of a definition's site as a file."""
    return lambda definition: f"{build(definition).as_uri()}/"


@pytest.fixture(scope="session", params=["http", "file"])
def address(request: pytest.FixtureRequest, served: Address, on_disk: Address) -> Address:
    """The address of a definition's site: once over http, once from the disk."""
    return served if request.param == "http" else on_disk


@pytest.fixture(scope="session", params=["file", pytest.param("http", marks=pytest.mark.slow)])
def either_address(request: pytest.FixtureRequest, served: Address, on_disk: Address) -> Address:
    """From the disk, where a page may do least; `make test-all` tries it over http too."""
    return served if request.param == "http" else on_disk
