"""The data of the checker's script: the graph, whole and harmless, and no more than is needed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.definition import load_file, parse
from generator.definition.model import Pathway
from generator.site.checker_data import checker_data, checker_script, route_hash
from tests.conftest import GOOD, REAL, name_of


def pathway_with(**replaced: str) -> Pathway:
    text = """
pathway: {title: "</script><b>Ünsafe</b>"}
override: none
override_why: not needed
dates: [{date: told, ask: "When?"}]
route:
  - step: one
    title: One
    timescale: [{limit: 2 weeks, id: time, from: told}]
    then: done
  - question: done
    ask: Is it done?
    answers: [{is: "Yes", go: end}, {is: "No", at: one}]
  - {outcome: end, title: End}
"""
    for before, after in replaced.items():
        text = text.replace(before.replace("_", " "), after)
    pathway = parse(text).pathway
    assert pathway is not None
    return pathway


def read(script: str) -> dict[str, object]:
    """The data that the script sets."""
    return json.loads(script.removeprefix("var pathwayData = ").removesuffix(";\n"))


@pytest.mark.parametrize("definition", [REAL, *GOOD], ids=name_of)
def test_the_script_holds_the_whole_graph(definition: Path):
    pathway = load_file(definition).pathway
    assert pathway is not None
    nodes = read(checker_script(pathway))["nodes"]
    assert list(nodes) == list(pathway.nodes)
    for question in pathway.questions:
        told = [(answer["id"], answer["way"], answer["target"]) for answer in nodes[question.id]["answers"]]
        assert told == [(answer.id, answer.way, answer.target) for answer in question.answers]


def test_the_script_is_ascii_and_closes_no_element():
    script = checker_script(pathway_with())
    assert script.isascii()
    assert "</" not in script
    assert read(script)["title"] == "</script><b>Ünsafe</b>"


def test_bank_holidays_come_only_with_working_days():
    assert "calendar" not in checker_data(pathway_with())
    calendar = checker_data(pathway_with(**{"2_weeks": "2 working days"}))["calendar"]
    assert "2025-12-25" in calendar["holidays"]


@pytest.mark.parametrize(
    "changed",
    [{"Is_it_done?": "Is all done?"}, {'is:_"No"': "is: Not yet"}, {"at:_one": "back: one"}],
    ids=["question", "answer", "way"],
)
def test_another_route_has_another_mark(changed: dict[str, str]):
    assert route_hash(pathway_with(**changed)) != route_hash(pathway_with())


def test_the_mark_stays_while_the_route_stays():
    assert route_hash(pathway_with(**{"2_weeks": "3 weeks"})) == route_hash(pathway_with())
