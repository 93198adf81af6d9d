"""What the policy will stop is told when a site is built, with what to do about it, and nothing else is."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from generator.release.closing import close_site
from generator.release.closing.stopped import stopped_on
from generator.site.loosening import Loosening
from generator.site.policy import rules
from tests.closing.projects import build, own_main, project
from tests.conftest import GOOD, Build

SCRIPT = "window.ran = true"
FINGERPRINT = f"'sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}'"


def stopped(html: str, *loosened: str) -> list[tuple[str, str]]:
    """What is stopped on a page: directives, and what it is."""
    allowed = [Loosening(*one.split(" ", 1), "A reason.") for one in loosened]
    return [(it.directive, it.what) for it in stopped_on(html.encode(), rules(allowed))]


@pytest.mark.parametrize(("html", "directive", "names"), [
    (f"<script>{SCRIPT}</script>", "script-src-elem", SCRIPT),
    (f"<SCRIPT type=module>{SCRIPT}</SCRIPT>", "script-src-elem", "script"),
    ("<style>p { color: red }</style>", "style-src-elem", "color: red"),
    ("<p style='color: red'>p</p>", "style-src-attr", "element"),
    ("<button onclick='go()'>Go</button>", "script-src-attr", "onclick"),
    ("<a href=' JavaScript:go()'>Go</a>", "script-src-elem", "JavaScript:go()"),
    ("<script src='https://cdn.example/a.js'></script>", "script-src-elem", "https://cdn.example/a.js"),
    ("<script src='//cdn.example/a.js'></script>", "script-src-elem", "//cdn.example/a.js"),
    ("<link rel=stylesheet href='//fonts.example/a.css'>", "style-src-elem", "//fonts.example/a.css"),
    ("<img src='http://e.example/a.png'>", "img-src", "http://e.example/a.png"),
    ("<img srcset='a.png 1x, https://e.example/b.png 2x'>", "img-src", "https://e.example/b.png"),
    ("<svg><image xlink:href='https://e.example/a.png'/></svg>", "img-src", "https://e.example/a.png"),
    ("<video src='film.mp4'></video>", "media-src", "film.mp4"),
    ("<video><source src='film.mp4'></video>", "media-src", "film.mp4"),
    ("<iframe src='other.html'></iframe>", "frame-src", "other.html"),
    ("<object data='a.pdf'></object>", "object-src", "a.pdf"),
    ("<base href='/'>", "base-uri", "/"),
    ("<form action='send'></form>", "form-action", "send"),
])  # fmt: skip
def test_what_the_policy_stops_is_told(html: str, directive: str, names: str) -> None:
    ((there, what),) = stopped(f"<!doctype html><title>t</title>{html}")
    assert there == directive
    assert names in what
    assert stopped(f"<!doctype html><title>t</title>{html}", *ENOUGH[directive]) == []


ENOUGH = {
    "script-src-elem": ("script-src 'unsafe-inline'", "script-src cdn.example"),
    "style-src-elem": ("style-src-elem 'unsafe-inline'", "style-src https://fonts.example/"),
    "style-src-attr": ("style-src-attr 'unsafe-inline'",),
    "script-src-attr": ("script-src 'unsafe-inline'",),
    "img-src": ("img-src http://*.example", "img-src https://e.example"),
    "media-src": ("media-src 'self'",),
    "frame-src": ("frame-src 'self'",),
    "object-src": ("object-src 'self'",),
    "base-uri": ("base-uri 'self'",),
    "form-action": ("form-action 'self'",),
}
"""What would let each of these through."""


@pytest.mark.parametrize("html", [
    "<script src='a.js'></script><script type='application/json'>{}</script><script></script>",
    "<img src='a.png'><img src='data:image/png;base64,AA=='><link rel=canonical href=https://e.example/>",
    "<a href='https://e.example'>e</a><a href='mailto:a@e.example'>m</a><a href='tel:999'>999</a>",
    "<code>&lt;script&gt;alert(1)&lt;/script&gt; onclick= style= javascript:</code>",
    "<!-- <script>x</script> --><p title='<script>'>p</p>",
    "",
])  # fmt: skip
def test_what_it_lets_through_is_not(html: str) -> None:
    assert stopped(html) == []


@pytest.mark.parametrize("loosened", [
    "script-src https://cdn.example", "script-src-attr 'unsafe-inline'", "style-src 'unsafe-inline'",
    "script-src 'sha256-0000000000000000000000000000000000000000000='", "img-src *",
])  # fmt: skip
def test_another_loosening_does_not_let_a_script_through(loosened: str) -> None:
    assert [directive for directive, _ in stopped(f"<script>{SCRIPT}</script>", loosened)] == [
        "script-src-elem"
    ]


def test_a_fingerprint_lets_its_own_script_through_and_no_other() -> None:
    allowed = f"script-src {FINGERPRINT}"
    assert stopped(f"<script>{SCRIPT}</script>", allowed) == []
    assert stopped(f"<script>{SCRIPT} </script>", allowed) != []
    assert stopped("<script>other()</script>", allowed, "script-src 'unsafe-inline'") != [], "as in a browser"


@pytest.mark.parametrize(("source", "address", "through"), [
    ("https://e.example", "https://e.example/a", True),
    ("https://e.example", "http://e.example/a", False),
    ("https://e.example", "https://x.e.example/a", False),
    ("https://*.e.example", "https://x.e.example/a", True),
    ("https://*.e.example", "https://e.example/a", False),
    ("https://e.example:8443", "https://e.example/a", False),
    ("https://e.example/maps/", "https://e.example/maps/a", True),
    ("https://e.example/maps/", "https://e.example/other/a", False),
    ("https://e.example/a.png", "https://e.example/a.png", True),
    ("e.example", "//e.example/a", True),
    ("https:", "https://other.example/a", True),
    ("*", "https://other.example/a", True),
    ("*", "data:image/png;base64,AA==", True),  # which ours allows besides
    ("https://e.example", "http://[", False),
])  # fmt: skip
def test_an_address_is_held_against_a_source_as_a_browser_does(
    source: str, address: str, through: bool
) -> None:
    assert (stopped(f"<img src='{address}'>", f"img-src {source}") == []) is through


def test_what_stands_on_many_pages_is_told_once_with_some_of_them(tmp_path: Path) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.html").write_text(f"<script>{SCRIPT}</script>", encoding="utf-8")
    (said,) = close_site(tmp_path, ())
    assert said.startswith(
        "On a.html, b.html, c.html and 2 more: a script that stands in the page (window.ran"
    )
    assert "put it into a file below docs and name that under extra_javascript" in said
    assert 'To allow it on purpose: "allow"' in said
    assert said.endswith("with directive script-src-elem.")


def test_a_policy_of_a_page_s_own_is_told_and_changes_nothing(tmp_path: Path) -> None:
    own = '<meta content="script-src *" http-equiv="content-security-policy">'
    (tmp_path / "a.html").write_text(f"{own}<script>{SCRIPT}</script>", encoding="utf-8")
    policy, script = close_site(tmp_path, ())
    assert "a content security policy of its own. It can forbid more and allow nothing" in policy
    assert SCRIPT in script


def test_of_our_own_pages_nothing_is_told(build: Build) -> None:
    site = build(GOOD[0])
    for page in site.rglob("*.html"):
        assert list(stopped_on(page.read_bytes(), rules())) == [], page


def test_strict_takes_it_for_a_fault(tmp_path: Path) -> None:
    folder = project(tmp_path, {"overrides/main.html": own_main(f"<script>{SCRIPT}</script>")})
    done = build(folder, "--strict")
    assert done.exit_code == 1
    assert "a script that stands in the page (window.ran = true" in done.output
    assert not (folder / "site").exists()
