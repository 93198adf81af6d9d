"""The checker in the terminal: the same questions and the same result as everywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.definition import load_file
from generator.definition.model import Pathway, Question, Scenario
from generator.graph.graph import Graph
from generator.graph.result import cited, remarks_shown
from generator.graph.walk import End, Given, Walk, walk
from generator.site.checker_page import walk_endings
from generator.terminal.dialogue import Dialogue, Ended, GivenAnswer
from generator.terminal.output import ResultWriter
from generator.terminal.text_page import TextPage
from generator.terminal.typed_dates import day_words, read_date
from tests.checks.definitions import SMALL
from tests.conftest import BARE, EXAMPLES, REAL, Build, name_of
from tests.reading import content, fold, words

TODAY = date(2026, 11, 21)


@pytest.fixture(params=[REAL, *EXAMPLES], ids=name_of)
def pathway(request: pytest.FixtureRequest) -> Pathway:
    found = load_file(request.param).pathway
    assert found is not None
    return found


def walked_by(pathway: Pathway, scenario: Scenario) -> Walk:
    given = Given(scenario.answers, scenario.dates, scenario.today or TODAY, scenario.start)
    return walk(Graph(pathway), given)


def told_about(pathway: Pathway, scenario: Scenario) -> str:
    """The result of a scenario, as one line."""
    lines: list[str] = []
    teller = ResultWriter(Graph(pathway), TextPage(lines.append), scenario.today or TODAY)
    teller.result(walked_by(pathway, scenario), scenario.dates)
    return fold(" ".join(lines))


def run(*arguments: str, typed: str = "", definition: Path = REAL) -> Result:
    return CliRunner().invoke(
        main, ["walk", str(definition), "--today", "2025-06-18", *arguments], input=typed
    )


def test_a_result_says_all_that_it_must(pathway: Pathway) -> None:
    for scenario in pathway.scenarios:
        text = told_about(pathway, scenario)
        missing = [said for said in wanted(pathway, scenario) if said not in text]
        assert missing == [], scenario.id


def wanted(pathway: Pathway, scenario: Scenario) -> Iterator[str]:
    """What a result must say: its place, clauses, times, dates, remarks and actions."""
    walked = walked_by(pathway, scenario)
    node, goes_back = pathway.nodes[scenario.ends], walked.end is End.BACK
    yield fold(node.heading)
    parts = [pathway.nodes[taken.question] for taken in walked.way] + [taken.answer for taken in walked.way]
    yield from {c for part in parts for c in part.source} if goes_back else cited(pathway, walked)
    for _, remark, _ in remarks_shown(pathway, walked):
        yield fold(remark)
    if not goes_back:
        for it in getattr(node, "timescale", ()):
            yield str(it.length)
            yield from [day_words(scenario.due[it.id])] if it.id in scenario.due else ()
        yield from (fold(action.text) for action in node.actions)


def test_a_result_says_what_the_page_of_the_site_says(real: Pathway, real_site: Path) -> None:
    page = content(real_site, "checker.html")
    results = {(end.question.id, end.answer): end.anchor for end in walk_endings(Graph(real)) if end.answer}
    for scenario in real.scenarios:
        walked = walked_by(real, scenario)
        assert walked.last is not None
        section = page.get_element_by_id(results[walked.last.question, walked.last.answer])
        text = told_about(real, scenario)
        assert words(section.cssselect("h2")[0]) in text
        parts = section.cssselect(".say, .action > .words, .talk, .uses-letter, .uses-paper, .length")
        assert [words(part) for part in parts if words(part) not in text] == []


def test_answers_typed_one_after_the_other_lead_to_the_same_place(pathway: Pathway) -> None:
    graph = Graph(pathway)
    for scenario in pathway.scenarios:
        ended, said = typed_by(graph, scenario)
        assert ended == scenario.ends, scenario.id
        assert fold(pathway.nodes[scenario.ends].heading) in said, scenario.id


def typed_by(graph: Graph, scenario: Scenario) -> tuple[str, str]:
    """Where a talk ends that is given the answers of a scenario by their numbers, and what it says."""
    lines: list[str] = []

    def read(prompt: str) -> str:
        question = talk._open(talk._walk())
        if question is None:
            raise EOFError
        given = scenario.answers.get(question.id)
        return "" if given is None else str(question.answers.index(answer_of(question, given)) + 1)

    told = GivenAnswer(dates=scenario.dates, start=scenario.start)
    talk = Dialogue(graph, TextPage(lines.append), read, told, scenario.today or TODAY)
    with pytest.raises(Ended):
        talk.run()
    return talk._walk().position, fold(" ".join(lines))


def answer_of(question: Question, given: str):
    found = question.answer(given)
    assert found is not None
    return found


def test_danger_is_asked_about_first_also_by_somebody_who_knows_the_step(real: Pathway) -> None:
    override = real.override_question
    assert override is not None
    for start in ([], ["--from", "convene"], ["--from", "3"]):
        text = fold(run(*start).output)
        first = min(text.find(fold(q.ask)) for q in real.questions if fold(q.ask) in text)
        assert text.find(fold(override.ask)) == first
    step = real.steps[2]
    text = fold(run("--from", step.id, typed="3\n").output)
    assert text.find(fold(override.ask)) < text.find(fold(real.nodes[step.then or ""].heading))


def test_a_whole_talk_in_a_pipe() -> None:
    result = run(typed="3\n9\nyes\n3\nno\nd\nnonsense\n13 6\n\nb\nb\nq\n")
    text = fold(result.output)
    assert result.exit_code == 0, result.output
    assert 'There is no answer "9". Type a number from 1 to 3.' in text
    assert "The day must be a number from 1 to 31" in text or "Enter the day, the month" in text
    assert "Friday 13 June 2025, 5 days ago" in text
    assert "It has passed (this is what the date says)" in text
    assert "\x1b" not in result.output


def test_b_takes_back_the_last_answer_and_s_all() -> None:
    text = fold(run(typed="3\n3\nb\nq\n").output)
    assert text.count("Do you consider that the family") == 2
    again = fold(run(typed="3\ns\nq\n").output)
    assert again.count("Has significant harm to a child been identified") == 2


def test_a_way_back_can_be_gone_on() -> None:
    fostering = next(path for path in EXAMPLES if name_of(path) == "fostering")
    result = run("--from", "panel-2", typed="3\n2\ng\nq\n", definition=fostering)
    assert "Go back to: Step 3" in result.output
    assert "Has the first year passed?" in result.output.split("Go back to: Step 3")[1]


def test_a_date_given_after_the_result_says_by_when() -> None:
    fostering = next(path for path in EXAMPLES if name_of(path) == "fostering")
    result = run(typed="3\n1\nd\n16 6 2025\nq\n", definition=fostering)
    assert result.exit_code == 0
    assert "It counts from a date: On which date was the council told?" in fold(result.output)
    assert "Last day in time Monday 23 June 2025, in 5 days" in fold(result.output)


def test_answers_as_options_ask_nothing() -> None:
    result = run("-a", "harm=No", "-a", "concern=I am not sure")
    assert result.exit_code == 0
    assert "Your answer" not in result.output
    missing = run("-a", "harm=No")
    assert missing.exit_code == 1
    assert '"concern=..."' in missing.output
    by_date = run(
        *("-a", "harm=No", "-a", "concern=Yes", "-a", "letter-sent=Yes", "-a", "contact=No"),
        *("-d", "reply-by=2025-06-18"),
    )
    assert "The date chose this answer: Wednesday 18 June 2025, today" in fold(by_date.output)


WRONG = {
    ("-a", "harm"): 'needs a name, "=" and a value',
    ("-a", "hram=No"): 'no question "hram"',
    ("-a", "harm=Maybe"): 'has no answer "Maybe"',
    ("-d", "missed=2025-06-18"): 'no date "missed"',
    ("-d", "missed-on=18 June"): "write it like 2026-11-21",
    ("--from", "9"): 'no step "9"',
}


def test_a_wrong_option_is_explained() -> None:
    for options, said in WRONG.items():
        result = run(*options, definition=SMALL)
        assert result.exit_code == 2, options
        assert said in result.output, options
        assert "Traceback" not in result.output, options


def test_an_end_in_the_middle_is_polite() -> None:
    result = run(typed="3\n")
    assert result.exit_code == 1
    assert "Nothing was kept." in result.output


def test_a_broken_definition_is_explained(tmp_path: Path) -> None:
    file = tmp_path / "pathway.yaml"
    file.write_text(BARE.read_text("utf-8").replace("go: search", "go: nowhere"), encoding="utf-8")
    result = run(definition=file)
    assert result.exit_code == 1
    assert "unknown-reference" in result.output


@pytest.mark.parametrize(
    ("typed", "lies", "expected"),
    [
        ("1 6 25", None, date(2025, 6, 1)),
        ("01/06/2025", None, date(2025, 6, 1)),
        ("2025-06-01", None, date(2025, 6, 1)),
        ("Friday the 13th of June", None, date(2025, 6, 13)),
        ("June 1 2025", None, date(2025, 6, 1)),
        ("20 12", "past", date(2024, 12, 20)),
        ("20 1", "future", date(2026, 1, 20)),
        ("3 sept 24", None, date(2024, 9, 3)),
        ("1 1 60", None, date(1960, 1, 1)),
        ("today", None, date(2025, 6, 18)),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, lies: str | None, expected: date) -> None:
    assert read_date(typed, date(2025, 6, 18), lies) == expected


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("soon", "Enter the day"),
        ("32 1 2025", "from 1 to 31"),
        ("1 13 2025", "The month must be"),
        ("29 2 2025", "There is no 29 February 2025: that month has 28 days"),
        ("1 1 20255", "The year must be"),
        ("0 1", "from 1 to 31"),
    ],
)
def test_a_date_that_is_none_is_explained(typed: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        read_date(typed, date(2025, 6, 18))


def test_bold_only_where_it_is_wanted(build: Build) -> None:
    lines: list[str] = []
    TextPage(lines.append, colour=True).heading("By when")
    assert lines == ["", "\x1b[1mBy when\x1b[0m"]
