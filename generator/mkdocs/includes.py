"""Extensions that put files into pages look for them in the project, wherever a command is run.

Must not decide what may be read: `generator.project.includes` does.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from generator.project.includes import BASES
from generator.project.settings import plain_name


def seen_from_the_project(extensions: MutableMapping[str, dict[str, Any]], project: Path) -> None:
    """Make the folders whole that settings of extensions of Markdown name as seen from `mkdocs.yml`."""
    for name, settings in extensions.items():
        for key, value in settings.items():
            if ("markdown_extensions", plain_name(name), key) in BASES:
                settings[key] = (
                    [_whole(one, project) for one in value]
                    if isinstance(value, list)
                    else _whole(value, project)
                )


def _whole(path: Any, project: Path) -> Any:
    """A path of words; what MkDocs finds out page by page stays."""
    return str(project / path) if isinstance(path, str) and path else path
