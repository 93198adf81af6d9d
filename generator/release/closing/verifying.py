"""Whether a published site is closed, seen from its pages alone: whatever its list of files says.

Must not trust anything but the pages: who can change one can make the list anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from generator.release.closing import policies_of
from generator.site.formatting import html_path
from generator.site.policy import beyond
from generator.site.privacy import PRIVACY

_SAID = re.compile(r'data-loosened="([^"]*)"')


@dataclass(frozen=True)
class Closing:
    """What was found of the policy on the pages of a site."""

    pages: int
    without: tuple[str, ...]
    """Pages on which no policy holds."""
    unsaid: tuple[tuple[str, str], ...]
    """Pages, and what their policy allows that the privacy page does not say."""
    said: tuple[str, ...]
    """What is allowed besides the program's own policy, as the privacy page says."""

    @property
    def is_open(self) -> bool:
        """Whether some page is not closed as it should be."""
        return bool(self.without or self.unsaid)


def closing_of(folder: Path) -> Closing:
    """Look at every page of the site in a folder."""
    policies = policies_of(folder)
    page = folder / html_path(PRIVACY)
    text = page.read_text("utf-8", "replace") if page.is_file() else ""
    said = {unescape(rule) for rule in _SAID.findall(text)}
    allowed = [(path, rule) for path, policy in policies.items() if policy for rule in beyond(policy)]
    return Closing(
        pages=len(policies),
        without=tuple(path for path, policy in policies.items() if policy is None),
        unsaid=tuple((path, rule) for path, rule in allowed if rule not in said),
        said=tuple(sorted({rule for _, rule in allowed if rule in said})),
    )
