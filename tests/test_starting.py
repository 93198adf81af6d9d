"""`pathway new`: a small site that builds at once, whatever its title is, and nothing overwritten."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.definition import load_file
from generator.definition.diagnostics import Severity
from generator.release.validate import examine
from generator.starting import Answers, first_files
from tests.every import every
from tests.reading import pages_of

HOSTILE = [
    "Missed visits: what's next?",
    'The "urgent" way, on one page',
    "It's #1 - and 'quoted' \"twice\"",
    "C:\\new\\table",
    "Gofal plant ŵ ŷ, 子供, צו",
    "{{ 7 * 7 }} {% if x %} ${HOME} &amp; <b>",
    "yes",
    "2026-11-21",
    "* not a list",
    "  spaces \t and\nlines ",
]


@every(lambda: product(HOSTILE, (True, False)))
def test_any_words_make_a_definition_without_errors_or_warnings(
    answers: tuple[str, bool], tmp_path: Path
) -> None:
    words, danger = answers
    given = Answers(words, owner=words, area=words, number=words if danger else None, first_step=words)
    (tmp_path / "pathway.yaml").write_text(first_files(given)["pathway.yaml"], encoding="utf-8")
    loaded, found = examine(tmp_path / "pathway.yaml", date(2026, 11, 21))
    assert [one for one in found if one.severity in (Severity.ERROR, Severity.WARNING)] == []
    pathway = loaded.pathway
    assert pathway is not None
    meant = " ".join(words.split())
    assert (pathway.about.title, pathway.about.owner, pathway.steps[0].title) == (meant, meant, meant)


@pytest.mark.parametrize("options", [[], ["--no-danger"]])
def test_it_builds_at_once_and_strictly(options: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "a new site"
    arguments = ["new", str(folder), "--yes", "--title", 'A "new": procedure', *options]
    made = CliRunner().invoke(main, arguments)
    assert made.exit_code == 0, made.output
    built = CliRunner().invoke(main, ["build", "--strict", "-f", str(folder / "mkdocs.yml")])
    assert built.exit_code == 0, built.output
    assert {"index.html", "checker.html", "steps/first-step.html"} <= set(pages_of(folder / "site"))


def test_it_asks_what_no_option_says(tmp_path: Path) -> None:
    folder = tmp_path / "asked"
    said = "Missed visits\nAn agency\n\nRing the family\ny\n112\n"
    asked = CliRunner().invoke(
        main, ["new", str(folder), "--area", "North"], input=said.replace("\n\n", "\n")
    )
    assert asked.exit_code == 0, asked.output
    pathway = load_file(folder / "pathway.yaml").pathway
    assert pathway is not None
    about = pathway.about
    assert (about.title, about.owner, about.area) == ("Missed visits", "An agency", "North")
    assert pathway.steps[0].title == "Ring the family"
    assert pathway.contacts_by_id["emergency"].phone == "112"


def test_a_folder_with_something_in_it_stays_as_it_is(tmp_path: Path) -> None:
    mine = tmp_path / "pathway.yaml"
    mine.write_text("mine", encoding="utf-8")
    refused = CliRunner().invoke(main, ["new", str(tmp_path), "--yes"])
    assert refused.exit_code == 2
    assert "not empty" in refused.output
    assert [file.name for file in tmp_path.iterdir()] == ["pathway.yaml"]
    assert mine.read_text("utf-8") == "mine"
    file = CliRunner().invoke(main, ["new", str(mine / "below"), "--yes"])
    assert (file.exit_code, "Traceback" in file.output) == (2, False)
