"""Pages written by hand get what every page has: title, override and notice before, status behind."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.site.markup import front_matter
from generator.site.pages import Renderer

_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_TITLE = re.compile(r"^title *:", re.MULTILINE)
_CODE = re.compile(r"^(```+|~~~+).*?^\1", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)(?: +#+)?(?: *\{[^}]*\})?$|^(\S.*)\n=+ *$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def wrap_handwritten(renderer: Renderer, pages: Mapping[str, str]) -> dict[str, str]:
    """Each page with override and notice at its top, below its front matter, and the status at its end."""
    wrapped = {}
    for path, text in pages.items():
        front = _FRONT_MATTER.match(text)
        said, body = (front[1], text[front.end() :]) if front else ("", text)
        before = "\n\n".join(renderer.render(path, f"parts/{part}.md.j2") for part in ("override", "notice"))
        after = renderer.render(path, "parts/status.md.j2")
        wrapped[path] = f"{_head(said, body)}{before}\n\n{body.strip()}\n\n{after}\n"
    return wrapped


def _head(said: str, body: str) -> str:
    """The front matter with a title: a host looks for it on the first line, where the override stands."""
    heading = _HEADING.search(_CODE.sub("", body))
    if heading and not _TITLE.search(said):
        words = _LINK.sub(r"\1", heading[1] or heading[2])
        said += f"title: {front_matter(re.sub('[`*]', '', words))}\n"
    return f"---\n{said}---\n" if said else ""
