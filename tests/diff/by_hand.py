"""What becomes of every way, by walking each one: slow, plain, and made only from the definition of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Outcome, Pathway, Question, Step
from generator.diff.matching import Matching
from generator.graph.combinations import combinations
from generator.graph.graph import Graph

MANY = 10**9

Ended = tuple[str, str]
"""How a way ends, and where."""


def fates(old: Pathway, new: Pathway, matching: Matching) -> dict[tuple[Ended, Ended, bool], tuple[int, int]]:
    """Pairs of an old way and a new one, by how both end and whether something is now also asked.

    Gives how many they are, and how few answers the shortest of them has.
    """
    found: dict[tuple[Ended, Ended, bool], tuple[int, int]] = {}
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
            key = ((kind, way.end), end, also > 0)
            count, fewest = found.get(key, (0, MANY))
            found[key] = (count + 1, min(fewest, len(way.answers) + also))
    return found


def _followed(new: Pathway, given: dict) -> Iterator[tuple[Ended, int]]:
    """Every end of the new ways, with the number of questions now also asked."""
    waiting = [(new.first_node, 0)]
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
                    waiting.append((answer.target, also + asked))
                else:
                    yield (answer.way, answer.target), also + asked
