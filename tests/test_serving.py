"""`pathway serve` as a person uses it: edit, save, look; also with a mistake in the file."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.mkdocs.remembering import PREVIEWS
from tests.reading import content, pages_of

TITLE = "A lost key"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """`pathway serve` in a folder. Whoever waits here waits for the server, however long it takes.

    It ends when the server does, or with the whole run (`faulthandler_timeout`).
    """

    def __init__(self, folder: Path, previews: Path) -> None:
        self.folder, self.definition = folder, folder / "pathway.yaml"
        self.url = f"http://127.0.0.1:{free_port()}/"
        program = Path(sys.executable).parent / "pathway"
        self.process = subprocess.Popen(
            [str(program), "serve", "-a", self.url.split("/")[2]],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONUNBUFFERED": "1", "TMPDIR": str(previews)},
        )
        self.said = ""
        self._more = threading.Condition()
        self._ended = False
        self._listening = threading.Thread(target=self._listen)
        self._listening.start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._more:
                self.said += line
                self._more.notify_all()
        with self._more:
            self._ended = True
            self._more.notify_all()

    def listens(self) -> None:
        """Come back when it can be asked, for which it gives no sign of its own."""
        host, port = self.url.split("/")[2].split(":")
        while True:
            with socket.socket() as probe:
                if probe.connect_ex((host, int(port))) == 0:
                    return
            assert self.process.poll() is None, self.said
            time.sleep(0.1)

    def watches(self) -> None:
        """Come back when it notices edits: one from before its first look at the files it cannot notice."""
        before = newest = epoch(self.fetch())
        while newest == before:
            self.write(self.definition.read_text("utf-8") + "#\n")
            newest = self.newer_than(before)

    def newer_than(self, before: int) -> int:
        """The edition of the site that is published after this one; after a minute without any, the same."""
        return int(self.fetch(f"livereload/{before}/0"))

    def says(self, words: str, times: int = 1) -> None:
        """Come back when it has said this, so many times."""
        with self._more:
            self._more.wait_for(lambda: self.said.count(words) >= times or self._ended)
            assert self.said.count(words) >= times, self.said

    def fetch(self, file: str = "") -> str:
        with urllib.request.urlopen(self.url + file) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())

    def shows(self, words: str, file: str = "") -> str:
        """A page, when it says this: each time that something was published, look again."""
        while words not in (page := self.fetch(file)):
            self.newer_than(epoch(page))
        return page

    def write(self, text: str) -> None:
        self.definition.write_text(text, encoding="utf-8")

    def end(self, by: signal.Signals) -> int:
        """Send it away; gives its status."""
        self.process.send_signal(by)
        status = self.process.wait()
        self._listening.join()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


def epoch(page: str) -> int:
    """Which edition of the site a page belongs to."""
    found = re.search(r"livereload\((\d+),", page)
    assert found, page
    return int(found[1])


@pytest.fixture
def served(project: Path, tmp_path: Path) -> Iterator[Served]:
    """A project under `pathway serve`, whose first build has been published."""
    # A job in the background inherits that the signal is ignored, and so would the server.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    (tmp_path / "previews").mkdir()
    started = Served(project, tmp_path / "previews")
    try:
        started.listens()
        started.watches()
        yield started
        assert "Traceback" not in started.said
    finally:
        started.end(signal.SIGKILL)


def test_a_change_shows_and_a_mistake_keeps_the_last_good_site(served: Served) -> None:
    good = served.definition.read_text("utf-8")
    first = served.fetch()
    assert TITLE in first
    assert "livereload(" in first, "MkDocs reloads the page by an inline script"
    assert "Content-Security-Policy" not in first, "which the policy would stop"

    served.write(good.replace(TITLE, "A key found again"))
    served.shows("A key found again")

    served.write(good.replace("go: search}", "go: serach}"))
    served.says("unknown-reference")
    served.says("last good site")
    assert "A key found again" in served.fetch()

    served.write(good.replace(TITLE, "Mended again"))
    served.shows("Mended again")

    settings = served.folder / "mkdocs.yml"
    working = settings.read_text("utf-8")
    settings.write_text(working + "nav: [\n", encoding="utf-8")
    served.says("last good site", times=2)
    served.says('mkdocs.yml", line')
    assert "Mended again" in served.fetch()

    settings.write_text(working, encoding="utf-8")
    served.write(good.replace(TITLE, "And once more"))
    served.shows("And once more")


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_the_page_on_show_comes_first_every_other_is_right_and_nothing_is_left_behind(
    served: Served, tmp_path: Path, by: signal.Signals
) -> None:
    """Also when it ends while the rest is being made."""
    step = "steps/search.html"
    good = served.definition.read_text("utf-8")
    assert "under the mat" in served.fetch(step)
    served.write(good.replace("under the mat", "under the rug"))
    served.shows("under the rug", step)
    assert "under the rug" in served.fetch("checker.html")
    assert "under the rug" in served.fetch("search/search_index.json")
    assert list((tmp_path / "previews").iterdir())
    served.write(good.replace("under the mat", "under the stone"))
    served.shows("under the stone", step)
    assert served.end(by) == 0
    assert list((tmp_path / "previews").iterdir()) == []


def test_only_pages_that_have_changed_are_made_anew(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview after an edit is the site that a whole build would give, search and menu included."""
    monkeypatch.setattr(PREVIEWS, "on", True)
    definition, site = project / "pathway.yaml", tmp_path / "site"

    def preview() -> set[str]:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
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
    mkdocs_build(load_config(str(project / "mkdocs.yml"), site_dir=str(whole)))
    assert words_in(site) == words_in(whole)
    assert entries_in(site) == entries_in(whole)

    monkeypatch.setattr(PREVIEWS, "on", True)
    renamed = edited.replace(TITLE, "Renamed")
    definition.write_text(renamed, encoding="utf-8")
    assert preview() == everything, "the title is on every page"


def words_in(site: Path) -> dict[str, str]:
    return {page: " ".join(content(site, page).text_content().split()) for page in pages_of(site)}


def entries_in(site: Path) -> list[str]:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    return sorted(f"{entry['location']}: {entry['title']}: {entry['text']}" for entry in index["docs"])
