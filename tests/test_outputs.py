"""Files that a command writes, and folders that it begins in: over nothing, unless somebody has named it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.mkdocs.drawing_cache import MOST, DrawingCache
from generator.release.files import WriteError, fill_folder
from tests.conftest import BARE, REAL
from tests.foreign import look


def run(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*map(str, arguments)])
    assert "Traceback" not in done.output
    return done.exit_code, done.output


@pytest.mark.parametrize("command", [["new", "--yes"], ["export", "--definition", str(BARE)]])
def test_a_folder_with_something_in_it_is_not_begun_in(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / ".notes").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to("nowhere")
    before = look(tmp_path)
    for folder, words in (("mine", "\n  .notes\n"), ("link", "is not a folder")):
        status, said = run(*command, tmp_path / folder)
        assert status == 2
        assert words in said
        assert "Name a new or an empty folder" in said
    assert look(tmp_path) == before


def test_a_folder_is_filled_whole_or_not_at_all_and_over_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    before = look(tmp_path)
    for folder in ("empty", "new/below"):
        files = {"a/one.md": b"1", "a/two.md": b"2", "a/one.md/three.md": b"3"}
        with pytest.raises(WriteError, match=r"cannot be written"):
            fill_folder(tmp_path / folder, files)
    assert look(tmp_path) == before


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The real definition with one change."""
    file = tmp_path / "changed.yaml"
    file.write_text(REAL.read_text("utf-8").replace("2 weeks", "3 weeks"), encoding="utf-8")
    return file


@pytest.mark.parametrize("option", ["--output", "--sign-off"])
def test_a_file_is_written_over_only_if_it_is_named(option: str, changed: Path, tmp_path: Path) -> None:
    sheet, other = tmp_path / "sheet.html", tmp_path / "other.html"
    sheet.write_text("signed", encoding="utf-8")
    arguments = ("compare", REAL, changed, "--quick", option, sheet)
    for more in ((), ("--replace", other)):
        status, said = run(*arguments, *more)
        assert status == 2
        assert (
            f'{sheet} is there already. Name another file, or write over it with --replace "{sheet}"' in said
        )
        assert sheet.read_text("utf-8") == "signed"
    assert run(*arguments, "--replace", sheet)[0] == 1
    assert "3 weeks" in sheet.read_text("utf-8")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["changed.yaml", "sheet.html"]


def test_nothing_is_written_through_a_link(changed: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("later.txt")
    assert run("compare", REAL, changed, "--quick", "-o", tmp_path / "link.txt")[0] == 2
    assert not (tmp_path / "later.txt").exists()


def test_a_device_is_no_file_that_could_be_lost(changed: Path) -> None:
    assert run("compare", REAL, changed, "--quick", "-o", os.devnull)[0] == 1


def test_kept_drawings_make_room_among_themselves(tmp_path: Path) -> None:
    drawings = tmp_path / "drawings"
    drawings.mkdir()
    for number in range(MOST + 5):
        (drawings / f"notes-{number}").write_text("mine", encoding="utf-8")
    kept = DrawingCache(tmp_path)
    kept.draw_svg("digraph { a }")
    assert len(list(drawings.iterdir())) == MOST + 6
