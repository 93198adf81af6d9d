"""The working folder of a build, and how the old site is removed: by its list, and nothing besides."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.release import removal
from generator.release.disk_errors import ReplaceError
from generator.release.manifest import ABOUT, MANIFEST
from generator.release.replace import LeftoverError, replaced_whole
from tests.foreign import look, make_site


def test_a_folder_that_is_named_as_our_working_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".site-build" / "old").mkdir(parents=True)
    (tmp_path / ".site-build" / "old" / "index.html").write_text("mine", encoding="utf-8")
    before = look(tmp_path)
    with pytest.raises(ReplaceError, match="is in the way"), replaced_whole(tmp_path / "site"):
        pass
    assert look(tmp_path) == before


def test_what_was_added_as_the_build_was_killed_is_named_until_somebody_takes_it(tmp_path: Path) -> None:
    """As it is found after a kill between the exchange of the folders and the second look."""
    work = tmp_path / ".site-build"
    make_site(tmp_path / "site", "new")
    make_site(work / "new", "old")
    (work / "new" / "minutes.docx").write_text("mine", encoding="utf-8")
    (work / "pathway-build.lock").touch()
    for _ in range(2):
        with pytest.raises(LeftoverError, match=r"new/minutes\.docx"), replaced_whole(tmp_path / "site"):
            pass
    (work / "new" / "minutes.docx").rename(tmp_path / "minutes.docx")
    with replaced_whole(tmp_path / "site") as fresh:
        (fresh / "index.html").write_text("newest", encoding="utf-8")
    assert look(tmp_path).keys() == {
        "minutes.docx",
        "site",
        *(f"site/{n}" for n in ("index.html", ABOUT, MANIFEST)),
    }


@pytest.mark.skipif(not removal._HOLDS_OPEN, reason="the system holds no folder open")
def test_a_link_in_place_of_a_folder_leads_the_removal_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Put there after the removal has looked into the folder: the page beyond has the name of ours."""
    make_site(tmp_path / "site", "old")
    make_site(tmp_path / "theirs", "theirs")
    before, really, steps = look(tmp_path / "theirs"), removal._remove_file, tmp_path / "site" / "steps"

    def after_a_swap(here: removal._Opened, name: str) -> None:
        if name == "one.html" and not steps.is_symlink():
            steps.rename(tmp_path / "aside")
            steps.symlink_to(tmp_path / "theirs" / "steps")
        really(here, name)

    monkeypatch.setattr(removal, "_remove_file", after_a_swap)
    assert removal.remove_ours(tmp_path / "site") == ["steps"]
    assert steps.is_symlink()
    assert look(tmp_path / "theirs") == before


@pytest.mark.parametrize("holds_open", [True, False])
def test_permissions_of_the_folder_stay_and_a_read_only_site_goes(
    holds_open: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the system holds no folder open, as Windows."""
    monkeypatch.setattr(removal, "_HOLDS_OPEN", holds_open and removal._HOLDS_OPEN)
    make_site(tmp_path / "site", "old")
    (tmp_path / "site" / "steps" / "one.html").chmod(0o444)
    (tmp_path / "site").chmod(0o711)
    with replaced_whole(tmp_path / "site"):
        pass
    assert look(tmp_path)["site"] == ("folder", 0o711 if os.name == "posix" else 0o777)
    assert not list(tmp_path.glob(".site*"))
