"""What a browser may do on a page of the site, and what a server says with every answer.

The one source of the policy: pages carry it themselves, and the configuration for web servers
and the servers of our tests are made from it, so they cannot drift apart. Nothing is allowed
by its hash and nothing inline: a page of ours holds no inline script, style or handler.
"""

from __future__ import annotations

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
}
"""By the kind of thing, where it may come from. What is not named falls under `default-src`."""

_READ_FROM_A_DISK = ("script-src", "style-src", "img-src", "font-src")

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


def page_policy() -> str:
    """The content security policy that a page carries in itself, for any host and for a disk.

    What `'self'` means on a disk is not settled (w3c/webappsec-csp, issue 459): every file, or none.
    So the files of the disk are named besides. Over http no browser lets a page read those.
    """
    return _joined(
        {name: f"{of} file:" if name in _READ_FROM_A_DISK else of for name, of in _ALLOWED.items()}
    )


def headers() -> dict[str, str]:
    """What a server says with every answer, by the header's name.

    `frame-ancestors` works in no other way. "no-cache" lets a browser keep a page, but makes it
    ask first whether there is a newer one: a telephone number that was put right must show at once.
    """
    return {
        "Content-Security-Policy": _joined({**_ALLOWED, "frame-ancestors": "'none'"}),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": ", ".join(
            [*(f"{name}=()" for name in _FEATURES_OFF), *(f"{name}=(self)" for name in _FEATURES_OF_OURS)]
        ),
        "Cache-Control": "no-cache",
    }


def _joined(policy: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())
