"""From saving an edit to a fresh page under `pathway serve`: the page on show, and all the others.

The yardstick is the first build of the same preview, in the same run: an edit that needed as
long would spare nobody anything. Two pages are looked at: that of the step that is edited, and
the checker, which is among the largest.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS = "Review all the records in full"
STEP, CHECKER, LAST = "steps/own-agency.html", "checker.html", "whole.html"
EDITS = 5
PATIENCE = 120


def fetch(url: str) -> str:
    """The page, or nothing while there is none."""
    with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=60) as answer:  # noqa: S310 - our own
        return str(answer.read().decode())
    return ""


def until(words: str, url: str) -> float:
    """Seconds until a page holds the words; raises `TimeoutError` where it never does."""
    began = time.perf_counter()
    while words not in fetch(url):
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError(f"{words!r} never came to {url}")
        time.sleep(0.01)
    return time.perf_counter() - began


def edits(definition: Path, address: str, page: str) -> tuple[float, float]:
    """Seconds from saving until `page`, which somebody looks at, is fresh, and until all pages are."""
    text = definition.read_text("utf-8")
    shown, rest = [], []
    for number in range(EDITS):
        fetch(address + page)
        words = f"{WORDS} {number}"
        began = time.perf_counter()
        definition.write_text(text.replace(WORDS, words), "utf-8")
        until(words, address + page)
        shown.append(time.perf_counter() - began)
        until(words, address + LAST)
        rest.append(time.perf_counter() - began)
        time.sleep(0.17)  # so that saving does not fall in step with the looks at the file
    definition.write_text(text, "utf-8")
    return statistics.median(shown), statistics.median(rest)


def main() -> None:
    """Print the table."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as temporary:
        folder, address = Path(temporary), f"http://127.0.0.1:{port}/"
        for name in ("mkdocs.yml", "pathway.yaml"):
            shutil.copy(ROOT / name, folder / name)
        shutil.copytree(ROOT / "docs", folder / "docs")
        program = str(Path(sys.executable).parent / "pathway")
        command = [program, "serve", "-a", f"127.0.0.1:{port}"]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=quiet, stderr=quiet) as server:
            try:
                first = until(WORDS, address + STEP)
                print(f"{'page on show':24} {'fresh':>8} {'ratio':>7} {'all pages':>10} {'ratio':>7}")
                for page in (STEP, CHECKER):
                    shown, rest = edits(folder / "pathway.yaml", address, page)
                    print(f"{page:24} {shown:6.2f} s {shown / first:7.2f} {rest:8.2f} s {rest / first:7.2f}")
                print(f"{'the first build':24} {first:6.2f} s")
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
