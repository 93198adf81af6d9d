"""The training pages without a script, held against the definition."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from generator.definition import load_file
from generator.definition.model import Outcome, Pathway, Question, Scenario, Step
from generator.graph.graph import Graph
from generator.graph.scenarios import run_scenario
from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import content, fold, page, pages_of, words


@pytest.fixture(params=[REAL, *GOOD], ids=name_of)
def case(request: pytest.FixtureRequest, build: Build) -> tuple[Pathway, Path]:
    pathway = load_file(request.param).pathway
    assert pathway is not None
    return pathway, build(request.param)


def story_page(site: Path, scenario: Scenario) -> HtmlElement:
    return content(site, f"training/case-{scenario.anchor}.html")


def the_end(pathway: Pathway, scenario: Scenario) -> tuple[str, str]:
    """Worked out by hand: the id and the heading of the place where a case must end."""
    node = pathway.nodes[scenario.ends]
    return node.id, fold(node.heading)


def test_the_walk_through_has_every_node_with_all_its_ways(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    slides = content(site, "training/walk-through.html").cssselect(".slide")
    assert [slide.get("data-node") for slide in slides] == [node.id for node in pathway.route]
    for slide, node in zip(slides, pathway.route, strict=True):
        assert slide.get("id") == f"at-{node.id}"
        title = node.ask if isinstance(node, Question) else node.title
        assert words(slide.cssselect("h2")[0]) == fold(title)
        shown = [words(item) for item in slide.cssselect("ul.doing > li[data-strength] .doing-words")]
        assert len(shown) == len(node.actions)
        for text, action in zip(shown, node.actions, strict=True):
            assert fold(action.text) in text
        links = [a.get("href") for a in slide.cssselect(".slide-ways a, .slide-then a")]
        if isinstance(node, Question):
            assert links == [f"#at-{answer.target}" for answer in node.answers]
        elif isinstance(node, Step) and node.then:
            assert links == [f"#at-{node.then}"]
        else:
            assert links == []


def test_the_trainers_notes_hold_every_gap_and_conflict_of_the_place(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    body = content(site, "training/walk-through.html")
    for node in pathway.route:
        (notes,) = body.cssselect(f"#at-{node.id} .slide-notes")
        assert notes.get("open") is None
        text = words(notes)
        parts = [node, *node.actions, *getattr(node, "answers", ()), *getattr(node, "timescale", ())]
        for part in parts:
            for _kind, said, _clauses in part.remarks:
                assert fold(said) in text, (node.id, said)


def test_every_scenario_can_be_walked_through(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    graph = Graph(pathway)
    body = content(site, "training/walk-through.html")
    steps = {item.get("id"): item.get("data-steps").split() for item in body.cssselect("[data-steps]")}
    assert set(steps) == {f"case-{s.anchor}" for s in pathway.scenarios}
    for scenario in pathway.scenarios:
        walk = run_scenario(graph, scenario).walk
        found = steps[f"case-{scenario.anchor}"]
        assert [step.split(":")[0] for step in found] == list(walk.nodes)
        assert [step for step in found if ":" in step] == [f"{t.question}:{t.answer.id}" for t in walk.way]


def test_every_story_is_told_in_order_with_its_dates(real: Pathway, real_site: Path) -> None:
    for scenario in real.stories:
        events = story_page(real_site, scenario).cssselect("ol.story > li")
        assert [e.cssselect("time")[0].get("datetime") for e in events] == [
            event.on.isoformat() for event in scenario.story
        ]
        for shown, event in zip(events, scenario.story, strict=True):
            assert words(shown).endswith(fold(event.tells))


def test_the_answer_of_a_case_waits_and_is_whole(real: Pathway, real_site: Path) -> None:
    for scenario in real.stories:
        body = story_page(real_site, scenario)
        (answer,) = body.cssselect("details.case-answer")
        assert answer.get("open") is None
        _node, heading = the_end(real, scenario)
        text = words(answer)
        assert heading in words(answer.cssselect(".answer-place")[0])
        for action in getattr(real.nodes[scenario.ends], "actions", ()):
            assert fold(action.text) in text
        for clause in scenario.cites:
            assert fold(real.clauses[clause].says) in text
        for day in scenario.due.values():
            assert f"{day.day} {day:%B} {day.year}" in text, (scenario.id, day)
        outside = words(body.cssselect(".case-story")[0]) + words(body.cssselect(".case-think")[0])
        assert heading not in outside


def test_a_gap_or_conflict_that_a_case_rests_on_is_shown_in_its_answer(
    real: Pathway, real_site: Path
) -> None:
    for scenario in real.stories:
        if scenario.basis != "decided":
            answer = story_page(real_site, scenario).cssselect("details.case-answer")[0]
            assert answer.cssselect(f'[data-remark="{scenario.basis}"]'), scenario.id


def test_the_trainers_part_is_apart_from_the_answer(real: Pathway, real_site: Path) -> None:
    for scenario in real.stories:
        (trainer,) = story_page(real_site, scenario).cssselect("details.case-trainer")
        assert trainer.get("open") is None
        for text in (*scenario.trainer_notes, *scenario.discuss):
            assert fold(text) in words(trainer)


def test_the_quiz_has_one_right_answer_a_case_and_explains_each(real: Pathway, real_site: Path) -> None:
    sections = content(real_site, "training/quiz.html").cssselect(".quiz-case")
    assert [s.get("data-case") for s in sections] == [s.id for s in real.stories]
    for section, scenario in zip(sections, real.stories, strict=True):
        choices = section.cssselect("details.quiz-choice")
        right = [c.get("data-node") for c in choices if c.get("data-right") == "yes"]
        assert right == [scenario.ends]
        assert 2 <= len(choices) <= 6
        for choice in choices:
            assert choice.get("open") is None
            assert words(choice.cssselect(".quiz-verdict")[0])


def test_the_danger_is_offered_in_every_quiz(real: Pathway, real_site: Path) -> None:
    for section in content(real_site, "training/quiz.html").cssselect(".quiz-case"):
        nodes = [real.nodes[c.get("data-node")] for c in section.cssselect("details.quiz-choice")]
        assert any(isinstance(node, Outcome) and node.kind == "danger" for node in nodes)


def test_the_pack_holds_everything(real: Pathway, real_site: Path) -> None:
    training = real.training
    assert training is not None
    body = content(real_site, "training/pack.html")
    text = words(body)
    says = [*training.aims, *training.prepare, *training.ground_rules, *training.support, *training.discuss]
    for part in says:
        assert fold(part.says) in text
    rows = body.cssselect("table.running-order tbody tr")
    assert [(words(r[0]), words(r[1])) for r in rows] == running_order(real)
    for question in training.feedback:
        assert fold(question.ask) in text
    assert len(body.cssselect(".pack-case")) == len(body.cssselect(".pack-answer")) == len(real.stories)
    assert len(body.cssselect("svg.pw-chart")) == 1
    listed = words(body.cssselect(".pack-open")[0])
    for point in real.points:
        assert (fold(point.title) + "." in listed) == (point.kind != "note"), point.id


def running_order(real: Pathway) -> list[tuple[str, str]]:
    """Worked out by hand: when each part begins, and how long it takes."""
    found, clock = [], 0
    assert real.training is not None
    for session in real.training.running_order:
        found.append((f"{clock // 60}:{clock % 60:02}", str(session.minutes)))
        clock += session.minutes
    return found


def test_the_pages_need_no_inline_style_script_or_handler(real_site: Path) -> None:
    for path in pages_of(real_site):
        if path.startswith("training/") or path == "flowchart.html":
            article = content(real_site, path)
            assert not article.xpath(".//@style"), path
            assert not article.xpath(".//@*[starts-with(name(), 'on')]"), path
            assert not [s for s in article.cssselect("script") if (s.text or "").strip()], path


def test_the_scripts_set_no_style_text_and_store_and_ask_for_nothing() -> None:
    folder = REAL.parent / "generator" / "static" / "javascripts"
    for name in ("chart-view", "stage", "walk-through", "cases", "quiz"):
        text = (folder / f"{name}.js").read_text("utf-8")
        forbidden = r"localStorage|sessionStorage|document\.cookie|indexedDB|fetch\(|XMLHttpRequest|cssText"
        assert not re.search(forbidden, text), name
        assert not re.search(r"""setAttribute\(["']style""", text), name


def test_boxes_of_a_training_chart_lead_into_the_walk_through(real_site: Path) -> None:
    for path in ("training/pack.html", "training/walk-through.html"):
        links = {a.get("href") for a in page(real_site, path).cssselect("svg.pw-chart a")}
        assert links
        assert all(link.startswith("walk-through.html#at-") for link in links)
