"""The walk, against expectations made by hand from the sources and the practitioners' cases."""

from __future__ import annotations

from datetime import date

import pytest

from generator.definition import parse
from generator.definition.model import Pathway
from generator.graph.graph import Graph
from generator.graph.near_misses import near_misses
from generator.graph.paths import ways
from generator.graph.remaining_questions import questions_left
from generator.graph.walk import End, Given, walk

TODAY = date(2025, 6, 18)
SMALL = """
pathway: {title: Small}
override: harm
dates:
  - {date: sent, ask: "When was it sent?"}
  - {date: began, ask: "When did it begin?", usually: 1 day after sent}
route:
  - question: harm
    ask: Danger?
    answers: [{is: "Yes", go: danger}, {is: "No", go: first}]
  - {step: first, number: 1, title: First, then: passed}
  - question: passed
    ask: Has the date passed?
    date: {of: sent, until: Not yet, after: It has}
    answers: [{is: Not yet, at: first}, {is: It has, go: second}, {is: Again, back: first}]
  - step: second
    number: 2
    title: Second
    timescale: [{limit: 2 weeks, id: limit, from: began}]
    then: done
  - question: done
    ask: Is it done?
    answers: [{is: Not yet, at: second}, {is: "Yes", go: finished}]
  - {outcome: danger, title: Ring 999, kind: danger}
  - {outcome: finished, title: Finished}
"""


@pytest.fixture(scope="module")
def small() -> Graph:
    pathway = parse(SMALL).pathway
    assert pathway is not None
    return Graph(pathway)


def test_a_walk_stands_at_the_first_open_question(small: Graph):
    walked = walk(small, Given({"harm": "No"}))
    assert (walked.position, walked.end) == ("passed", End.ASKING)
    assert walked.nodes == ("harm", "first", "passed")


@pytest.mark.parametrize(
    ("today", "position", "end"),
    [(date(2025, 6, 17), "first", End.STAYS), (date(2025, 6, 18), "done", End.ASKING)],
)
def test_the_day_given_is_in_time_and_the_day_after_is_not(
    small: Graph, today: date, position: str, end: End
):
    walked = walk(small, Given({"harm": "No"}, {"sent": date(2025, 6, 17)}, today))
    assert (walked.position, walked.end) == (position, end)
    assert walked.way[1].by_date == date(2025, 6, 17)


def test_an_answer_given_stands_against_a_date(small: Graph):
    walked = walk(small, Given({"harm": "No", "passed": "Not yet"}, {"sent": date(2025, 6, 1)}, TODAY))
    assert walked.end is End.STAYS
    assert walked.way[1].by_date is None


def test_dates_follow_from_dates_and_limits_from_both(small: Graph):
    walked = walk(small, Given({"harm": "No"}, {"sent": date(2025, 6, 17)}, TODAY))
    assert walked.dates["began"] == date(2025, 6, 18)
    assert walked.due["limit"] == date(2025, 7, 2)


def test_a_date_given_stands_against_the_usual_one(small: Graph):
    dates = {"sent": date(2025, 6, 17), "began": date(2025, 6, 20)}
    assert walk(small, Given({"harm": "No"}, dates, TODAY)).due["limit"] == date(2025, 7, 4)


def test_a_step_reached_is_entered_only_after_the_override(small: Graph):
    assert walk(small, Given(start="second")).position == "harm"
    assert walk(small, Given({"harm": "No"}, start="second")).position == "done"
    assert walk(small, Given({"harm": "Yes"}, start="second")).position == "danger"


def test_without_an_override_a_walk_begins_at_the_step_reached():
    pathway = parse(SMALL.replace("override: harm", "override: none\noverride_why: none needed")).pathway
    assert pathway is not None
    assert walk(Graph(pathway), Given(start="second")).position == "done"
    assert walk(Graph(pathway), Given(start="finished")).position == "harm"


def test_an_answer_that_goes_back_ends_the_walk_there(small: Graph):
    walked = walk(small, Given({"harm": "No", "passed": "Again"}))
    assert (walked.position, walked.end) == ("first", End.BACK)


def test_unknown_answers_leave_their_question_open_and_unreached_ones_are_ignored(small: Graph):
    assert walk(small, Given({"harm": "Perhaps", "done": "Yes"})).position == "harm"
    assert walk(small, Given({"harm": "No", "nothing": "Yes"})).position == "passed"


def test_every_way_is_found_once(small: Graph):
    found = [tuple(way.items()) for way in ways(small)]
    assert len(found) == len(set(found)) == 5


def test_questions_left_are_those_of_the_longest_way(small: Graph):
    assert questions_left(small) == {
        "harm": 3, "first": 2, "passed": 2, "second": 1, "done": 1, "danger": 0, "finished": 0,
    }  # fmt: skip


def test_near_misses_are_the_other_places_with_the_answers_that_lead_there(small: Graph):
    passed = small.nodes["passed"]
    found = near_misses(small, passed, "first")
    assert [(near.node, near.way) for near in found] == [("second", "go")]
    assert [[(asked.id, answer.words) for asked, answer in way] for way in found[0].ways] == [
        [("passed", "It has")]
    ]


# --- the real procedure ---------------------------------------------------------------------


@pytest.mark.parametrize(("reply_by", "ends"), [(17, "liaise"), (18, "own-agency"), (24, "own-agency")])
def test_the_date_in_the_letter_decides_not_the_guide(real: Pathway, reply_by: int, ends: str):
    """Sent on 10 June: the guide of 1 week ended on 17 June whatever the letter says."""
    answers = {
        "harm": "No",
        "concern": "Yes",
        "letter-sent": "Yes",
        "contact": "No",
        "further-risks": "No, or not so far",
    }
    answers["information"] = "Not yet"
    dates = {"letter-sent": date(2025, 6, 10), "reply-by": date(2025, 6, reply_by)}
    assert walk(Graph(real), Given(answers, dates, TODAY)).position == ends


@pytest.mark.parametrize(("began", "end"), [(date(2025, 6, 4), End.STAYS), (date(2025, 6, 3), End.ASKING)])
def test_fourteen_days_of_step_2_and_not_one_more(real: Pathway, began: date, end: End):
    answers = {"harm": "No", "further-risks": "No, or not so far", "information": "Not yet"}
    given = Given(answers, {"step-2-began": began}, TODAY, "liaise")
    assert walk(Graph(real), given).end is end


def test_harm_wins_from_every_step(real: Pathway):
    for step in (None, *(step.id for step in real.steps)):
        assert walk(Graph(real), Given({"harm": "Yes"}, start=step)).position == "child-protection"


@pytest.mark.parametrize(
    ("sides", "today", "answer"),
    [
        ("until: Not yet, after: It has", date(2026, 11, 20), "not-yet"),
        ("until: Not yet, after: It has", date(2026, 11, 21), "not-yet"),  # a limit: in time on its day
        ("until: Not yet, after: It has", date(2026, 11, 22), "it-has"),
        ("before: Not yet, from: It has", date(2026, 11, 20), "not-yet"),
        ("before: Not yet, from: It has", date(2026, 11, 21), "it-has"),  # a birthday: begun on its day
        ("before: Not yet, from: It has", date(2026, 11, 22), "it-has"),
    ],
)
def test_a_limit_ends_with_its_day_and_a_beginning_starts_with_it(sides: str, today: date, answer: str):
    pathway = parse(SMALL.replace("until: Not yet, after: It has", sides)).pathway
    assert pathway is not None
    walked = walk(Graph(pathway), Given({"harm": "No"}, {"sent": date(2026, 11, 21)}, today))
    assert (walked.way[1].answer.id, walked.way[1].by_date) == (answer, date(2026, 11, 21))


@pytest.mark.parametrize("sides", ["until: Not yet", "until: Not yet, from: It has", "before: A, until: B"])
def test_half_a_date_or_two_kinds_at_once_are_refused(sides: str):
    (found,) = parse(SMALL.replace("until: Not yet, after: It has", sides)).diagnostics
    assert "write until and after, or before and from" in found.message
