"""What `pathway serve` needs besides the site: pages that reload, and a server that lives on.

Knows no MkDocs: the plugin hands over its builder and its server's application.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from generator.site.policy import page_policy

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("mkdocs.plugins.pathway")

_POLICY = f'<meta http-equiv="Content-Security-Policy" content="{page_policy()}">'.encode()


def keeping_the_last_site(builder: Callable[..., None]) -> Callable[[], bool]:
    """A rebuild that ends well even if it fails, and says so; else the server would answer nobody."""

    def rebuild() -> bool:
        try:
            builder()
        except SystemExit:
            log.error("The last good site is shown until the definition is mended.")  # noqa: TRY400
            return False
        return True

    return rebuild


def letting_pages_reload(app: WSGIApplication) -> WSGIApplication:
    """Take the policy out of pages, for the host reloads them by an inline script of its own.

    Blanks of the same length stand in its place, so that the length announced stays true.
    """

    def preview(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = app(environ, start_response)
        if not environ["PATH_INFO"].endswith((".html", "/")):
            return answer
        return [b"".join(answer).replace(_POLICY, b" " * len(_POLICY))]

    return preview
