"""Lets MkDocs build beside the site's folder, so that its own commands too replace it whole or not at all.

MkDocs empties the folder that it builds into, whatever is in there. So it is given a fresh one, and
the site's own folder is never in its hands. Within `pathway build` this changes nothing.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from generator.release.disk_errors import ReplaceError
from generator.release.replace import replaced_whole

log = get_plugin_logger("pathway")


class Staging:
    """The folder that MkDocs builds into, from the beginning of one build to its end.

    Each of its acts raises `PluginError` where the site's folder cannot be replaced.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._site_dir = config.site_dir
        self._open = ExitStack()
        try:
            fresh = self._open.enter_context(replaced_whole(Path(config.site_dir).resolve()))
        except ReplaceError as problem:
            raise PluginError(f"\n{problem}") from None
        config.site_dir = str(fresh)

    def publish(self, config: MkDocsConfig) -> None:
        """Let the finished site take its place."""
        try:
            self._open.close()
        except ReplaceError as problem:
            raise PluginError(f"\n{problem}") from None
        config.site_dir = self._site_dir
        log.info("The site is in %s", self._site_dir)

    def give_up(self, error: Exception) -> None:
        """Clear away what was made; the old site stays. Does nothing once the site is published."""
        try:
            self._open.__exit__(type(error), error, error.__traceback__)
        except ReplaceError as problem:
            raise PluginError(f"\n{problem}") from None
