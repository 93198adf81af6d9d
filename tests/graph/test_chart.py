"""The chart's shortening and its main line, by hand from the rules."""

from __future__ import annotations

import pytest

from generator.definition import load_file, parse
from generator.graph.chart import build_chart
from generator.graph.graph import Graph
from tests.conftest import GOOD, name_of
from tests.graph.charting import arrows, graph_of, left_out, naive_left_out, outcome, question, step

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


def read(name: str) -> Graph:
    pathway = load_file(next(path for path in GOOD if name_of(path) == name)).pathway
    assert pathway is not None
    return Graph(pathway)


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


def test_whichever_question_of_a_long_way_is_drawn_parts_that_way_from_a_short_one() -> None:
    # "fork" is left out as long as both its ways, the long one and the short one, end at "end";
    # an answer of "other" leads into the long one
    length = 25
    for drawn in range(length):
        graph = _fork_into(length, drawn)
        # what the drawn question leads to is drawn in its turn, and so on to the end
        assert left_out(graph) == naive_left_out(graph), drawn
        assert "fork" not in left_out(graph), drawn


def _fork_into(length: int, drawn: int) -> Graph:
    long_way = [question(f"q{n}", yes=f"go q{n + 1}") for n in range(length - 1)]
    return graph_of(
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


def test_a_definition_read_from_text_is_charted() -> None:
    loaded = parse("pathway: {title: T}\noverride: none\nroute:\n  - {outcome: end, title: End}\n")
    assert loaded.pathway is not None
    assert build_chart(Graph(loaded.pathway)).nodes == ("end",)
