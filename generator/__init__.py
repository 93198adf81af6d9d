"""One definition of a multi-agency procedure in, a whole web site out.

For programs there are `load`, `check`, `walk` and `render` (see `library`); they are imported
when they are first used, so that `import generator` costs nothing.

The rooms, in the order in which data flows through them: `definition` (text to a
typed `Pathway`), `graph` (what its graph means), `checks` (what is wrong with it),
`site` (its pages). `plugin`, `library` and `cli` are the edge; nobody imports them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.library import DefinitionError, Diagnostic, Pathway, Walk, check, load, render, walk
    from generator.site.site import Site

__version__ = "0.1.0"

__all__ = ["DefinitionError", "Diagnostic", "Pathway", "Site", "Walk", "check", "load", "render", "walk"]


def __getattr__(name: str) -> Any:
    """A name of the library, on first use."""
    if name in __all__:
        return getattr(import_module("generator.site.site" if name == "Site" else "generator.library"), name)
    raise AttributeError(f"module 'generator' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
