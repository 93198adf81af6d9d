"""The chart's shortening and its main line: by hand, and as properties of random graphs."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.definition import Pathway, load, load_file
from generator.definition.model import Question
from generator.logic.chart import Chart, build_chart
from generator.logic.graph import Graph
from tests.conftest import GOOD, name_of
from tests.random_pathways import load_random

Part = dict[str, Any]


def graph_of(route: list[Part], **more: Any) -> Graph:
    whole = {"pathway": {"title": "Test"}, "override": "none", "override_why": "A test.", **more}
    return Graph(Pathway.model_validate({**whole, "route": route}))


def step(name: str, then: str | None) -> Part:
    return {"step": name, "title": name, **({"then": then} if then else {})}


def question(name: str, **ways: str) -> Part:
    """`q("age", yes="go ended", no="at twelve")`; a third word on is the chart's short word."""
    answers = []
    for words, way in ways.items():
        kind, target, *short = way.split(" ", 2)
        answers.append({"is": words, kind: target, **({"short": short[0]} if short else {})})
    return {"question": name, "ask": f"{name}?", "answers": answers}


def outcome(name: str) -> Part:
    return {"outcome": name, "title": name}


REAL_ROUTE = [
    question("harm", yes="go child-protection", unsure="go seek-advice", no="go concern"),
    question("concern", no="go not-on-pathway", unsure="go talk-first", yes="go own-agency"),
    step("own-agency", "letter-sent"),
    question("letter-sent", no="at own-agency", back="at own-agency", yes="go contact"),
    question("contact", yes="go child-seen", notyet="at own-agency", no="go liaise No", never="go liaise No"),
    question("child-seen", yes="go re-engaged", no="go manager-decides"),
    step("liaise", "information"),
    question("information", yes="go findings", notyet="go time-left"),
    question("time-left", notyet="at liaise", passed="go findings"),
    question(
        "findings",
        none="go no-concerns",
        nothing="go nothing-held",
        risks="go convene Further risks",
        unclear="go convene Cannot be assessed",
    ),
    step("convene", "meeting-held"),
    question("meeting-held", notyet="at convene", yes="go meeting meeting held"),
    step("meeting", "parents-attended"),
    question("parents-attended", yes="go contingency", no="go plan"),
    question("contingency", no="at meeting", yes="go plan"),
    question("plan", no="at meeting", yes="go feedback"),
    question("feedback", no="at meeting", yes="go disengaged plan agreed, letter sent"),
    question("disengaged", yes="go use-contingency", no="go plan-in-force"),
    *map(outcome, "child-protection seek-advice not-on-pathway talk-first re-engaged".split()),  # noqa: SIM905
    *map(outcome, "manager-decides no-concerns nothing-held use-contingency plan-in-force".split()),  # noqa: SIM905
]
"""The route of the sketch of the real procedure, without its words."""


def arrows(chart: Chart) -> dict[tuple[str, str, str], str]:
    return {(arrow.source, arrow.target, arrow.kind): arrow.words for arrow in chart.arrows}


def left_out(graph: Graph) -> set[str]:
    return set(graph.nodes) - set(build_chart(graph).nodes)


def read(name: str) -> Graph:
    pathway = load_file(next(path for path in GOOD if name_of(path) == name)).pathway
    assert pathway is not None
    return Graph(pathway)


# by hand, from the rules


def test_the_sketch_of_the_real_route_leaves_out_what_only_asks_how_far_one_has_got() -> None:
    graph = graph_of(REAL_ROUTE, override="harm", override_why=None)
    assert left_out(graph) == {
        "letter-sent",  # one way on
        "information",  # both ways end at "findings", the second one through "time-left"
        "time-left",
        "meeting-held",
        "parents-attended",  # both ways end at "plan" and so at "disengaged"
        "contingency",
        "plan",
        "feedback",
    }


def test_the_sketch_of_the_real_route_has_these_arrows() -> None:
    chart = build_chart(graph_of(REAL_ROUTE, override="harm", override_why=None))
    assert arrows(chart) == {
        ("harm", "child-protection", "go"): "yes",
        ("harm", "seek-advice", "go"): "unsure",
        ("harm", "concern", "go"): "no",
        ("concern", "not-on-pathway", "go"): "no",
        ("concern", "talk-first", "go"): "unsure",
        ("concern", "own-agency", "go"): "yes",
        ("own-agency", "contact", "go"): "",
        ("contact", "child-seen", "go"): "yes",
        ("contact", "liaise", "go"): "No",
        ("child-seen", "re-engaged", "go"): "yes",
        ("child-seen", "manager-decides", "go"): "no",
        ("liaise", "findings", "go"): "",
        ("findings", "no-concerns", "go"): "none",
        ("findings", "nothing-held", "go"): "nothing",
        ("findings", "convene", "go"): "Further risks or Cannot be assessed",
        ("convene", "meeting", "go"): "meeting held",
        ("meeting", "disengaged", "go"): "plan agreed, letter sent",
        ("disengaged", "use-contingency", "go"): "yes",
        ("disengaged", "plan-in-force", "go"): "no",
    }


def test_the_main_line_of_the_real_route_passes_all_four_steps() -> None:
    chart = build_chart(graph_of(REAL_ROUTE, override="harm", override_why=None))
    assert " ".join(chart.main_line) == (
        "harm concern own-agency contact liaise findings convene meeting disengaged plan-in-force"
    )
    assert chart.override == {"harm", "child-protection", "seek-advice"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("escalation", set()),  # every question has two ways, or one that goes back
        ("first-day", {"police-done"}),  # one way on, entered from a step
        ("fostering", {"panel-1-done", "year"}),  # the ages stay: an answer of a drawn question leads there
    ],
)
def test_what_the_other_procedures_leave_out(name: str, expected: set[str]) -> None:
    assert left_out(read(name)) == expected


def test_answers_that_go_back_are_drawn_as_such() -> None:
    chart = build_chart(read("fostering"))
    assert {key: words for key, words in arrows(chart).items() if key[2] == "back"} == {
        ("step-down", "every-6", "back"): "Stay close",
        ("worry", "every-6", "back"): "Yes or Not sure",
    }


def test_what_can_happen_at_any_time_is_kept_apart() -> None:
    chart = build_chart(read("first-day"))
    told = {(arrow.target, arrow.words, arrow.kind) for arrow in chart.standing}
    assert ("police-now", "There is reason to fear for the child", "any time") in told
    assert not any(arrow.target == "police-now" for arrow in chart.arrows)


def test_a_first_question_that_is_left_out_is_where_the_chart_does_not_begin() -> None:
    graph = graph_of([question("ready", yes="go one"), step("one", "end"), outcome("end")])
    assert build_chart(graph).start == "one"


def test_a_question_drawn_brings_back_the_one_that_its_answer_leads_to() -> None:
    # "new worry? No -> ended" would be a lie while an age is asked in between
    graph = graph_of(
        [
            step("one", "worry"),
            question("worry", yes="back one", no="go age"),
            question("age", notyet="at one", yes="go ended"),
            outcome("ended"),
        ]
    )
    assert left_out(graph) == set()


def test_words_stand_at_an_arrow_only_if_every_way_has_them() -> None:
    graph = graph_of(
        [
            step("one", "fork"),
            question("fork", left="go only-left", right="go both"),
            question("only-left", yes="go both left words"),
            question("both", yes="go end yes words", no="go end no words"),
            outcome("end"),
        ]
    )
    assert arrows(build_chart(graph)) == {("one", "end", "go"): "yes words or no words"}


def test_a_question_of_which_one_answer_has_no_words_is_passed_in_silence() -> None:
    graph = graph_of([step("one", "q"), question("q", yes="go end words", no="go end"), outcome("end")])
    assert arrows(build_chart(graph)) == {("one", "end", "go"): ""}


@pytest.mark.parametrize("drawn", range(25))
def test_whichever_question_of_a_long_way_is_drawn_parts_that_way_from_a_short_one(drawn: int) -> None:
    # "fork" is left out as long as both its ways, the long one and the short one, end at "end";
    # an answer of "other" leads into the long one
    length = 25
    long_way = [question(f"q{n}", yes=f"go q{n + 1}") for n in range(length - 1)]
    graph = graph_of(
        [
            step("one", "fork"),
            question("fork", long="go q0", short="go end"),
            *long_way,
            question(f"q{length - 1}", yes="go end"),
            question("other", into=f"go q{drawn}", past="go elsewhere"),
            outcome("end"),
            outcome("elsewhere"),
        ]
    )
    # what the drawn question leads to is drawn in its turn, and so on to the end
    assert left_out(graph) == naive_left_out(graph)
    assert "fork" not in left_out(graph)


def test_a_later_answer_leads_on_where_two_ways_are_alike() -> None:
    graph = graph_of([question("which", a="go one", b="go two"), outcome("one"), outcome("two")])
    assert build_chart(graph).main_line == ("which", "two")


def test_the_main_line_prefers_steps_and_then_few_nodes() -> None:
    graph = graph_of(
        [
            question("which", long="go s1", short="go s2", none="go end"),
            step("s1", "more"),
            question("more", yes="go end", no="go other"),
            step("s2", "end"),
            outcome("end"),
            outcome("other"),
        ]
    )
    assert build_chart(graph).main_line == ("which", "s2", "end")


def test_a_definition_that_goes_in_a_circle_is_drawn_as_it_is() -> None:
    graph = graph_of([step("one", "again"), question("again", yes="go one"), outcome("never")])
    chart = build_chart(graph)
    assert set(chart.nodes) == {"one", "again", "never"}
    assert chart.main_line == ("one",)


# large


def test_a_chain_of_ten_thousand_questions_meets_no_recursion_limit() -> None:
    length = 10_000
    chain = [question(f"q{n}", yes=f"go q{n + 1}") for n in range(length)]
    graph = graph_of([step("first", "q0"), *chain, outcome(f"q{length}")])
    chart = build_chart(graph)
    assert chart.nodes == ("first", f"q{length}")
    assert chart.main_line == ("first", f"q{length}")


def test_ten_thousand_questions_that_bring_each_other_back_are_settled_at_once() -> None:
    # drawing p0 brings back z0 and z1, which parts the ways of p1, which brings back z2, ...
    length = 5_000
    ladder = [question(f"p{n}", a=f"go z{n}", b=f"go z{n + 1}") for n in range(length)]
    ladder[0]["answers"].append({"is": "c", "go": "other"})
    rungs = [question(f"z{n}", yes="go end") for n in range(length + 1)]
    steps = [step(f"s{n}", f"p{n}") for n in range(length)]
    graph = graph_of([*steps, *ladder, *rungs, outcome("end"), outcome("other")])
    assert left_out(graph) == set()


# as properties


@st.composite
def tangles(draw: st.DrawFn) -> Graph:
    """Small graphs, most of whose nodes are questions that meet again and again."""
    size = draw(st.integers(2, 14))
    kinds = [draw(st.sampled_from(["question"] * 5 + ["step", "outcome"])) for _ in range(size)]
    kinds[-1] = "outcome"
    names = [f"{kind[0]}{number}" for number, kind in enumerate(kinds)]
    steps = [name for name in names if name[0] == "s"]
    route = []
    for place, (kind, name) in enumerate(zip(kinds, names, strict=True)):
        ahead = st.sampled_from(names[place + 1 : place + 5] or names)
        if kind == "outcome":
            route.append(outcome(name))
        elif kind == "step":
            route.append(step(name, draw(ahead)))
        else:
            ways = {f"a{n}": f"go {draw(ahead)}" for n in range(draw(st.integers(0, 3)))}
            if steps:
                ways["stays"] = f"at {steps[0]}"
                if draw(st.integers(0, 9)) == 0:
                    ways["returns"] = f"back {draw(st.sampled_from(steps))}"
            route.append(question(name, **(ways or {"a": f"go {draw(ahead)}"})))
    return graph_of(route)


def naive_left_out(graph: Graph) -> set[str]:
    """The three rules as they are written, over and over until nothing changes."""
    kept: set[str] = set()
    while True:
        end = {name: name for name in graph.nodes}
        for name in reversed(graph.order):
            node = graph.nodes[name]
            if isinstance(node, Question) and name not in kept and not any(a.back for a in node.answers):
                ends = {end[arrow.target] for arrow in graph.out[name]}
                if len(ends) == 1:
                    end[name] = ends.pop()
        left = {name for name in graph.nodes if end[name] != name}
        brought_back = {
            arrow.target
            for name, node in graph.nodes.items()
            if isinstance(node, Question) and name not in left
            for arrow in graph.out[name]
            if arrow.target in left
        }
        if not brought_back:
            return left
        kept |= brought_back


def ways_through(graph: Graph, start: str, left: set[str]) -> set[str]:
    """The drawn nodes that are reached from a node through nothing but left-out ones."""
    found, waiting = set(), [arrow.target for arrow in graph.out[start]]
    while waiting:
        name = waiting.pop()
        if name in left:
            waiting += [arrow.target for arrow in graph.out[name]]
        else:
            found.add(name)
    return found


@settings(max_examples=400, deadline=None)
@given(tangles())
def test_the_rules_as_written_leave_out_the_same(graph: Graph) -> None:
    assert left_out(graph) == naive_left_out(graph)


@settings(max_examples=200, deadline=None)
@given(tangles())
def test_an_arrow_is_drawn_exactly_if_there_is_a_way_through_what_is_left_out(graph: Graph) -> None:
    chart = build_chart(graph)
    left = set(graph.nodes) - set(chart.nodes)
    for name in chart.nodes:
        drawn = [arrow.target for arrow in chart.out[name] if arrow.kind == "go"]
        assert sorted(drawn) == sorted(ways_through(graph, name, left))


@settings(max_examples=200, deadline=None)
@given(tangles())
def test_every_answer_of_a_drawn_question_is_on_its_own_arrow(graph: Graph) -> None:
    chart = build_chart(graph)
    for name in chart.nodes:
        node = graph.nodes[name]
        if isinstance(node, Question):
            drawn = [(answer, arrow) for arrow in chart.out[name] for answer in arrow.answers]
            assert {answer.id for answer, _ in drawn} == {a.id for a in node.answers if a.way != "at"}
            assert len(drawn) == len({answer.id for answer, _ in drawn})
            assert all(answer.target == arrow.target and answer.way == arrow.kind for answer, arrow in drawn)


@settings(max_examples=200, deadline=None)
@given(tangles())
def test_steps_and_outcomes_always_stay(graph: Graph) -> None:
    assert all(isinstance(graph.nodes[name], Question) for name in left_out(graph))


def drawn_again(chart: Chart, graph: Graph) -> Graph:
    """What is drawn, as a route of its own."""
    route = []
    for name in chart.nodes:
        out = chart.out[name]
        if isinstance(graph.nodes[name], Question):
            ways = {f"a{n}": f"{arrow.kind} {arrow.target}" for n, arrow in enumerate(out)}
            steps = [node.id for node in graph.pathway.steps]
            route.append(question(name, **(ways or {"stays": f"at {steps[0]}"})))
        elif name[0] == "s":
            route.append(step(name, out[0].target))
        else:
            route.append(outcome(name))
    return graph_of(route)


@settings(max_examples=200, deadline=None)
@given(tangles())
def test_shortening_twice_changes_nothing(graph: Graph) -> None:
    chart = build_chart(graph)
    # what is drawn begins at its first node: where that is left out, one begins behind it
    again = build_chart(drawn_again(chart, graph))
    assert again.nodes == chart.nodes
    assert set(arrows(again)) == set(arrows(chart))


def all_lines(chart: Chart, graph: Graph, name: str) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Every way from a node to an end, with the place of the answer chosen at each node."""
    onward = [arrow for arrow in chart.out[name] if arrow.kind == "go"]
    if not onward:
        yield (name,), []
    node = graph.nodes[name]
    for arrow in onward:
        last = max((node.answers.index(answer) for answer in arrow.answers), default=0)
        for line, choices in all_lines(chart, graph, arrow.target):
            yield (name, *line), [last, *choices]


@settings(max_examples=300, deadline=None)
@given(tangles())
def test_the_main_line_is_the_best_of_all_ways(graph: Graph) -> None:
    chart = build_chart(graph)

    def merit(way: tuple[tuple[str, ...], list[int]]) -> tuple[int, int, list[int]]:
        nodes, choices = way
        return sum(name[0] == "s" for name in nodes), -len(nodes), choices

    best, _ = max(all_lines(chart, graph, chart.start), key=merit)
    assert chart.main_line == best


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 60))
def test_random_pathways_are_charted_whole(rng: Random, size: int) -> None:
    graph = Graph(load_random(rng, size))
    chart = build_chart(graph)
    assert chart.main_line[0] == chart.start
    assert set(chart.main_line) <= set(chart.nodes)
    assert {arrow.target for arrow in chart.arrows} <= set(chart.nodes)


def test_a_definition_read_from_text_is_charted() -> None:
    loaded = load("pathway: {title: T}\noverride: none\nroute:\n  - {outcome: end, title: End}\n")
    assert loaded.pathway is not None
    assert build_chart(Graph(loaded.pathway)).nodes == ("end",)
