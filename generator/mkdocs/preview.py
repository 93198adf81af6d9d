"""What `pathway serve` needs besides the site: pages that reload, and a server that lives on.

The plugin hands over MkDocs' builder and its server's application.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

from generator import crash
from generator.mkdocs.template_errors import words_about

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("mkdocs.plugins.pathway")

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


def keeping_the_last_site(
    builder: Callable[..., None], look: Callable[[], str] = lambda: ""
) -> Callable[[], bool]:
    """A rebuild that ends well even if it fails, and says so; else the server would answer nobody.

    `look` says what forbids the builder to read the settings again.
    """

    def rebuild() -> bool:
        refusal = look()
        if refusal:
            return _last_good_site(f"{refusal}\n")
        try:
            builder()
        except SystemExit:
            return _last_good_site()
        except MkDocsException as problem:  # a mistake in the settings; others have been told by now
            return _last_good_site(f"{problem}\n")
        except Exception as problem:  # noqa: BLE001 - of a hook, of MkDocs or of ours: the server lives on
            return _last_good_site(f"{words_about(problem) or crash.report(problem, 'The preview')}\n")
        return True

    return rebuild


def _last_good_site(why: str = "") -> bool:
    log.error("%sThe last good site is shown until this is mended.", why)
    return False


def letting_pages_reload(app: WSGIApplication) -> WSGIApplication:
    """Take the policy out of pages, for the host reloads them by an inline script of its own.

    Blanks of the same length stand in its place, so that the length announced stays true.
    """

    def preview(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = app(environ, start_response)
        if not environ["PATH_INFO"].endswith((".html", "/")):
            return answer
        return [_POLICY.sub(lambda found: b" " * len(found[0]), b"".join(answer))]

    return preview
