"""What `import generator` offers to other programs; it imports nothing before it is used.

The four functions are the four things that the commands do: read a definition, say what is
wrong with it, find out where somebody is, and make the pages. None of them prints, asks the
network for anything, or changes a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.definition.diagnostics import Diagnostic
from generator.definition.model import Pathway
from generator.graph.graph import Graph
from generator.graph.walk import Walk
from generator.graph.walk import walk as walk_graph
from generator.graph.walk_input import given_by_name
from generator.release.validate import DefinitionError, examine, read_definition

if TYPE_CHECKING:
    from generator.site.site import Site

__all__ = ["DefinitionError", "Diagnostic", "Pathway", "Walk", "check", "load", "render", "walk"]


def load(file: str | Path) -> Pathway:
    """Read the definition in `file` (UTF-8 text in YAML).

    Gives the pathway: frozen, typed, with every part in the order of the file. Raises
    `DefinitionError` where there is an error in it; its message holds every one, with line,
    column and remedy. Warnings and advice do not stop it: `check` tells them.
    """
    return read_definition(Path(file), lambda _: None)


def check(file: str | Path, today: date | None = None) -> list[Diagnostic]:
    """Say what is wrong, doubtful or missing in the definition in `file`, from top to bottom.

    Never raises: a file that cannot be read is a finding, too. `today` is for what grows old,
    such as a review date; without it, nothing is said about that. Each finding has the id of
    its `check`, a `severity`, a `message`, the `help` that mends it, and a `span` (line and
    columns, counted from 1). The ids stand in `docs/checks.md`.
    """
    _, found = examine(Path(file), today)
    return found


def walk(
    pathway: Pathway,
    answers: Mapping[str, str] | None = None,
    *,
    dates: Mapping[str, date] | None = None,
    today: date,
    start: str | None = None,
) -> Walk:
    """Find out where somebody is: the checker of the site, as a function.

    `answers` are by question, in their words or by their id; `dates` by name; `start` is a step
    that has been reached, by id or number: danger is asked about first all the same. The day
    `today` is handed in; no clock is read.

    Gives the walk: `position` (the id of a node), `end` (why it stands there), `open_question`
    (the one that needs an answer, if one does), `way` (the answers taken), and `due` (the last
    day in time, by the id of a timescale). Raises `ValueError` for a name or an answer that
    does not exist.
    """
    given = given_by_name(pathway, answers or {}, dates or {}, today, start)
    return walk_graph(Graph(pathway), given)


def render(pathway: Pathway, pages: Mapping[str, str] | None = None) -> Site:
    """Make every page and file of the site.

    `pages` are pages written by hand: Markdown by path, such as `{"help.md": "# Help"}`. Each gets
    the override at its top and the status at its end.

    Gives the site: `files` by path (Markdown as text, everything else as text or bytes) and
    `nav`, the menu as MkDocs reads it. Raises `ValueError` where a page by hand has the path
    of one that is made from the definition.
    """
    from generator import drawing
    from generator.site.site import build_site

    return build_site(pathway, pages or {}, drawing)
