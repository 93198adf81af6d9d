"""What every check is given: the definition, where it stands in the file, and its graph.

What several checks need is worked out once, when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.checks.naming import nearest
from generator.checks.prose import Prose, prose
from generator.checks.references import ReferenceUse, mentions, names
from generator.definition.model import Element, Path, Pathway, Provenance, Remark
from generator.definition.yaml_reader import YamlText
from generator.graph.coverage import Coverage, cover
from generator.graph.graph import Graph
from generator.graph.proof import Dominators, LastStep, last_steps
from generator.graph.scenarios import ScenarioRun, run_scenario


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

    @cached_property
    def by_path(self) -> Mapping[Path, Element]:
        """Every part by its place in the file."""
        return {part.path: part for part in self.elements}

    def holder(self, part: Element) -> Element:
        """The part in which this one stands."""
        path = part.path[:-1]
        while path not in self.by_path:
            path = path[:-1]
        return self.by_path[path]

    @cached_property
    def mentions(self) -> tuple[ReferenceUse, ...]:
        """Every naming of one part by another."""
        return tuple(mentions(self.elements))

    @cached_property
    def mentioned(self) -> Mapping[str, frozenset[str]]:
        """What is named anywhere, by kind."""
        found: dict[str, set[str]] = {}
        for mention in self.mentions:
            known = any(mention.target in self.names[kind] for kind in mention.kinds)
            for kind in mention.kinds:
                found.setdefault(kind, set()).add(
                    mention.target if known else self._meant(kind, mention.target)
                )
        return {kind: frozenset(targets) for kind, targets in found.items()}

    def _meant(self, kind: str, target: str) -> str:
        """What was probably meant by a name that is misspelt."""
        known = self.names[kind]
        return (nearest(target, known) if len(known) <= MANY else None) or target

    @cached_property
    def unknown_targets(self) -> frozenset[str]:
        """Nodes that answers and steps lead to and that do not exist."""
        nodes = self.names["node"]
        return frozenset(
            mention.target
            for mention in self.mentions
            if mention.kinds == ("node",) and mention.key != "ends" and mention.target not in nodes
        )

    @cached_property
    def walkable(self) -> bool:
        """Whether walks mean anything: everything that is led to exists, and nothing goes in a circle."""
        return not self.unknown_targets and not self.graph.has_cycle

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, Element]]:
        """What there is to name, by kind."""
        return names(self.pathway)

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The words that people read."""
        return tuple(prose(self.pathway, self.elements))

    @cached_property
    def reachable(self) -> frozenset[str]:
        """What a walk can reach."""
        return self.graph.reachable()

    @cached_property
    def last_steps(self) -> Mapping[str, LastStep]:
        """For each node, the step that was passed last on the ways to it."""
        return last_steps(self.graph)

    @cached_property
    def dominators(self) -> Dominators:
        """What no way to a node avoids."""
        return Dominators(self.graph)

    @cached_property
    def runs(self) -> tuple[ScenarioRun, ...]:
        """Every scenario, walked."""
        return tuple(run_scenario(self.graph, scenario) for scenario in self.pathway.scenarios)

    @cached_property
    def coverage(self) -> Coverage:
        """What the scenarios walk, and what they do not."""
        return cover(self.graph, [run.walk for run in self.runs])

    @cached_property
    def unread(self) -> frozenset[str]:
        """Names that stand in parts that could not be read: nobody knows whether they exist."""
        return frozenset(self.source.unread)

    @cached_property
    def cited(self) -> Mapping[str, tuple[Element, ...]]:
        """Which parts cite each clause; the sources and the register of points do not count."""
        found: dict[str, list[Element]] = {}
        for part in self.elements:
            if isinstance(part, Provenance | Remark) and part.path[:1] not in _NOT_CARRIERS:
                for clause in part.source:
                    found.setdefault(clause, []).append(part)
        return {clause: tuple(parts) for clause, parts in found.items()}


MANY = 2_000
"""Of more names than this, looking for the nearest would take too long."""

_NOT_CARRIERS = (("sources",), ("points",))
