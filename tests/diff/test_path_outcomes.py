"""What became of every way, counted from the graph, is what walking every way finds."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.definition import Pathway, parse
from generator.definition.model import Answer, Question
from generator.diff import ComparedEdition, compare, product_walk
from generator.diff.matching import Matching, match_editions
from generator.diff.path_outcomes import PathOutcomes, compare_ways
from generator.diff.product_walk import Asked
from generator.graph.graph import Graph
from tests.diff.by_hand import fates
from tests.diff.edits import edited
from tests.random_pathways import as_yaml, dice, random_pathway

MOST = 4_000


def two_editions(rng: Random, size: int, edits: int) -> tuple[Pathway, Pathway]:
    definition = random_pathway(rng, size)
    old, new = parse(as_yaml(definition)), parse(as_yaml(edited(rng, definition, edits)))
    assert old.pathway is not None
    assert new.pathway is not None, new.diagnostics
    return old.pathway, new.pathway


def counted(ways: PathOutcomes) -> dict:
    found = {}
    for fate in ways.fates:
        old, new = fate.old_end, fate.new_end
        key = ((old.kind, old.node), (new.kind, new.node), fate.also_asked)
        assert key not in found
        found[key] = (fate.count, len(fate.example))
    return found


@given(st.randoms(use_true_random=False), st.integers(3, 24), st.integers(0, 4))
def test_the_fate_of_every_way_is_found_without_walking_it(rng: Random, size: int, edits: int) -> None:
    old, new = two_editions(rng, size, edits)
    matching = match_editions(old, new)
    ways = compare_ways(Graph(old), Graph(new), matching)
    assert ways.why_not is None
    if sum(fate.count for fate in ways.fates) > MOST:
        return
    assert counted(ways) == fates(old, new, matching)
    assert ways.old_total == ways.asked_more() + sum(f.count for f in ways.fates if not f.also_asked)
    for fate in ways.fates:
        assert ends_so(old, new, matching, fate.example) == (fate.old_end.node, fate.new_end.node)


def ends_so(old: Pathway, new: Pathway, matching: Matching, example: tuple[Asked, ...]) -> tuple[str, str]:
    """Where an example ends in each edition, given exactly its answers."""
    first = {asked.question.id: asked.answer for asked in example if not asked.also}
    second = {asked.question.id: asked.answer for asked in example if asked.also}
    for asked in example:
        partner = matching.new_of(asked.question)
        if not asked.also and isinstance(partner, Question):
            second[partner.id] = matching.new_of(asked.answer)
    return walked(old, first), walked(new, second)


def walked(pathway: Pathway, given: dict[str, Answer]) -> str:
    name = pathway.first_node
    while True:
        node = pathway.nodes[name]
        if isinstance(node, Question):
            answer = given[name]
            if answer not in node.answers:
                return name
            if answer.way != "go":
                return answer.target
            name = answer.target
        elif getattr(node, "then", None) in pathway.nodes:
            name = node.then
        else:
            return name


def test_an_edition_and_itself_are_the_same() -> None:
    for seed in range(5):
        pathway, again = two_editions(dice(seed), 30, 0)
        comparison = compare(ComparedEdition(pathway), ComparedEdition(again))
        assert comparison.same, seed
        assert not comparison.ways.elsewhere, seed
        assert not comparison.due, seed
        assert not comparison.touched, seed


def chain(order: list[int], ends: str = "") -> str:
    """A pathway that asks questions in this order; each answer goes on, so that no way ends early."""
    nodes = []
    for place, number in enumerate(order):
        target = f"q-{order[place + 1]}" if place + 1 < len(order) else "end"
        answers = f"[{{is: 'Yes', go: {target}}}, {{is: 'No', go: {ends or target}}}]"
        nodes.append(f"  - {{question: q-{number}, ask: 'Is number {number} so?', answers: {answers}}}")
    more = [f"  - {{outcome: {name}, title: {name}}}" for name in dict.fromkeys(["end", ends or "end"])]
    return "\n".join(["pathway: {title: Chain}", "override: none", "route:", *nodes, *more]) + "\n"


def ways_between(old: str, new: str) -> PathOutcomes:
    before, after = parse(old).pathway, parse(new).pathway
    assert before is not None
    assert after is not None
    return compare_ways(Graph(before), Graph(after), match_editions(before, after))


def test_a_million_million_million_ways_are_counted_and_not_walked() -> None:
    ways = ways_between(chain(list(range(60))), chain(list(range(60))))
    assert ways.old_total == 2**60
    assert [fate.count for fate in ways.fates] == [2**60]


def test_a_question_that_moves_from_one_end_to_the_other_is_followed() -> None:
    first = list(range(60))
    ways = ways_between(chain(first), chain([59, *range(59)]))
    assert [(fate.same, fate.count) for fate in ways.fates] == [(True, 2**60)]
    back = ways_between(chain(first), chain([*range(1, 60), 0]))
    assert [(fate.same, fate.count) for fate in back.fates] == [(True, 2**60)]


def test_where_too_much_has_changed_places_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(product_walk, "MOST_STATES", 2_000)
    rng = dice(1)
    shuffled = list(range(60))
    rng.shuffle(shuffled)
    ways = ways_between(chain(list(range(60))), chain(shuffled))
    assert ways.why_not
    assert not ways.fates
    assert ways.old_total == 2**60


def test_a_circle_is_said_and_not_followed() -> None:
    circle = chain([0, 1]).replace("go: end", "go: q-0", 1)
    ways = ways_between(chain([0, 1]), circle)
    assert "circle" in (ways.why_not or "")
