"""What is proved on the graph is what walking every way finds, on random graphs of many shapes."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from generator.definition.model import Step
from generator.graph.combinations import combinations
from generator.graph.coverage import cover
from generator.graph.graph import Graph
from generator.graph.proof import Dominators, circles, count_ways, endings, last_steps, steps_before
from generator.graph.proven_properties import claims
from generator.graph.statistics import figures
from generator.graph.walk import Given, walk
from tests.random_pathways import dice, load_random

FEW = range(0, 40, 3)
MANY = [seed for seed in range(400) if seed not in FEW]


@pytest.fixture(params=[pytest.param(FEW, id="few"), pytest.param(MANY, id="many", marks=pytest.mark.slow)])
def seeds(request):
    return request.param


@cache
def graph_of(seed: int) -> Graph:
    return Graph(load_random(dice(seed), 8 + seed % 20))


@cache
def ways_of(seed: int):
    return list(combinations(graph_of(seed)))


def nodes_of(way) -> set[str]:
    passed = {name for name, _ in way.answers} | set(way.steps)
    return passed | {way.end} if way.kind == "go" else passed


def test_every_combination_is_a_walk(seeds):
    for seed in seeds:
        graph = graph_of(seed)
        for way in ways_of(seed):
            walked = walk(graph, Given({name: answer.id for name, answer in way.answers}))
            assert walked.position == way.end, seed
            assert [taken.answer for taken in walked.way] == [answer for _, answer in way.answers], seed


def test_ways_are_counted_as_they_are_walked(seeds):
    for seed in seeds:
        graph = graph_of(seed)
        ways = ways_of(seed)
        walked = Counter((way.answers[-1][0], way.answers[-1][1].id) for way in ways if way.answers)
        assert {(e.question, e.answer.id): e.ways for e in endings(graph) if e.ways} == dict(walked), seed
        assert count_ways(graph)[graph.start] == 1, seed


def test_dominators_are_what_no_way_avoids(seeds):
    for seed in seeds:
        graph = graph_of(seed)
        given = [(q.id, answer.id) for q in graph.pathway.questions for answer in q.answers]
        proof = Dominators(graph, given)
        ways = ways_of(seed)
        for name in {way.end for way in ways if way.kind == "go"}:
            coming = [way for way in ways if way.end == name and way.kind == "go"]
            for question, answer in given:
                on_all = all((question, answer) in {(q, a.id) for q, a in way.answers} for way in coming)
                assert proof.always(name, question, answer) is on_all, seed
            for before in graph.nodes:
                assert proof.always(name, before) is all(before in nodes_of(way) for way in coming), seed


def test_the_last_step_is_the_one_that_ways_pass_last(seeds):
    for seed in seeds:
        graph = graph_of(seed)
        found = last_steps(graph)
        coming: dict[str, set[str | None]] = {}
        for way in ways_of(seed):
            last = None
            nodes = walk(graph, Given({q: a.id for q, a in way.answers})).nodes
            for name in nodes if way.kind == "go" else nodes[:-1]:
                last = name if isinstance(graph.nodes[name], Step) else last
                coming.setdefault(name, set()).add(last)
        for name, lasts in coming.items():
            assert set(found[name].steps) <= lasts, seed
            assert len(found[name].steps) == min(len(lasts), 2), seed


def test_steps_before_a_step(seeds):
    for seed in seeds:
        graph = graph_of(seed)
        always, ever = steps_before(graph)
        ways = ways_of(seed)
        for step in always:
            coming = [way.steps[: way.steps.index(step)] for way in ways if step in way.steps]
            if coming:
                assert always[step] == frozenset.intersection(*map(frozenset, coming)), seed
                assert ever[step] == frozenset().union(*coming), seed


def test_a_circle_is_found_wherever_it_lies(real):
    graph = Graph(real)
    assert circles(graph) == []


def test_coverage_counts_what_no_scenario_walks(real):
    graph = Graph(real)
    nothing = cover(graph, [])
    assert {name: share.percent for name, share in nothing.shares.items()} == {
        "nodes": 0,
        "answers": 0,
        "sides of dates": 0,
    }
    assert figures(real).coverage.missing_nodes == ()


def test_everything_that_the_page_claims_holds_for_the_real_procedure(real):
    assert {name: claim.exceptions for name, claim in claims(Graph(real)).items() if not claim.holds} == {}
