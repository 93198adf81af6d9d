"""Where ways meet, against climbing by hand; and in how few strides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.graph.dominator_tree import DominatorTree


def forest(parents: list[int]) -> DominatorTree:
    """Node n hangs on the node before it that is named, or is a root where that is negative."""
    meeting = DominatorTree()
    for number, parent in enumerate(parents):
        above = number - parent
        meeting.add(str(number), str(above) if 0 <= above < number else None)
    return meeting


def up(meeting: DominatorTree, name: str) -> list[str]:
    way = [name]
    while not meeting.is_root(way[-1]):
        way.append(meeting.above[way[-1]])
    return way


forests = st.lists(st.integers(-1, 3), min_size=1, max_size=40).map(forest)


@given(forests, st.data())
def test_ways_meet_at_the_first_node_that_all_of_them_pass(
    meeting: DominatorTree, data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(meeting.above)), min_size=1, max_size=4))
    ways = [up(meeting, name) for name in names]
    shared = [name for name in ways[0] if all(name in way for way in ways)]
    assert meeting.of(names) == (shared[0] if shared else None)


@given(forests, st.data())
def test_the_stretches_of_a_way_cover_it_exactly(meeting: DominatorTree, data: st.DataObject) -> None:
    way = up(meeting, data.draw(st.sampled_from(sorted(meeting.above))))
    end = data.draw(st.sampled_from(way))
    covered: list[str] = []
    for name, strides in meeting.stretches(way[0], end):
        here = up(meeting, name)
        covered += here[: here.index(meeting.jump[name])] if strides else [name]
    assert covered == way[: way.index(end)]


def test_a_way_of_ten_thousand_nodes_falls_into_few_stretches() -> None:
    meeting = forest([1] * 10_000)
    assert len(list(meeting.stretches("9999", "4321"))) < 40
    assert meeting.of(["9999", "17"]) == "17"


def test_nothing_meets_nowhere() -> None:
    assert forest([-1, -1]).of(["0", "1"]) is None
    assert forest([-1]).of([]) is None
