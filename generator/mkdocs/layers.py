"""Lets a template extend the one of its own name that lies below it in the theme.

So our `base.html` mends the theme's, and a site's own `main.html` or `base.html` mends ours: whichever
of them a site extends, it keeps what ours does. Must not know what is in a template.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from jinja2 import BaseLoader, Environment, FileSystemLoader, TemplateNotFound

BELOW = "below:"
"""Before a template's name as often as there are others of that name to pass over."""


def find_below(env: Environment, folders: Sequence[str]) -> None:
    """Make a template that names itself find the next of that name in `folders`, in their order."""
    env.loader = _Layers(folders, env.loader or FileSystemLoader(folders))
    setattr(env, "join_path", _next_of_its_name)  # noqa: B010 - replaced in an environment that is there


def _next_of_its_name(template: str, parent: str) -> str:
    return f"{BELOW}{parent}" if template == parent.replace(BELOW, "") else template


class _Layers(BaseLoader):
    """The folders of a theme, of which each may hold a template of the same name.

    What is on top `top` finds, as before: a hook may have given the environment a loader of its own.
    """

    def __init__(self, folders: Sequence[str], top: BaseLoader) -> None:
        self._layers = [FileSystemLoader(folder) for folder in folders]
        self._top = top

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The template, so many layers below the first of its name. `TemplateNotFound` where none is."""
        name = template.replace(BELOW, "")
        passed_over = template.count(BELOW)
        if not passed_over:
            return self._top.get_source(environment, name)
        for layer in self._layers:
            with suppress(TemplateNotFound):
                found = layer.get_source(environment, name)
                if not passed_over:
                    return found
                passed_over -= 1
        raise TemplateNotFound(name)

    def list_templates(self) -> list[str]:
        """Every name that there is."""
        return self._top.list_templates()
