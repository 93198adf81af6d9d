"""What a site's settings allow besides the policy (`allow` in `mkdocs.yml`), read and judged.

All that is wrong is told at once, each with its line and a remedy. Must never take a guess for
what was written: what is not clear is refused, and the policy stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from generator.site.loosening import DIRECTIVES, Loosening, parent
from generator.site.policy import rules, sources_of

KEYS = ("directive", "source", "why")

_KEYWORDS = {
    "self": tuple(DIRECTIVES),
    "unsafe-inline": ("script-src", "style-src"),
    "unsafe-eval": ("script-src",),
    "wasm-unsafe-eval": ("script-src",),
}
"""Words that are no host, and what each can be said of."""

_FINGERPRINT = re.compile(r"sha(256-[A-Za-z0-9+/]{43}=|384-[A-Za-z0-9+/]{64}|512-[A-Za-z0-9+/]{86}==)")
_SCHEMES = ("data:", "blob:", "https:")
_HOST = re.compile(
    r"(?P<scheme>(?:https?|wss?)://)?(?P<name>(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)"
    r"(?::\d+)?(?:/[A-Za-z0-9._~%@+/-]*)?"
)
_EXAMPLE = "for example https://maps.example.org"


def read_allowed(entries: Any, file: Path | None = None) -> tuple[tuple[Loosening, ...], list[str]]:
    """What `allow` allows, and what is wrong with it; `file`, the settings, is searched for the lines."""
    if not isinstance(entries, list):
        return (), ["allow must be a list; each entry has a directive, a source and why"]
    found: list[Loosening] = []
    wrong: list[str] = []
    for place, entry in enumerate(entries):
        complaints = list(_complaints(entry))
        if not complaints:
            loosening = _loosening(entry)
            complaints = list(_needless(loosening, found))
            found.append(loosening)
        wrong += [f"{_place(file, place)}: {complaint}" for complaint in complaints]
    return tuple(found), wrong


def _complaints(entry: Any) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{entry!r} is no entry; write directive, source and why below each other"
        return
    for key in entry:
        if key not in KEYS:
            yield f'"{key}" is no key; there are {", ".join(KEYS)}'
    for key in KEYS:
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            yield f"{key} is missing; write {_WANTED[key]}"
    if isinstance(entry.get("directive"), str):
        yield from _of_directive(entry["directive"].strip())
        if isinstance(entry.get("source"), str) and entry["source"].strip():
            yield from _of_source(entry["source"].strip(), entry["directive"].strip())


_WANTED = {
    "directive": "what it is about, for example img-src",
    "source": f"what is to be allowed, {_EXAMPLE}",
    "why": "why the site needs it: its privacy page tells readers",
}


def _of_directive(directive: str) -> Iterator[str]:
    if directive and directive not in DIRECTIVES:
        close = get_close_matches(directive, DIRECTIVES, n=1)
        hint = f'did you mean "{close[0]}"?' if close else f"write one of {', '.join(DIRECTIVES)}"
        if directive == "default-src":
            hint = "it would allow all kinds of things at once; name the kind, for example img-src"
        yield f'"{directive}" is no directive that can be loosened; {hint}'


def _of_source(source: str, directive: str) -> Iterator[str]:
    word = source.strip("'")
    host = _HOST.fullmatch(source)
    if word in _KEYWORDS:
        if directive in DIRECTIVES and parent(directive) not in _KEYWORDS[word]:
            yield f"'{word}' means nothing for {directive}; it can be said of {' and '.join(_KEYWORDS[word])}"
    elif _FINGERPRINT.fullmatch(word):
        if directive in DIRECTIVES and parent(directive) not in _KEYWORDS["unsafe-inline"]:
            yield f"a fingerprint means nothing for {directive}; it can be said of script-src and style-src"
    elif source != "*" and source not in _SCHEMES and not (host and _is_a_host(host)):
        yield f'"{source}" is no source that a policy knows; {_meant(word)}'


def _is_a_host(host: re.Match[str]) -> bool:
    """A name of one word may be a host; without its scheme it is rather a slip of the pen."""
    return bool(host["scheme"]) or "." in host["name"]


def _meant(word: str) -> str:
    if word == "none":
        return "to allow nothing leave the entry out"
    if word.startswith("nonce-"):
        return "a nonce that stands in a file is known to everybody; put the script into a file of the site"
    close = get_close_matches(word, [*_KEYWORDS, *_SCHEMES], n=1, cutoff=0.75)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"write a host with https, {_EXAMPLE}, or one of {', '.join([*_KEYWORDS, *_SCHEMES])}"


def _loosening(entry: dict[str, str]) -> Loosening:
    source = entry["source"].strip()
    word = source.strip("'")
    quoted = f"'{word}'" if word in _KEYWORDS or _FINGERPRINT.fullmatch(word) else source
    return Loosening(entry["directive"].strip(), quoted, " ".join(entry["why"].split()))


def _needless(loosening: Loosening, before: Sequence[Loosening]) -> Iterator[str]:
    if loosening.source in (sources_of(rules(before), loosening.directive) or ()):
        yield f"{loosening.rule} is allowed already; take the entry away"


def _place(file: Path | None, place: int) -> str:
    lines = _lines(file) if file else []
    where = f", line {lines[place]}" if place < len(lines) else ""
    return f"{file.name if file else 'mkdocs.yml'}{where}, allow, entry {place + 1}"


def _lines(file: Path) -> list[int]:
    """The line of every entry of `allow`; none where the settings are put together in another way."""
    try:
        root = yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        return []
    return [
        entry.start_mark.line + 1
        for plugins in _below(root, "plugins")
        for plugin in (plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins])
        for settings in _below(plugin, "pathway")
        for allowed in _below(settings, "allow")
        for entry in (allowed.value if isinstance(allowed, yaml.SequenceNode) else [])
    ]


def _below(node: yaml.Node | None, key: str) -> list[yaml.Node]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return [value for name, value in pairs if name.value == key]
