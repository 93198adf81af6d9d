"""What becomes of every way, by walking each one: slow, plain, and made only from the definition of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.comparing.matching import Matching
from generator.definition.model import Outcome, Pathway, Question, Step
from generator.logic.combinations import combinations
from generator.logic.graph import Graph

Ended = tuple[str, str]
"""How a way ends, and where."""


def fates(old: Pathway, new: Pathway, matching: Matching) -> Counter[tuple[Ended, Ended, bool]]:
    """How many pairs of an old way and a new one end so, with something now also asked or not."""
    found: Counter[tuple[Ended, Ended, bool]] = Counter()
    graph = Graph(old)
    for way in combinations(graph):
        given = {}
        for name, answer in way.answers:
            partner = matching.new_of(graph.nodes[name])
            if isinstance(partner, Question):
                given[partner.id] = matching.new_of(answer)
        kind = way.kind
        if kind == "go":
            kind = "outcome" if isinstance(graph.nodes.get(way.end), Outcome) else "stopped"
        for end, also in _followed(new, given):
            found[(kind, way.end), end, also] += 1
    return found


def _followed(new: Pathway, given: dict) -> Iterator[tuple[Ended, bool]]:
    waiting = [(new.first_node, False)]
    while waiting:
        name, also = waiting.pop()
        node = new.nodes.get(name)
        if isinstance(node, Step):
            if node.then in new.nodes:
                waiting.append((node.then, also))
            else:
                yield ("stopped", name), also
        elif isinstance(node, Outcome):
            yield ("outcome", name), also
        elif isinstance(node, Question):
            if name in given and given[name] not in node.answers:
                yield ("gone", name), also
                continue
            asked = name not in given
            for answer in node.answers if asked else (given[name],):
                if answer.way == "go":
                    waiting.append((answer.target, also or asked))
                else:
                    yield (answer.way, answer.target), also or asked
