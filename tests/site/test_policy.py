"""Every page carries the policy, and holds nothing that the policy would have to make room for."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml.html import HtmlElement

from generator.site.policy import headers, page_policy
from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import page, pages_of

LOADING = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src", "object": "data"}
"""What a browser fetches without being asked, by the attribute that names it."""

CODE_IN_AN_ADDRESS = re.compile(r"\s*(javascript|vbscript|data):", re.IGNORECASE)


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_every_page_is_closed(definition: Path, build: Build) -> None:
    site = build(definition)
    for path in pages_of(site):
        head = page(site, path).find("head")
        first = head[1]
        assert head[0].get("charset"), "which does nothing, and has to be near the beginning"
        assert first.get("http-equiv") == "Content-Security-Policy", path
        assert first.get("content") == page_policy(), path
        assert head.xpath("meta[@name='referrer']/@content") == ["no-referrer"], path
        assert b"charset=" in (site / path).read_bytes()[:1024], path
        assert what_the_policy_forbids(page(site, path)) == [], path
        assert page(site, path).xpath(AHEAD) == [], path


AHEAD = "//link[contains(' next prev prefetch preconnect dns-prefetch prerender ', concat(' ', @rel, ' '))]"
"""What makes a browser ask for something ahead of time: Firefox does so for the next page, and is stopped."""


def what_the_policy_forbids(body: HtmlElement) -> list[str]:
    """Inline scripts, styles and handlers, code in addresses, and what comes from elsewhere."""
    inline = [script for script in body.iter("script") if not script.get("src") and not is_data(script)]
    found = [f"inline {element.tag}" for element in [*inline, *body.iter("style")]]
    found += [f"attribute {name}" for name in body.xpath("//@style/.. | //@*[starts-with(name(), 'on')]/..")]
    for element in body.iter(*LOADING):
        address = element.get(LOADING[element.tag]) or ""
        if urlsplit(address).netloc and element.get("rel") != "canonical":
            found.append(f"from elsewhere: {address}")
    addresses = body.xpath("//@href | //@src | //@action | //@*[name()='xlink:href']")
    return found + [f"code: {address}" for address in addresses if CODE_IN_AN_ADDRESS.match(address)]


def is_data(script: HtmlElement) -> bool:
    """A script of a type that no browser runs."""
    return script.get("type") == "application/json"


def test_the_policy_allows_nothing_inline_and_no_other_origin() -> None:
    for policy in (page_policy(), headers()["Content-Security-Policy"]):
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules["default-src"] == "'none'"
        sources = {source for rule in rules.values() for source in rule.split()}
        assert sources <= {"'none'", "'self'", "data:", "file:"}
        assert "data:" not in rules["script-src"] + rules["style-src"]
    assert "file:" not in headers()["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers()["Content-Security-Policy"]
