"""Extensions of Markdown that put files into pages: each is kept to a folder of its own.

By themselves they take in any file below the folder in which a command is run, hidden ones too.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.project.containment import OutsideError
from generator.project.settings import Refused, Settings, plain_name

EXTENSIONS = {
    "pymdownx.snippets": {"restrict_base_path": True, "url_download": False},
    "pymdownx.b64": {"restrict_path": True},
}
"""By the name of an extension, what else keeps it there; each is so where nothing is said."""

BASES = {("markdown_extensions", name, key) for name in EXTENSIONS for key in ("base_path", "root_path")}
"""The settings that keep an extension to folders."""

_YES, _NO = ("true", "yes", "on"), ("false", "no", "off")
_NARROW = "write base_path: and a folder of the project that holds only what pages take in"


def refused_includes(settings: Settings) -> Iterator[Refused]:
    """Each extension that could take in more than it should."""
    for extension, switches in EXTENSIONS.items():
        bases = settings.at("markdown_extensions", extension, "base_path")
        for named in settings.at("markdown_extensions"):
            if plain_name(named.text) == extension and not any(base.file is named.file for base in bases):
                wide = OutsideError(f"{extension} could put any file of the project into a page", _NARROW)
                yield named, wide
        for switch, safe in switches.items():
            for value in settings.at("markdown_extensions", extension, switch):
                if value.text.lower() not in (_YES if safe else _NO):
                    must = OutsideError(f"{switch} must stay {str(safe).lower()}", "take the line away")
                    yield value, must
