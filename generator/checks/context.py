"""What every check is given: the definition, where it stands in the file, and its graph.

What several checks need is worked out once, when it is first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.definition.model import Element, Pathway
from generator.definition.text import YamlText
from generator.logic.graph import Graph


@dataclass(frozen=True)
class Context:
    """A definition as the checks see it. `today` is `None` where nobody has said the date."""

    pathway: Pathway
    source: YamlText
    today: date | None = None

    @cached_property
    def graph(self) -> Graph:
        """The graph of the route."""
        return Graph(self.pathway)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every part of the definition, in the order of the file."""
        return tuple(self.pathway.elements())
