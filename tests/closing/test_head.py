"""The policy goes where it holds for all that follows, and no other byte of a page changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.release.closing import close_site, policies_of
from generator.site.policy import page_policy
from tests.closing.odd_pages import ODD

MARKS = (
    f'<meta http-equiv="Content-Security-Policy" content="{page_policy()}">'
    '<meta name="referrer" content="no-referrer">'
)


def closed(folder: Path, page: bytes) -> bytes:
    """A page once its site is closed."""
    (folder / "page.html").write_bytes(page)
    close_site(folder, ())
    return (folder / "page.html").read_bytes()


@pytest.mark.parametrize("name", ODD)
def test_nothing_that_runs_or_loads_stands_before_it(name: str, tmp_path: Path) -> None:
    """What a browser makes of these pages is tried in one: `browser/test_own_template.py`."""
    page = ODD[name].encode()
    after = closed(tmp_path, page)
    assert after.replace(MARKS.encode(), b"") == page
    before = re.sub(rb"<!--(?:-?>|.*?--!?>)", b"", after[: after.index(MARKS.encode())], flags=re.DOTALL)
    tags = {
        found.lower()
        for found in re.findall(rb"<([a-z/]\w*)", re.sub(rb"\"[^\"]*\"", b"", before), re.IGNORECASE)
    }
    assert tags <= {b"html", b"head", b"meta"}
    assert policies_of(tmp_path) == {"page.html": page_policy()}


@pytest.mark.parametrize("name", ODD)
def test_once_more_changes_nothing(name: str, tmp_path: Path) -> None:
    once = closed(tmp_path, ODD[name].encode())
    assert closed(tmp_path, once) == once


def test_in_a_preview_only_pages_that_are_new_are_closed(tmp_path: Path) -> None:
    (tmp_path / "old.html").write_text(ODD["usual"], encoding="utf-8")
    assert len(close_site(tmp_path, ())) == 1
    old = (tmp_path / "old.html").stat()
    (tmp_path / "new.html").write_text(ODD["handler"], encoding="utf-8")
    (said,) = close_site(tmp_path, (), only_open=True)
    assert said.startswith("On new.html: a program that stands in an element (onload)")
    assert (tmp_path / "old.html").stat() == old
    assert MARKS in (tmp_path / "new.html").read_text("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "shift-jis", "koi8-r", "iso2022-jp"])
def test_no_other_byte_changes_whatever_the_encoding(encoding: str, tmp_path: Path) -> None:
    words = {"utf-8": "Müller – 家", "cp1252": "Müller – £5", "koi8-r": "Привет"}.get(encoding, "家族")
    page = f"<html><head><meta charset={encoding}><title>{words}</title></head></html>".encode(encoding)
    after = closed(tmp_path, page)
    assert after.replace(MARKS.encode(), b"") == page
    assert words in after.decode(encoding)


def test_the_charset_stays_where_browsers_look_for_it(tmp_path: Path) -> None:
    page = (
        b"<!doctype html><html><head>" + b"\n" * 700 + b"<meta charset='utf-8'><title>t</title></head></html>"
    )
    assert closed(tmp_path, page).index(b"charset") < 1024


@pytest.mark.parametrize("tag", [
    '<link rel="next" href="b.html">',
    "<LINK HREF=b.html REL=NEXT>",
    "<link rel='nofollow prev' href=b.html/>",
    '<link rel="dns-prefetch" href="//elsewhere.example">',
    '<link href="https://elsewhere.example" crossorigin rel="preconnect">',
    '<link rel="ne&#120;t" href="b.html">',
    '<meta name="referrer" content="unsafe-url">',
    "<meta content='origin' name='Referrer'>",
    '<meta name="referrer" content="no-referrer">',
])  # fmt: skip
def test_what_undoes_a_promise_is_taken_out(tag: str, tmp_path: Path) -> None:
    rest = '<!doctype html><html><head><title>t</title>{}</head><body>{}<a href="c.html">c</a></body></html>'
    after = closed(tmp_path, rest.format(tag, tag).encode()).decode()
    assert after.replace(MARKS, "") == rest.format("", "")


@pytest.mark.parametrize("tag", [
    '<link rel="stylesheet" href="next.css">',
    '<link rel="canonical" href="https://example.org/next.html">',
    '<link rel="icon" href="prev.png">',
    '<meta name="description" content="the referrer, the next, the prev">',
    '<a rel="next" href="b.html">b</a>',
    "<linked-list rel=next></linked-list>",
    '<p>&lt;link rel="next"></p>',
])  # fmt: skip
def test_what_only_looks_like_it_stays(tag: str, tmp_path: Path) -> None:
    page = f"<!doctype html><html><head><title>t</title>{tag}</head></html>"
    assert closed(tmp_path, page.encode()).decode().replace(MARKS, "") == page


def test_no_link_tells_another_site_where_a_reader_comes_from(tmp_path: Path) -> None:
    page = "<!doctype html><title>t</title><p>referrerpolicy = x</p><A {} HREF=https://e.example>e</A>"
    assert closed(tmp_path, page.format("referrerPolicy='unsafe-url'").encode()).decode().replace(
        MARKS, ""
    ) == (page.format("").replace("  ", " "))
