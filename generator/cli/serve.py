"""`pathway serve`: the site on this machine, rebuilt when a file changes."""

from __future__ import annotations

import errno
import gc
import logging
import os
import re
import signal
import socket
from pathlib import Path

import click

from generator.cli.common import COULD_NOT_RUN, config_option, load_site_config, stop
from generator.mkdocs.remembering import PREVIEWS

_LAST_PORT = 65535
_EXAMPLE = "for example: pathway serve -a 127.0.0.1:8001"


@click.command()
@config_option
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve(config_file: Path, address: str) -> None:
    """Show the site in the browser and rebuild it when the definition changes."""
    match = re.fullmatch(r"[^\s:]+:(\d{1,5})", address)
    if not match or int(match[1]) > _LAST_PORT:
        stop(f'"{address}" is no address to listen on; write one {_EXAMPLE}', COULD_NOT_RUN)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from jinja2 import TemplateError
    from mkdocs.commands.serve import serve as mkdocs_serve

    from generator.mkdocs.template_errors import words_about

    gc.set_threshold(100_000, 20, 50)  # as in a build
    logging.getLogger("mkdocs.commands.build").addFilter(_needless)
    load_site_config(config_file)
    PREVIEWS.on = True
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that MkDocs cleans up then too
    try:
        mkdocs_serve(config_file=str(config_file), dev_addr=address, livereload=True, build_type="dirty")
    except OSError as problem:
        if not _is_of_the_address(problem):
            raise
        stop(f"Nothing can listen on {address}: {problem.strerror}. Try another address, {_EXAMPLE}.")
    except TemplateError as problem:
        words = words_about(problem)
        if not words:
            raise
        stop(words)
    finally:
        PREVIEWS.on = False
        signal.signal(signal.SIGTERM, before)


def _is_of_the_address(problem: OSError) -> bool:
    return isinstance(problem, socket.gaierror) or (problem.errno in _TAKEN and problem.filename is None)


_TAKEN = {errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES, errno.EPERM, errno.EAFNOSUPPORT}


def _needless(record: logging.LogRecord) -> bool:
    """MkDocs warns that pages may be out of date, since it does not know what has changed; we do."""
    return "'dirty' build" not in record.getMessage()
