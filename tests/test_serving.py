"""`pathway serve` as a person uses it: edit, save, look; also with a mistake in the file."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.mkdocs.remembering import PREVIEWS
from tests.conftest import BARE, lay_out
from tests.reading import content, pages_of

PATIENCE = 60
"""Seconds after which a page that does not appear never will."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str, Path]]:
    """A project under `pathway serve`: its folder, its address, and what the command prints."""
    folder = lay_out(tmp_path, BARE)
    server, url = start(folder)
    try:
        yield folder, url, folder / "said.txt"
    finally:
        server.terminate()
        server.wait(PATIENCE)


def start(folder: Path, **more: str) -> tuple[subprocess.Popen[bytes], str]:
    """`pathway serve` in a folder, and its address."""
    address = f"127.0.0.1:{free_port()}"
    program = Path(sys.executable).parent / "pathway"
    with (folder / "said.txt").open("w") as output:
        server = subprocess.Popen(
            [str(program), "serve", "-a", address],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | more,
        )
    return server, f"http://{address}/"


def fetch(url: str) -> str:
    with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())
    return ""


def wait_for(happened: Callable[[], object], what: str) -> None:
    """Look again and again, until it has happened; no fixed time."""
    deadline = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > deadline:
            pytest.fail(f"not within {PATIENCE} seconds: {what}")
        time.sleep(0.05)


def test_a_change_shows_and_a_mistake_keeps_the_last_good_site(served: tuple[Path, str, Path]) -> None:
    folder, url, said = served
    definition = folder / "pathway.yaml"
    good = definition.read_text("utf-8")
    title = "A lost key"
    wait_for(lambda: title in fetch(url), "the first build")
    first = fetch(url)
    assert "livereload(" in first, "MkDocs reloads the page by an inline script"
    assert "Content-Security-Policy" not in first, "which the policy would stop"

    definition.write_text(good.replace(title, "A key found again"), encoding="utf-8")
    wait_for(lambda: "A key found again" in fetch(url), "the changed title")

    definition.write_text(good.replace("go: search}", "go: serach}"), encoding="utf-8")
    wait_for(lambda: "unknown-reference" in said.read_text("utf-8"), "the diagnostic")
    wait_for(lambda: "last good site" in said.read_text("utf-8"), "the word that the site stays")
    assert "A key found again" in fetch(url)
    assert "Traceback" not in said.read_text("utf-8")

    definition.write_text(good.replace(title, "Mended again"), encoding="utf-8")
    wait_for(lambda: "Mended again" in fetch(url), "the mended definition")

    settings = folder / "mkdocs.yml"
    working = settings.read_text("utf-8")
    settings.write_text(working + "nav: [\n", encoding="utf-8")
    wait_for(lambda: said.read_text("utf-8").count("last good site") > 1, "the word again")
    assert 'mkdocs.yml", line' in said.read_text("utf-8")
    assert "Mended again" in fetch(url)
    assert "Traceback" not in said.read_text("utf-8")

    settings.write_text(working, encoding="utf-8")
    definition.write_text(good.replace(title, "And once more"), encoding="utf-8")
    wait_for(lambda: "And once more" in fetch(url), "the mended settings")


def test_the_page_on_show_comes_first_and_every_other_is_right_when_asked_for(
    served: tuple[Path, str, Path],
) -> None:
    folder, url, said = served
    step, definition = f"{url}steps/search.html", folder / "pathway.yaml"
    wait_for(lambda: "under the mat" in fetch(step), "the first build")
    good = definition.read_text("utf-8")
    for words in ("under the rug", "under the stone"):
        definition.write_text(good.replace("under the mat", words), encoding="utf-8")
        wait_for(lambda words=words: words in fetch(step), "the page on show")
        assert words in fetch(f"{url}checker.html")
        assert words in fetch(f"{url}search/search_index.json")
    assert "Traceback" not in said.read_text("utf-8")


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_nothing_is_left_behind(tmp_path: Path, end: signal.Signals) -> None:
    """Also when it ends while the rest is being made."""
    (tmp_path / "kept").mkdir()
    previews = tmp_path / "previews"
    previews.mkdir()
    folder = lay_out(tmp_path / "kept", BARE)
    # A job in the background inherits that the signal is ignored, and so would the server.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    server, url = start(folder, TMPDIR=str(previews))
    try:
        step, definition = f"{url}steps/search.html", folder / "pathway.yaml"
        wait_for(lambda: "under the mat" in fetch(step), "the first build")
        assert list(previews.iterdir())
        edited = definition.read_text("utf-8").replace("under the mat", "under the rug")
        definition.write_text(edited, encoding="utf-8")
        wait_for(lambda: "under the rug" in fetch(step), "the page on show")
        server.send_signal(end)
        assert server.wait(PATIENCE) == 0
        assert "Traceback" not in (folder / "said.txt").read_text("utf-8")
    finally:
        server.kill()
        server.wait(PATIENCE)
    assert list(previews.iterdir()) == []


def test_only_pages_that_have_changed_are_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The preview after an edit is the site that a whole build would give, search and menu included."""
    monkeypatch.setattr(PREVIEWS, "on", True)
    (tmp_path / "kept").mkdir()
    folder = lay_out(tmp_path / "kept", BARE)
    definition, site = folder / "pathway.yaml", tmp_path / "site"

    def preview() -> set[str]:
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(site))
        if not site.exists():
            config.plugins.on_startup(command="serve", dirty=True)
        mkdocs_build(config, serve_url="http://localhost/", dirty=True)
        return {file.src_uri for file in config.plugins["pathway"].made if file.changed}

    everything = preview()
    assert preview() == set()
    edited = definition.read_text("utf-8").replace("under the mat", "under the rug")
    definition.write_text(edited, encoding="utf-8")
    changed = preview()
    assert "steps/search.md" in changed
    assert len(changed) < len(everything) / 2
    monkeypatch.setattr(PREVIEWS, "on", False)
    whole = tmp_path / "whole"
    mkdocs_build(load_config(str(folder / "mkdocs.yml"), site_dir=str(whole)))
    assert words_in(site) == words_in(whole)
    assert entries_in(site) == entries_in(whole)

    monkeypatch.setattr(PREVIEWS, "on", True)
    renamed = edited.replace("A lost key", "Renamed")
    definition.write_text(renamed, encoding="utf-8")
    assert preview() == everything, "the title is on every page"


def words_in(site: Path) -> dict[str, str]:
    return {page: " ".join(content(site, page).text_content().split()) for page in pages_of(site)}


def entries_in(site: Path) -> list[str]:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    return sorted(f"{entry['location']}: {entry['title']}: {entry['text']}" for entry in index["docs"])
