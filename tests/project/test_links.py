"""Links and special files in the folders that a build reads whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.project.outside import POSIX, SETTINGS, lay_out, refused, run, unharmed

pytestmark = POSIX


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = lay_out(tmp_path, SETTINGS.replace("name: material", "name: material\n  custom_dir: overrides"))
    (folder / "overrides" / "assets").mkdir(parents=True)
    return folder


def build(project: Path):
    return run("build", "-f", project / "mkdocs.yml")


BAD = {
    "page.md": ("../../outside/secret.md", "leads out of the project's folder"),
    "file.txt": ("../../outside/secret.txt", "leads out of the project's folder"),
    "folder": ("../../outside", "leads out of the project's folder"),
    "device.md": ("/dev/zero", "leads out of the project's folder"),
    "process.txt": ("/proc/self/environ", "leads out of the project's folder"),
    "hidden.txt": ("../.git/config", "leads to something hidden"),
    "hidden": ("../.git", "leads to something hidden"),
    "round": (".", "in which it lies itself"),
    "up": ("..", "in which it lies itself"),
    "self.md": ("self.md", "back to itself|leads nowhere"),
    "nowhere.md": ("not-there.md", "leads nowhere"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_link_that_must_not_be_followed_stops_the_build(project: Path, name: str) -> None:
    (project / ".git").mkdir()
    (project / ".git" / "config").write_text("a password", encoding="utf-8")
    to, said = BAD[name]
    (project / "docs" / name).symlink_to(to)
    result = build(project)
    refused(result, f'"docs/{name}"', "Nothing was changed", "remove it")
    assert any(words in result.output for words in said.split("|"))
    assert not (project / "site").exists()
    unharmed(project)


def test_everything_is_told_at_once_in_every_folder(project: Path) -> None:
    (project / "docs" / "deep" / "er").mkdir(parents=True)
    places = [
        "docs/one.md",
        "docs/deep/two.txt",
        "docs/deep/er/three.md",
        "overrides/four.css",
        "overrides/assets/five",
    ]
    for place in places:
        (project / place).symlink_to(project.parent / "outside" / "secret.txt")
    os.mkfifo(project / "docs" / "six.md")
    os.mkfifo(project / "overrides" / "seven.html")
    refused(build(project), *(f'"{place}"' for place in (*places, "docs/six.md", "overrides/seven.html")))


@pytest.mark.parametrize("name", ["docs", "overrides"])
def test_a_folder_that_is_itself_a_link_out_is_not_read(project: Path, name: str) -> None:
    folder = project / name
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
    folder.symlink_to("../outside")
    refused(build(project), f'"{name}" leads out of the project')
    unharmed(project)


def test_links_that_multiply_are_followed_once(project: Path) -> None:
    """Thirty folders, each with two links to the next: a thousand million ways."""
    for number in range(30):
        (project / "parts" / str(number)).mkdir(parents=True)
        for name in ("a", "b"):
            if number:
                (project / "parts" / str(number) / name).symlink_to(f"../{number - 1}")
    (project / "docs" / "all").symlink_to("../parts/29")
    refused(build(project), "a folder that is read already")


def test_a_link_inside_the_project_is_followed(project: Path) -> None:
    (project / "texts").mkdir()
    (project / "texts" / "more.md").write_text("# More\n\nWords elsewhere.\n", encoding="utf-8")
    (project / "docs" / "more").symlink_to("../texts")
    (project / "docs" / "definition.yaml").symlink_to("../pathway.yaml")
    (project / "docs" / ".#ours.md").symlink_to("somebody@machine.1234")  # as an editor marks an open file
    result = build(project)
    assert result.exit_code == 0, result.output
    assert "Words elsewhere." in (project / "site" / "more" / "more.html").read_text("utf-8")
    assert (project / "site" / "definition.yaml").is_file()


def test_export_obeys_too(project: Path, tmp_path: Path) -> None:
    os.mkfifo(project / "docs" / "pipe.md")
    (project / "docs" / "page.md").symlink_to("../../outside/secret.md")
    (project / "pathway.yaml").write_text("pathway: {title: [}\n", encoding="utf-8")
    out = project / "out"
    arguments = ("export", out, "--definition", project / "pathway.yaml", "--docs", project / "docs")
    refused(run(*arguments), '"docs/pipe.md"', '"docs/page.md"', "pathway.yaml:1:")
    assert not out.exists()


def test_a_folder_of_pages_that_a_person_names_may_be_anywhere(project: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "ours.md").write_text("# From elsewhere\n", encoding="utf-8")
    arguments = ("export", project / "out", "--definition", project / "pathway.yaml", "--docs", pages)
    assert run(*arguments).exit_code == 0
    assert "From elsewhere" in (project / "out" / "docs" / "ours.md").read_text("utf-8")
