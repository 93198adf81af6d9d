"""The settings for web servers say the headers of the policy, and the copies that lie in `hosting/` too."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.release.web_servers import SERVERS, SHIPPED
from generator.site.policy import headers
from tests.conftest import ROOT


@pytest.mark.parametrize("server", SERVERS)
def test_the_shipped_copy_is_what_the_command_prints(server: str) -> None:
    done = CliRunner().invoke(main, ["hosting", server])
    assert done.exit_code == 0
    shipped = (ROOT / "hosting" / SHIPPED[server]).read_text("utf-8")
    assert done.output == shipped, f"run: pathway hosting {server} > hosting/{SHIPPED[server]}"


def test_nginx_says_each_header_once_and_for_every_answer() -> None:
    said = re.findall(r'^    add_header (\S+) "([^"]+)" always;$', SERVERS["nginx"](), re.MULTILINE)
    assert dict(said) == headers()
    assert SERVERS["nginx"]().count("add_header") == len(said)


def test_apache_says_each_header_once_and_for_every_answer() -> None:
    said = re.findall(r'^Header always set (\S+) "([^"]+)"$', SERVERS["apache"](), re.MULTILINE)
    assert dict(said) == headers()


def test_iis_reads_xml_that_says_each_header_once() -> None:
    root = ET.fromstring(SERVERS["iis"]())  # noqa: S314 - made by us
    said = {it.get("name"): it.get("value") for it in root.iter("add") if it.get("name")}
    assert said == headers()


def test_the_headers_that_only_a_server_can_say() -> None:
    said = headers()
    assert "frame-ancestors 'none'" in said["Content-Security-Policy"]
    assert said["Referrer-Policy"] == "no-referrer"
    assert said["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in said["Permissions-Policy"]


def test_iis_gives_out_the_list_of_files_which_has_no_extension() -> None:
    root = ET.fromstring(SERVERS["iis"]())  # noqa: S314 - made by us
    assert {it.get("fileExtension") for it in root.iter("mimeMap")} == {".", ".woff2"}
