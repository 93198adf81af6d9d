"""What a browser may do on a page of the site, and what a server says with every answer.

The one source of the policy: pages carry it themselves, and the configuration for web servers
and the servers of our tests are made from it, so they cannot drift apart. Nothing is allowed
by its hash and nothing inline: a page of ours holds no inline script, style or handler. What a
site allows besides is handed in as loosenings; must never allow anything that nobody named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.site.loosening import Loosening, parent

Rules = Mapping[str, tuple[str, ...]]
"""A policy: by directive, the sources that it allows."""

_ALLOWED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's stylesheet holds its icons as data
    "font-src": "'self'",
    "connect-src": "'self'",  # the search reads its index
    "worker-src": "'self'",  # the search runs beside the page
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
"""By the kind of thing, where it may come from. What is not named falls under `default-src`."""

_FROM_A_SERVER_ALONE = ("frame-ancestors",)
"""What a browser does not heed where a page says it."""

_ALONE = ("base-uri", "form-action", "frame-ancestors")
"""What `default-src` says nothing of."""

_NOT_FROM_A_DISK = ("connect-src", "worker-src", *_ALONE)
"""What no browser does with files of a disk, whatever a policy says."""

_FALLS_BACK = {"worker-src": ("child-src", "script-src"), "frame-src": ("child-src",)}
"""Which directives a browser takes in the place of one that is not there, before `default-src`."""

_FEATURES_OFF = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
)

_FEATURES_OF_OURS = ("clipboard-write", "fullscreen")
"""What a button of ours does when somebody presses it: copy a text, fill the screen."""


def rules(loosened: Iterable[Loosening] = ()) -> dict[str, tuple[str, ...]]:
    """The policy of a site that allows these besides, by directive."""
    found = {name: tuple(sources.split()) for name, sources in _ALLOWED.items()}
    for it in sorted(loosened, key=lambda one: parent(one.directive) != one.directive):
        before = sources_of(found, it.directive) or ()
        found[it.directive] = (*(source for source in before if source != "'none'"), it.source)
    return found


def page_policy(loosened: Iterable[Loosening] = ()) -> str:
    """The content security policy that a page carries in itself, for any host and for a disk.

    What `'self'` means on a disk is not settled (w3c/webappsec-csp, issue 459): every file, or none.
    So the files of the disk are named besides. Over http no browser lets a page read those.
    """
    return _joined(
        {
            name: (*sources, "file:") if "'self'" in sources and name not in _NOT_FROM_A_DISK else sources
            for name, sources in rules(loosened).items()
            if name not in _FROM_A_SERVER_ALONE
        }
    )


def headers(loosened: Iterable[Loosening] = ()) -> dict[str, str]:
    """What a server says with every answer, by the header's name.

    `frame-ancestors` works in no other way. "no-cache" lets a browser keep a page, but makes it
    ask first whether there is a newer one: a telephone number that was put right must show at once.
    """
    return {
        "Content-Security-Policy": _joined(rules(loosened)),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": ", ".join(
            [*(f"{name}=()" for name in _FEATURES_OFF), *(f"{name}=(self)" for name in _FEATURES_OF_OURS)]
        ),
        "Cache-Control": "no-cache",
    }


def sources_of(policy: Rules, directive: str) -> tuple[str, ...] | None:
    """The sources that hold for a directive, its own or those it falls back to; none: anything may come."""
    instead = (parent(directive), *_FALLS_BACK.get(directive, ()))
    general = () if directive in _ALONE else ("default-src",)
    return next((policy[name] for name in (directive, *instead, *general) if name in policy), None)


def beyond(policy: str) -> Iterator[str]:
    """What a page's policy allows and the program's own does not: each as a directive and a source."""
    theirs, ours = _parsed(policy), _parsed(page_policy())
    for name in dict.fromkeys([*theirs, *ours]):
        strict = sources_of(ours, name) or ()
        there = sources_of(theirs, name)
        if there is None:
            yield f"{name} *"
            continue
        on_a_disk = ("file:",) if "'self'" in there else ()
        told = theirs.get(parent(name), ()) if parent(name) != name else ()
        known = {"'none'", *strict, *on_a_disk, *told}
        yield from (f"{name} {source}" for source in there if source not in known)


def _parsed(policy: str) -> dict[str, tuple[str, ...]]:
    """By directive; of two that are equal the first holds, as in a browser."""
    found: dict[str, tuple[str, ...]] = {}
    for rule in policy.split(";"):
        name, *sources = rule.split() or [""]
        if name:
            found.setdefault(name.lower(), tuple(sources))
    return found


def _joined(policy: Rules) -> str:
    return "; ".join(" ".join((name, *sources)) for name, sources in policy.items())
