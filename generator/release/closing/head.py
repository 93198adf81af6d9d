"""Where in a page the policy holds for all that follows, and the policy put there, or found there.

A browser heeds a policy from where it stands on, and only in the head. So it goes before the first
thing that a browser does not pass over on its way into the head: from there it opens the head itself,
where a page has none or has it later (HTML standard, 13.2.6.4.1 to 13.2.6.4.4). A page is text in
which each character is a byte (`latin-1`), so that whatever its encoding is, no other byte changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.site.loosening import Loosening
from generator.site.policy import page_policy

ENCODING = "latin-1"

_BLANK = r"[\t\n\f\r ]"
_PASSED_OVER = rf"(?:{_BLANK}+|<!--(?:-?>|.*?--!?>)|<\?[^>]*>)*"  # blanks and comments of every kind
_ATTRIBUTE = (
    rf"{_BLANK}+[^\t\n\f\r \"'<>/=]+"
    rf"(?:{_BLANK}*={_BLANK}*(?:\"[^\"]*\"|'[^']*'|[^\t\n\f\r \"'=<>`]+))?"
)
_REST = rf"(?:{_ATTRIBUTE})*{_BLANK}*/?>"
_CHARSET = rf"{_BLANK}*<meta{_BLANK}+charset{_BLANK}*={_BLANK}*[\"']?[\w-]+[\"']?{_BLANK}*/?>"
_BEGINNING = re.compile(
    rf"(?:\xef\xbb\xbf)?{_PASSED_OVER}"
    rf"(?:<!doctype[^>]*>{_PASSED_OVER})?"
    rf"(?:<html{_REST}(?:{_PASSED_OVER}<head{_REST})?|<head{_REST})?"
    rf"(?:{_CHARSET})?",  # a browser looks for it among the first 1,024 bytes; it runs and loads nothing
    re.IGNORECASE | re.DOTALL,
)
"""What is well formed and may stand before the policy; at anything else it ends."""

_POLICY = re.compile(r'\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def marks(loosened: Iterable[Loosening]) -> str:
    """What every page carries: the policy, and that it passes its address on to nobody."""
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{page_policy(loosened)}">'
        '<meta name="referrer" content="no-referrer">'
    )


def with_marks(page: str, marks: str) -> str:
    """The page with the marks in the place from which they hold."""
    at = _place(page)
    return page[:at] + marks + page[at:]


def carries(page: str, marks: str) -> bool:
    """Whether the marks stand in the place from which they hold."""
    return page.startswith(marks, _place(page))


def without_marks(page: str, marks: str) -> str:
    """The page as it was before it was given them."""
    at = _place(page)
    return page[:at] + page[at + len(marks) :] if page.startswith(marks, at) else page


def policy_of(page: str) -> str | None:
    """The policy that stands in the place from which it holds."""
    found = _POLICY.match(page, _place(page))
    return found[1] if found else None


def _place(page: str) -> int:
    beginning = _BEGINNING.match(page)
    return beginning.end() if beginning else 0
