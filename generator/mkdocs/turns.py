"""After an edit the page that somebody looks at is made first, and what else has changed after it.

One edit changes pages that nobody looks at, and among them the largest of all. So the builder
runs twice: for the page on show, which is published at once, and for the rest. Both run in the
server's own thread, so nothing is left to be stopped when the server ends.
"""

from __future__ import annotations

import gc
import logging
import posixpath
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer

from generator.mkdocs.remembering import PREVIEWS, WHOLE, Turn

if TYPE_CHECKING:
    from _typeshed import OptExcInfo
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("mkdocs.plugins.pathway")

LOOKS = 0.1
"""Seconds between two looks at the definition's file."""


class Turns:
    """Rebuilds for a server in two turns. `build` says whether it could.

    MkDocs offers no other way to publish before its builder has ended, hence its own fields.
    """

    def __init__(self, server: LiveReloadServer, build: Callable[[], bool]) -> None:
        self._server = server
        self._build = build
        self._on_show: str | None = None

    def rebuild(self) -> None:
        """The page on show, then the rest; at once, if nobody has looked at a page yet.

        Python clears its memory up afterwards: that takes a tenth of a second, which nobody shall wait for.
        """
        gc.disable()
        try:
            on_show = self._on_show
            self._take(Turn(on_show.__eq__) if on_show else WHOLE)
            if PREVIEWS.owed:
                self._publish()
                self._finish()
        finally:
            gc.enable()

    def _finish(self) -> None:
        """Make what is owed. Where it cannot be made, readers get what is there instead of waiting."""
        done = False
        try:
            done = self._take(Turn(self._is_newest, finishes=True))
        finally:
            if not done:
                PREVIEWS.owed.be(())

    def _take(self, turn: Turn) -> bool:
        PREVIEWS.turn = turn
        return self._build()

    def _is_newest(self, _page: str) -> bool:
        """Whether no newer edit waits: its page on show comes before the rest of this one."""
        return not self._server._want_rebuild  # noqa: SLF001 - see above

    def _publish(self) -> None:
        """Answer requests again, and let browsers reload; the server does so only at the end of all."""
        server = self._server
        with server._epoch_cond:  # noqa: SLF001 - see above
            server._visible_epoch = server._wanted_epoch  # noqa: SLF001 - see above
            server._epoch_cond.notify_all()  # noqa: SLF001 - see above
        log.info("The page on show is ready; the other pages follow")

    def answering(self, app: WSGIApplication) -> WSGIApplication:
        """The server's application, that lets a request wait for a file that is owed.

        A file may have been opened just before its page was found to have changed; then it is
        asked for again.
        """

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            file = _file_at(environ["PATH_INFO"], self._server.mount_path)
            while True:
                mark = PREVIEWS.owed.wait_for(file)
                held = _Held()
                body = app(environ, held)
                if mark == PREVIEWS.owed.mark:
                    break
                getattr(body, "close", bool)()
            if file.endswith(".html") and held.status.startswith("200"):
                self._on_show = file
            start_response(held.status, held.headers)
            return body

        return answer


def look_often(server: LiveReloadServer) -> None:
    """See an edit of the definition after a tenth of a second, not after half a one.

    This holds for what is watched from now on: the definition, not the whole folder of documents.
    """
    server.observer._timeout = LOOKS  # noqa: SLF001 - it can be set only where MkDocs makes the observer


class _Held:
    """Holds the head of an answer back until it is sure that it will be sent."""

    def __call__(
        self, status: str, headers: list[tuple[str, str]], _problem: OptExcInfo | None = None, /
    ) -> Callable[[bytes], object]:
        self.status, self.headers = status, headers
        return bool


def _file_at(path: str, mounted_at: str) -> str:
    """The file of the site that a request's path names, as the server finds it."""
    path = path.encode("latin-1").decode("utf-8", "ignore")
    below = path.removeprefix(mounted_at) + ("index.html" if path.endswith("/") else "")
    return posixpath.normpath("/" + below).lstrip("/")
