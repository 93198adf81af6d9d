"""What changed, edition by edition: told by the owner, and found by comparing the old file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml.html import HtmlElement

from generator.cli import main
from generator.definition import load_file
from generator.release.history import read_history
from generator.release.validate import DefinitionError
from tests import editions
from tests.reading import content, words


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> HtmlElement:
    folder = editions.project(tmp_path_factory.mktemp("history"), approved=True)
    return content(editions.build(folder), "what-changed.html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Both editions side by side."""
    for name in (editions.OLD, editions.NEW):
        shutil.copy(editions.EDITIONS / name, tmp_path / name)
    return tmp_path


def history(file: Path) -> dict[int, list[str]]:
    """The sentences found by comparing, by the place of the edition."""
    pathway = load_file(file).pathway
    assert pathway is not None
    found = read_history(file, pathway)
    return {
        place: [said for _, all_said in sections for said in all_said] for place, sections in found.items()
    }


def test_every_edition_is_told_as_its_owner_tells_it(page) -> None:
    assert [words(heading) for heading in page.cssselect("section.edition > h2")] == [
        "Version 1.0",
        "Version 1.1",
    ]
    first, second = page.cssselect("section.edition")
    assert "1 November 2025. First edition." in words(first)
    assert (
        "Date: 2 November 2026. The edition that you are reading: approved. The second visit comes sooner."
        in words(second)
    )


def test_the_comparison_is_told_where_the_old_file_is_at_hand(page) -> None:
    first, second = page.cssselect("section.edition")
    assert first.cssselect("ul") == []
    said = words(second)
    assert "the time was 1 week and is now 3 working days" in said
    assert "30 November 2027" in said
    for not_worth_telling in (
        "1.0.yaml",
        "version changed",
        "status changed",
        "approval",
        "Ring the family was",
    ):
        assert not_worth_telling not in said


def test_without_the_old_file_nothing_is_compared(folder: Path) -> None:
    file = folder / editions.NEW
    file.write_text(file.read_text("utf-8").replace(", file: 1.0.yaml", ""), encoding="utf-8")
    assert history(file) == {}


def test_the_newest_may_stand_first(folder: Path) -> None:
    file = folder / editions.NEW
    before = history(file)
    lines = file.read_text("utf-8").split("\n")
    places = [place for place, line in enumerate(lines) if line.startswith("    - {version:")]
    lines[places[0]], lines[places[1]] = lines[places[1]], lines[places[0]]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert history(file) == {0: before[1]}
    undated = file.read_text("utf-8").replace("on: 2025-11-01, ", "").replace("on: 2026-11-02, what", "what")
    file.write_text(undated, encoding="utf-8")
    assert history(file) == {0: before[1]}


def test_an_edition_that_says_the_same_is_told_so(folder: Path) -> None:
    file = folder / editions.NEW
    same = file.read_text("utf-8").replace('version: "1.1"\n', 'version: "1.0"\n')
    (folder / editions.OLD).write_text(f"# reordered\n{same}", encoding="utf-8")
    assert history(file) == {1: []}


def test_an_old_file_that_is_not_there_is_an_error_of_the_check(folder: Path) -> None:
    (folder / editions.OLD).unlink()
    result = CliRunner().invoke(main, ["check", str(folder / editions.NEW)])
    assert result.exit_code == 1
    assert (
        'error[edition-not-there]: The definition of version 1.0, "1.0.yaml", is not there' in result.output
    )


def test_an_old_file_that_cannot_be_read_stops_the_build_and_says_why(tmp_path: Path) -> None:
    folder = editions.project(tmp_path, approved=False)
    (folder / editions.OLD).write_text("pathway: {title: [}\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "-f", str(folder / "mkdocs.yml")])
    assert (result.exit_code, "Traceback" in result.output) == (1, False)
    with pytest.raises(DefinitionError, match="put the file there as it was, or take the line file: away"):
        history(folder / "pathway.yaml")


def test_export_tells_the_same(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    arguments = [
        "export",
        str(target),
        "--definition",
        str(folder / editions.NEW),
        "--docs",
        str(tmp_path / "no"),
    ]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert "the time was 1 week and is now 3 working days" in (target / "docs" / "what-changed.md").read_text(
        "utf-8"
    )
