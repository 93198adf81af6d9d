"""What every check is given: the definition, where it stands in the file, and its graph.

What several checks need is worked out once, when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.checks.prose import Prose, prose
from generator.definition.model import Element, Identified, Path, Pathway, Provenance, Remark, Timescale
from generator.definition.model.meaning import kinds_of
from generator.definition.references import ReferenceUse, Scope, names, references, scope_of
from generator.definition.words import nearest
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
        return tuple(references(self.elements))

    @cached_property
    def names(self) -> Mapping[Scope, Mapping[str, Element]]:
        """What there is to name, by its kind and where its name is known."""
        return names(self.elements)

    def known(self, mention: ReferenceUse) -> Mapping[str, Element]:
        """What could be named there."""
        return self.names.get(scope_of(mention.kind, mention.part), {})

    def is_unknown(self, mention: ReferenceUse) -> bool:
        """Whether nothing of this name exists, as far as the file could be read."""
        return not (mention.id in self.known(mention) or mention.target in self.unread)

    def uses(self, part: Identified | Timescale) -> list[ReferenceUse]:
        """Where a part is named; a name that is misspelt counts for the part that was probably meant."""
        scopes = (scope_of(kind, part) for kind in kinds_of(type(part)))
        return [use for scope in scopes for use in self._uses.get((scope, part.id or ""), ())]

    @cached_property
    def _uses(self) -> Mapping[tuple[Scope, str], list[ReferenceUse]]:
        found: dict[tuple[Scope, str], list[ReferenceUse]] = {}
        for mention in self.mentions:
            known, name = self.known(mention), mention.id
            if name not in known and len(known) <= MANY:
                name = nearest(name, known) or name
            found.setdefault((scope_of(mention.kind, mention.part), name), []).append(mention)
        return found

    @cached_property
    def unknown_targets(self) -> frozenset[str]:
        """Nodes that answers and steps lead to and that do not exist."""
        nodes = self.pathway.nodes
        return frozenset(
            mention.target
            for mention in self.mentions
            if mention.kind == "RoutePart" and mention.part.path[:1] not in _TOLD and mention.id not in nodes
        )

    @cached_property
    def walkable(self) -> bool:
        """Whether walks mean anything: everything that is led to exists, and nothing goes in a circle."""
        return not self.unknown_targets and not self.graph.has_cycle

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

_TOLD = (("scenarios",), ("training",))
"""Sections that tell of the route, and lead nowhere."""

_NOT_CARRIERS = (("sources",), ("points",))
