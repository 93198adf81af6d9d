"""The random pathways that other tests build on are sound themselves."""

from __future__ import annotations

import pytest

from generator.checks import run_checks
from generator.definition import Severity, parse
from generator.graph.graph import Graph
from tests.random_pathways import as_yaml, dice, load_random, random_pathway


def test_no_check_finds_an_error_in_them() -> None:
    for size in (1, 2, 3, 5, 10, 30, 100):
        for seed in range(6):
            loaded = parse(as_yaml(random_pathway(dice(seed), size)))
            assert loaded.pathway is not None, (size, seed)
            found = run_checks(loaded.pathway, loaded.source)
            assert [it for it in found if it.severity is Severity.ERROR] == [], (size, seed)


def test_the_same_seed_gives_the_same_pathway() -> None:
    assert as_yaml(random_pathway(dice(7), 50)) == as_yaml(random_pathway(dice(7), 50))


def test_they_have_everything_that_a_route_can_have() -> None:
    text = "".join(as_yaml(random_pathway(dice(seed), 60)) for seed in range(5))
    for key in (
        "override: harm",
        "at:",
        "back:",
        "unsure:",
        "usually:",
        "until:",
        "limit:",
        "every:",
        "short:",
    ):
        assert key in text


@pytest.mark.parametrize("size", [2_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_a_large_one_has_the_size_asked_for_and_is_reached_everywhere(size: int) -> None:
    """Either is larger than the depth to which Python calls itself."""
    graph = Graph(load_random(dice(1), size))
    assert abs(len(graph.nodes) - size) < 10
    assert graph.reachable() == set(graph.nodes)
    assert not graph.has_cycle
