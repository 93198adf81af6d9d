"""The stories of the real definition, and what a story must be anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.definition import parse
from generator.definition.model import Pathway, Scenario
from generator.graph.graph import Graph
from generator.graph.scenarios import run_scenario
from tests.conftest import REAL, lay_out

SMALL = """
pathway: {title: T}
override: harm
route:
  - question: harm
    ask: Harm?
    answers: [{is: "Yes", go: danger}, {is: "No", go: fine}]
  - {outcome: danger, title: Danger, kind: danger}
  - {outcome: fine, title: Fine, kind: leaves}
scenarios:
  - {id: A, answers: {harm: "No"}, ends: fine, %s}
"""


def walked(pathway: Pathway) -> dict[str, tuple[str, ...]]:
    graph = Graph(pathway)
    return {s.id: run_scenario(graph, s).walk.nodes for s in pathway.stories}


def test_there_are_at_least_twelve_and_each_is_right(real: Pathway) -> None:
    graph = Graph(real)
    assert len(real.stories) >= 12
    assert [s.id for s in real.stories if not run_scenario(graph, s).passed] == []


def test_together_they_pass_every_step_question_and_outcome(real: Pathway) -> None:
    passed = {name for nodes in walked(real).values() for name in nodes}
    assert set(real.nodes) - passed == set()


def test_they_pass_the_override_from_the_beginning_and_from_a_later_step(real: Pathway) -> None:
    (rule,) = [rule for rule in real.standing if rule.go and "harm" in rule.when.lower()]
    starts = {s.start for s in real.stories if walked(real)[s.id][-1] == rule.go}
    assert None in starts
    assert starts - {None}


def test_every_date_of_a_case_is_told_in_its_story(real: Pathway) -> None:
    for scenario in real.stories:
        told = " ".join(event.tells for event in scenario.story)
        for name, day in scenario.dates.items():
            in_words = f"{day.day} {day:%B}"
            assert in_words in told or day in {event.on for event in scenario.story}, (scenario.id, name)


def test_every_story_ends_today_and_helps_the_trainer(real: Pathway) -> None:
    for scenario in real.stories:
        assert scenario.story[-1].on == scenario.today, scenario.id
        assert len(scenario.story) >= 2
        assert scenario.trainer_notes
        assert scenario.discuss


def test_sentences_of_stories_are_short(real: Pathway) -> None:
    for scenario in real.stories:
        for words in _texts(scenario):
            for sentence in words.replace("?", ".").split(". "):
                assert len(sentence.split()) <= 25, sentence


def _texts(scenario: Scenario) -> list[str]:
    return [*(event.tells for event in scenario.story), *scenario.trainer_notes, *scenario.discuss]


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (
            'today: "2026-01-09", story: [{on: "2026-01-08", tells: B}, {on: "2026-01-07", tells: A}]',
            "the events of a story must stand in order of date",
        ),
        (
            'today: "2026-01-09", story: [{on: "2026-01-10", tells: A}]',
            'the story goes beyond "today", 2026-01-09',
        ),
        ('story: [{on: "2026-01-10", tells: A}]', 'a story needs "today", the day on which it is told'),
    ],
)
def test_a_story_that_cannot_be_told_is_refused(more: str, complaint: str) -> None:
    loaded = parse(SMALL % more)
    assert [found.message for found in loaded.diagnostics if complaint in found.message], loaded.diagnostics


def test_a_case_with_a_wrong_answer_does_not_build(tmp_path: Path) -> None:
    text = REAL.read_text("utf-8")
    wrong = text.replace("    ends: nothing-held\n", "    ends: no-concerns\n", 1)
    assert wrong != text
    folder = lay_out(tmp_path, REAL)
    (folder / "pathway.yaml").write_text(wrong, "utf-8")
    result = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml")])
    assert result.exit_code != 0
    assert "scenario-failed" in result.output
    assert not (folder / "site").exists()


def test_every_part_of_the_training_says_where_it_comes_from(real: Pathway) -> None:
    training = real.training
    assert training is not None
    parts = [
        *training.aims,
        *training.prepare,
        *training.running_order,
        *training.ground_rules,
        *training.support,
        *training.discuss,
        *training.feedback,
        *training.notes,
    ]
    for part in parts:
        assert part.source or part.added, part
        assert set(part.source) <= set(real.clauses)
        assert set(part.points) <= set(real.points_by_id)
    assert {notes.at for notes in training.notes} <= set(real.nodes)
    assert training.minutes == sum(session.minutes for session in training.running_order) > 0
