"""Pages written by hand get what every page has: override and notice before, status behind."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.site.pages import Renderer

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def wrap_handwritten(renderer: Renderer, pages: Mapping[str, str]) -> dict[str, str]:
    """Each page with override and notice at its top, below its front matter, and the status at its end."""
    wrapped = {}
    for path, text in pages.items():
        front = _FRONT_MATTER.match(text)
        head, body = (front[0], text[front.end() :]) if front else ("", text)
        before = "\n\n".join(renderer.render(path, f"parts/{part}.md.j2") for part in ("override", "notice"))
        after = renderer.render(path, "parts/status.md.j2")
        wrapped[path] = f"{head}{before}\n\n{body.strip()}\n\n{after}\n"
    return wrapped
