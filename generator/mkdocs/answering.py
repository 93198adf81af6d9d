"""Our plugin answers for its own mistakes: they end a build in plain words, not in a page of code.

What the plugin says on purpose passes through, and so does what the system refuses.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from mkdocs.exceptions import Abort, MkDocsException

from generator import crash

log = logging.getLogger("mkdocs.plugins.pathway")

Plugin = TypeVar("Plugin", bound=type)


class ProgramError(Abort):
    """The plugin failed by a mistake of its own, and has said so."""

    code = exit_code = crash.STATUS


def answering_for_itself(plugin: Plugin) -> Plugin:
    """A plugin whose every event turns an error that nobody foresaw into `ProgramError`."""
    for name, method in list(vars(plugin).items()):
        if name.startswith("on_"):
            setattr(plugin, name, _answering(method))
    return plugin


def _answering(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)  # takes the priority along
    def event(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except MkDocsException:
            raise
        except Exception as problem:
            if crash.is_refusal(problem):
                raise
            log.error(crash.report(problem, "The plugin pathway"))  # noqa: TRY400 - no page of code
            raise ProgramError("Stopped by a mistake of the program, which is told above.") from problem

    return event
