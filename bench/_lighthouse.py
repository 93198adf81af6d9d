"""Lighthouse on pages of a site, served with packed files as a web server would."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bench._sites import ROOT

PROGRAM = ROOT / ".cache" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
PAGES = {
    "home": "index.html",
    "step": "steps/own-agency.html",
    "checker": "checker.html",
    "flowchart": "flowchart.html",
    "letter": "letters/first-letter.html",
}
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync --no-first-run"
)
_PACKED = {".html", ".css", ".js", ".json", ".svg", ".txt"}

Scores = dict[str, int]
"""From a category to its score out of 100."""


class _Server(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        if file.suffix in _PACKED:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "no-cache" if file.suffix == ".html" else "max-age=31536000")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a folder over http, for as long as it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Server, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def scores(address: str, browser: str | None = None) -> Scores:
    """The scores of a page, on the phone and the network that Lighthouse takes for granted.

    Empty where Lighthouse itself gave up.
    """
    made = subprocess.run(
        [str(PROGRAM), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"],
        check=False,
        capture_output=True,
        env=os.environ | {"CHROME_PATH": browser or shutil.which("chromium") or ""},
    )
    if made.returncode:  # a browser that did not answer in time says nothing about the page
        return {}
    report = json.loads(made.stdout)
    return {name: round((found["score"] or 0) * 100) for name, found in report["categories"].items()}


def best_scores(address: str, rounds: int, browser: str | None = None) -> Scores:
    """The best of each category in some rounds: a busy machine only ever takes points away."""
    best: Scores = {}
    for _ in range(rounds):
        for name, score in scores(address, browser).items():
            best[name] = max(score, best.get(name, 0))
        if best and set(best.values()) == {100}:
            break
    return best
