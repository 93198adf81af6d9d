"""What stands on a page and the policy will not let a browser run, load or send.

Nothing of it gets through; this says so when a site is built, while somebody can still mend it.
Must not decide anything: what is stopped, the browser decides by the policy.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import new
from typing import Any
from urllib.parse import SplitResult, urlsplit

from lxml import etree

from generator.site.policy import Rules, sources_of


@dataclass(frozen=True)
class Stopped:
    """Something that is stopped, under which directive, and how to do without it."""

    what: str
    directive: str
    instead: str


_IN_A_FILE = {
    "script": "put it into a file below docs and name that under extra_javascript",
    "style": "put it into a file below docs and name that under extra_css",
}
_BY_A_CLASS = "give the element a class, and the class its style in a file under extra_css"
_BY_A_SCRIPT = "let a script in a file under extra_javascript hear the event"
_A_COPY = "put a copy of it below docs and name that"
_A_LINK = "link to it in place of showing it"
_NOT_AT_ALL = "leave it out"

_LOADED = {
    ("script", "src"): ("script-src-elem", _A_COPY),
    ("stylesheet", "href"): ("style-src-elem", _A_COPY),
    ("icon", "href"): ("img-src", _A_COPY),
    ("manifest", "href"): ("manifest-src", _NOT_AT_ALL),
    ("img", "src"): ("img-src", _A_COPY),
    ("img", "srcset"): ("img-src", _A_COPY),
    ("source", "srcset"): ("img-src", _A_COPY),
    ("image", "href"): ("img-src", _A_COPY),
    ("video", "poster"): ("img-src", _A_COPY),
    ("video", "src"): ("media-src", _A_LINK),
    ("audio", "src"): ("media-src", _A_LINK),
    ("source", "src"): ("media-src", _A_LINK),
    ("track", "src"): ("media-src", _A_LINK),
    ("iframe", "src"): ("frame-src", _A_LINK),
    ("frame", "src"): ("frame-src", _A_LINK),
    ("object", "data"): ("object-src", _A_LINK),
    ("embed", "src"): ("object-src", _A_LINK),
    ("base", "href"): ("base-uri", _NOT_AT_ALL),
    ("form", "action"): ("form-action", _NOT_AT_ALL),
}
"""By element (of a link: what it is to the page) and attribute: under which directive it comes."""

_INLINE = etree.XPath("//script[not(@src)] | //style")
_SAID = etree.XPath(
    "//@style | //@*[starts-with(name(), 'on')] | //link/@href | //@href[contains(., ':')]"
    " | //image/@*[contains(name(), 'href')] | //base/@href | //object/@data | //form/@action"
    " | //@src | //@srcset | //@poster"
)


def stopped_on(page: bytes, rules: Rules) -> Iterator[Stopped]:
    """Everything on a page that a policy stops."""
    root = etree.fromstring(page, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    if root is None:
        return
    for element in _INLINE(root):
        yield from _standing_inside(element, rules)
    for value in _SAID(root):
        yield from _said(value.getparent(), value.attrname, value.strip(), rules)


def _standing_inside(element: Any, rules: Rules) -> Iterator[Stopped]:
    text, directive = element.text or "", f"{element.tag}-src-elem"
    kind = (element.get("type") or "").lower()
    is_program = element.tag == "style" or not kind or "script" in kind or kind in _PROGRAMS
    if text.strip() and is_program and not _may_stand_inside(text, directive, rules):
        what = f"a {element.tag} that stands in the page ({' '.join(text.split())[:40]} ...)"
        yield Stopped(what, directive, _IN_A_FILE[element.tag])


_PROGRAMS = ("module", "importmap", "speculationrules")
"""Types of a script that a browser runs, besides those with "script" in their name."""


def _may_stand_inside(text: str, directive: str, rules: Rules) -> bool:
    sources = sources_of(rules, directive) or ()
    fingerprints = [source.strip("'") for source in sources if source.startswith("'sha")]
    if not fingerprints:  # where there is one, browsers no longer heed the word
        return "'unsafe-inline'" in sources
    kinds = {fingerprint.partition("-")[0] for fingerprint in fingerprints}
    return any(f"{kind}-{_digest(kind, text)}" in fingerprints for kind in kinds)


def _digest(kind: str, text: str) -> str:
    return b64encode(new(kind, text.encode()).digest()).decode()


def _said(element: Any, name: str, value: str, rules: Rules) -> Iterator[Stopped]:
    if name == "style" and not _may_stand_inside(value, "style-src-attr", rules):
        yield Stopped("a style that stands in an element", "style-src-attr", _BY_A_CLASS)
    elif name.startswith("on") and not _may_stand_inside(value, "script-src-attr", rules):
        yield Stopped(f"a program that stands in an element ({name})", "script-src-attr", _BY_A_SCRIPT)
    elif value.lower().startswith("javascript:") and not _may_stand_inside(value, "script-src-elem", rules):
        yield Stopped(f"an address that is a program ({value[:40]})", "script-src-elem", _BY_A_SCRIPT)
    else:
        yield from _fetched(element, name, value, rules)


def _fetched(element: Any, name: str, value: str, rules: Rules) -> Iterator[Stopped]:
    kinds = (element.get("rel") or "").lower().split() if element.tag == "link" else [element.tag]
    pieces = value.split(",") if name == "srcset" else [value]
    for kind in kinds:
        directive, instead = _LOADED.get((kind, name.removeprefix("xlink:")), ("", ""))
        sources = sources_of(rules, directive) if directive else ("*",)
        for address in (piece.split()[0] if piece.split() else "" for piece in pieces):
            if directive and not any(_admits(source, address) for source in sources or ()):
                yield Stopped(f"{kind} {address[:80]}".strip(), directive, instead)


def _admits(source: str, address: str) -> bool:
    """Whether a source of a policy lets an address through (CSP 3, 6.7.2.8)."""
    try:
        url = urlsplit(address)
        wanted = urlsplit(source if "//" in source else f"//{source}")
        if not url.scheme and not url.netloc:
            return source in ("'self'", "*")
        if source == "*":
            return url.scheme in ("", "http", "https")
        if source.endswith(":"):
            return url.scheme == source[:-1]
        return _is_below(url, wanted)
    except ValueError:  # no address at all
        return False


def _is_below(url: SplitResult, wanted: SplitResult) -> bool:
    host, name = url.hostname or "", wanted.hostname or ""
    return (
        (wanted.scheme in ("", url.scheme) or not url.scheme)
        and (host.endswith(name[1:]) if name.startswith("*.") else host == name)
        and wanted.port in (None, url.port)
        and (url.path.startswith(wanted.path) if wanted.path.endswith("/") else wanted.path in ("", url.path))
    )
