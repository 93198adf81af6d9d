"""The real nginx, with the settings that we ship, on a port of this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from generator.release.web_servers import nginx as settings

Nginx = Callable[[Path], AbstractContextManager[str]]
"""From a site's folder to its address, as long as it is served."""

AROUND = """
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    include {types};
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{server}
}}
"""


@pytest.fixture
def nginx(tmp_path: Path) -> Nginx:
    """Serves a folder with nginx; the test is skipped where there is none."""
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not program:
        pytest.skip("no nginx here; `make test-all` installs it where it may")

    @contextmanager
    def serving(site: Path) -> Iterator[str]:
        port = free_port()
        file = tmp_path / "nginx.conf"
        file.write_text(around(settings(), site, tmp_path, port), encoding="utf-8")
        with subprocess.Popen([program, "-p", str(tmp_path), "-c", str(file)]) as server:
            try:
                root = f"http://127.0.0.1:{port}/"
                wait_for(root)
                yield root
            finally:
                server.terminate()

    return serving


def around(server: str, site: Path, folder: Path, port: int) -> str:
    """A whole configuration; of what we ship only the two lines that everybody changes are changed."""
    for ours, here in (("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv/pathway/site", str(site))):
        assert server.count(ours) == 1
        server = server.replace(ours, here)
    user = "user root;" if os.name == "posix" and os.geteuid() == 0 else ""
    return AROUND.format(user=user, folder=folder, types="/etc/nginx/mime.types", server=server)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(root: str) -> None:
    """Until it answers; no fixed time."""
    deadline = time.monotonic() + 30
    while True:
        try:
            urllib.request.urlopen(root, timeout=5).close()  # noqa: S310 - our own server
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
