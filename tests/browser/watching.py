"""What a page must never do, whatever a person does on it; and what a session must not leave behind."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

LEFT_BEHIND = """async () => {
  const web = location.protocol !== "file:";  // on a disk browsers offer no more than the first two
  return {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: web ? (await indexedDB.databases()).map((it) => it.name) : [],
    caches: web ? await caches.keys() : [],
    workers: web ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  };
}"""

TYPED = "Smith"
"""What tests type everywhere, and no request may hold."""

NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}


def watch(page: Page, *, every_word: bool = False) -> list[str]:
    """A list that fills with what goes wrong: scripts that fail, what the policy stops, other origins.

    With `every_word` any warning or error of the browser's console counts.
    """
    faults: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        stopped = "Content Security Policy" in message.text
        if stopped or (every_word and message.type in {"error", "warning"}):
            faults.append(f"{page.url}: {message.text}")

    def see(url: str, sent: str | None = None) -> None:
        if not is_ours(url):
            faults.append(f"{page.url} asks for {url}")
        if TYPED.lower() in f"{url} {sent}".lower():
            faults.append(f"{page.url} sends what was typed to {url}")

    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("console", hear)
    page.on("request", lambda request: see(request.url, request.post_data))
    page.on("websocket", lambda socket: see(socket.url))
    return faults


def asked_by(page: Page) -> list[str]:
    """A list that fills with what the page asks for from now on, as it would of another computer.

    The icon is left out: the browser itself asks for it, and may do so late.
    """
    asked: list[str] = []

    def see(url: str) -> None:
        if not url.startswith(("blob:", "data:", "about:")) and "/favicon." not in url:
            asked.append(url)

    page.on("request", lambda request: see(request.url))
    return asked


def is_ours(url: str) -> bool:
    """Whether an address is on this machine, or in the page itself."""
    parts = urlsplit(url)
    return parts.scheme in {"file", "blob", "data", "about"} or parts.hostname == "127.0.0.1"


def left_behind(page: Page) -> dict[str, object]:
    """What the page's origin keeps in the browser; equal to `NOTHING` where it keeps nothing."""
    found: dict[str, object] = page.evaluate(LEFT_BEHIND)
    return found


def kept(context: BrowserContext) -> list[object]:
    """Cookies of the profile, and origins that keep something in it."""
    state = context.storage_state(indexed_db=True)
    return [*state.get("cookies", []), *state.get("origins", [])]
