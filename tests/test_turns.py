"""A preview in two turns: the page that somebody looks at first, and never a page that is out of date."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from wsgiref.util import FileWrapper, setup_testing_defaults

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from generator.mkdocs.remembering import PREVIEWS
from generator.mkdocs.turns import Turns
from tests.conftest import lay_out_least
from tests.reading import pages_of

STEP, CHECKER, WHOLE, SEARCH = "steps/search.html", "checker.html", "whole.html", "search/search_index.json"


OURS = "---\nhide: [tags]\n---\n\n# By hand\n"
"""A page by hand, with something before its words."""


class Asking(threading.Thread):
    """Asks for a file; `settled` when it has its answer, or has to wait for it."""

    def __init__(self, ask: Callable[[str], str], file: str) -> None:
        super().__init__()
        self._ask, self._file = ask, file
        self._answer = ""
        self.settled = threading.Event()

    def run(self) -> None:
        self._answer = self._ask(self._file)
        self.settled.set()

    def answer(self) -> str:
        self.join()
        return self._answer


class Heard(threading.Condition):
    """A condition that tells those who are asking that they wait."""

    def wait(self, timeout: float | None = None) -> bool:
        thread = threading.current_thread()
        if isinstance(thread, Asking):
            thread.settled.set()
        return super().wait(timeout)


class Preview:
    """The real server, its loop and its application; only no socket. `held` holds the second turn back."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder, self.site, self.definition = folder, site, folder / "pathway.yaml"
        self.go_on = threading.Event()
        self.go_on.set()
        self.holding = threading.Event()
        self.fails = False
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=True)
        self.server = LiveReloadServer(self.build, "localhost", 0, str(site))
        mkdocs_build(config, dirty=True)
        self.server.watch(str(folder))
        config.plugins.on_serve(self.server, config=config, builder=self.build)
        self.loop = threading.Thread(target=self.server._build_loop)
        self.loop.start()

    def build(self) -> None:
        if PREVIEWS.turn.finishes:
            self.holding.set()
            self.go_on.wait()
            if self.fails:
                raise SystemExit("nothing can be made now")
        mkdocs_build(load_config(str(self.folder / "mkdocs.yml"), site_dir=str(self.site)), dirty=True)

    def edit(self, *words: str) -> None:
        """Put words in place of others, pair by pair, and have it noticed."""
        text = self.definition.read_text("utf-8")
        for old, new in zip(words[::2], words[1::2], strict=True):
            assert old in text
            text = text.replace(old, new)
        self.definition.write_text(text, encoding="utf-8")
        with self.server._rebuild_cond:
            self.server._want_rebuild = True
            self.server._rebuild_cond.notify_all()

    def edit_and_wait(self, *words: str) -> None:
        """Edit, and come back when the page on show has been published."""
        before = self.server._visible_epoch
        self.edit(*words)
        self.wait_until(lambda: self.server._visible_epoch > before)

    def ask(self, file: str) -> str:
        environ = {"PATH_INFO": f"/{file}"}
        setup_testing_defaults(environ)
        said: list[str] = []
        body = self.server.get_app()(environ, lambda status, headers: said.append(status))
        words = b"".join(body).decode()
        if isinstance(body, FileWrapper):
            body.close()
        return words if said == ["200 OK"] else said[0]

    def ask_meanwhile(self, file: str) -> Asking:
        """Ask in another thread; comes back when that waits, or has its answer."""
        asking = Asking(self.ask, file)
        asking.start()
        asking.settled.wait()
        return asking

    def wait_until(self, happened: Callable[[], bool]) -> None:
        """Come back when the server has published something, and this has happened; however long it takes."""
        with self.server._epoch_cond:
            self.server._epoch_cond.wait_for(happened)

    def finish(self) -> None:
        """Let the second turn end, and every edit be built."""
        self.go_on.set()
        self.wait_until(self._is_done)

    def _is_done(self) -> bool:
        server = self.server
        built = server._visible_epoch == server._wanted_epoch
        return built and not PREVIEWS.owed and not server._want_rebuild

    def close(self) -> None:
        self.go_on.set()
        self.server.shutdown()
        self.loop.join()


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """A preview of the smallest procedure, after its first build."""
    monkeypatch.setattr(PREVIEWS, "on", True)
    monkeypatch.setattr(PREVIEWS.owed, "_changed", Heard())
    (tmp_path / "project").mkdir()
    folder = lay_out_least(tmp_path / "project")
    for page in ("ours.md", "theirs.md"):
        (folder / "docs" / page).write_text(OURS, encoding="utf-8")
    made = Preview(folder, tmp_path / "site")
    yield made
    made.close()


def test_the_page_on_show_is_there_before_the_rest_and_no_page_is_out_of_date(preview: Preview) -> None:
    assert "under the mat" in preview.ask(STEP)
    preview.go_on.clear()
    preview.edit_and_wait("under the mat", "under the rug")
    preview.holding.wait()
    assert "under the rug" in preview.ask(STEP)
    assert "A lost key" in preview.ask("about.html"), "a page that has not changed does not wait"
    answers = {file: preview.ask_meanwhile(file) for file in (CHECKER, WHOLE)}
    preview.finish()
    for file, asked in answers.items():
        assert "under the rug" in asked.answer(), file
        assert "under the mat" not in asked.answer(), file


def test_the_search_waits_for_the_pages_that_it_finds(preview: Preview) -> None:
    preview.ask(CHECKER)
    preview.go_on.clear()
    preview.edit_and_wait("under the mat", "under the rug")
    asked = preview.ask_meanwhile(SEARCH)
    preview.finish()
    assert "under the rug" in asked.answer()
    assert "under the mat" not in asked.answer()


def test_browsers_are_told_once(preview: Preview) -> None:
    preview.ask(STEP)
    preview.edit_and_wait("under the mat", "under the rug")
    told = epoch(preview.ask(STEP))
    preview.finish()
    assert preview.holding.is_set()
    assert epoch(preview.ask(CHECKER)) == told == preview.server._visible_epoch


def epoch(page: str) -> int:
    found = re.search(r"livereload\((\d+),", page)
    assert found
    return int(found[1])


def test_until_somebody_looks_all_is_made_at_once(preview: Preview) -> None:
    preview.edit_and_wait("under the mat", "under the rug")
    assert not preview.holding.is_set()
    assert "under the rug" in preview.ask(CHECKER)


EDITS = {
    "words": ("under the mat", "under the rug"),
    "a title in the menu": ("Look for it again", "Search the garden"),
    "the title of the site": ("A lost key", "A lost purse"),
    "a page more": (
        "{is: Not yet,",
        "{is: Never, go: given-up}, {is: Not yet,",
        "  - outcome: done",
        "  - outcome: given-up\n    title: Give up\n  - outcome: done",
    ),
}


def test_both_turns_make_what_a_whole_build_makes(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After one edit after another. Also the menu of the page on show, which was made before most others."""
    preview.ask(STEP)
    for name, edit in EDITS.items():
        preview.go_on.clear()
        preview.holding.clear()
        preview.edit_and_wait(*edit)
        preview.holding.wait()
        on_show = (preview.site / STEP).read_bytes()
        preview.finish()
        with monkeypatch.context() as published:
            published.setattr(PREVIEWS, "on", False)
            whole = whole_build(preview, tmp_path / name)
        assert on_show == whole[STEP], name
        assert pages_in(preview.site) == whole, name


def whole_build(preview: Preview, site: Path) -> dict[str, bytes]:
    mkdocs_build(load_config(str(preview.folder / "mkdocs.yml"), site_dir=str(site)))
    return pages_in(site)


def pages_in(site: Path) -> dict[str, bytes]:
    return {page: (site / page).read_bytes() for page in pages_of(site)}


def test_a_title_that_stands_in_a_page_by_hand_is_in_every_menu(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview.ask("ours.html")
    by_hand = preview.folder / "docs" / "theirs.md"
    text = by_hand.read_text("utf-8").replace("---\n", "---\ntitle: Where it may stand\n", 1)
    by_hand.write_text(text, encoding="utf-8")
    preview.edit_and_wait("under the mat", "under the rug")
    assert "Where it may stand" in preview.ask("ours.html")
    preview.finish()
    monkeypatch.setattr(PREVIEWS, "on", False)
    assert pages_in(preview.site) == whole_build(preview, tmp_path / "whole")


def test_the_search_forgets_a_page_that_is_gone(preview: Preview) -> None:
    preview.ask(STEP)
    preview.edit_and_wait(": search", ": seek")
    preview.finish()
    assert "steps/seek.html" in preview.ask(SEARCH)
    assert "steps/search.html" not in preview.ask(SEARCH)


def test_a_newer_edit_comes_before_the_rest_of_an_older_one(preview: Preview) -> None:
    preview.ask(STEP)
    preview.go_on.clear()
    preview.edit_and_wait("under the mat", "under the rug")
    preview.holding.wait()
    asked = preview.ask_meanwhile(CHECKER)
    preview.edit("under the rug", "under the stone")
    preview.go_on.set()
    assert "under the stone" in asked.answer(), "the rest of the older edit is left out"
    preview.finish()
    for file in (STEP, CHECKER, WHOLE, SEARCH):
        assert "under the stone" in preview.ask(file), file
        assert "under the rug" not in preview.ask(file), file


def test_a_mistake_meanwhile_leaves_the_last_good_site_whole(preview: Preview) -> None:
    preview.ask(STEP)
    preview.go_on.clear()
    preview.edit_and_wait("under the mat", "under the rug")
    preview.holding.wait()
    preview.edit("go: search", "go: serach")
    preview.finish()
    for file in (STEP, CHECKER, WHOLE, SEARCH):
        assert "under the rug" in preview.ask(file), file


def test_nobody_waits_for_what_cannot_be_made(preview: Preview) -> None:
    preview.ask(STEP)
    preview.fails = True
    preview.edit_and_wait("under the mat", "under the rug")
    assert "under the mat" in preview.ask(CHECKER), "better the last good page than none"
    preview.fails = False
    preview.edit_and_wait("under the rug", "under the stone")
    assert "under the stone" in preview.ask(CHECKER)


def test_a_file_opened_just_before_it_changed_is_asked_for_again(tmp_path: Path) -> None:
    server = LiveReloadServer(lambda: None, "localhost", 0, str(tmp_path))
    pages = iter([b"old", b"new"])

    def app(environ, start_response):
        start_response("200 OK", [])
        page = next(pages)
        if page == b"old":
            PREVIEWS.owed.be({STEP})
            PREVIEWS.owed.be(())
        return [page]

    environ = {"PATH_INFO": f"/{STEP}"}
    answer = Turns(server, lambda: True).answering(app)(environ, lambda *_: bytes)
    server.server_close()
    assert list(answer) == [b"new"]
