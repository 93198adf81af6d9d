"""What the commands do where something is already: name it, say what to do, and leave it alone."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from generator.cli import main
from generator.mkdocs import plugin
from generator.release.disk_errors import ReplaceError
from generator.release.manifest import ABOUT, MANIFEST, made_here, read_list
from generator.release.ownership import EARLIER, files_of_ours, named, not_listed
from generator.release.replace import replaced_whole
from tests.conftest import BARE, lay_out
from tests.foreign import list_all, look, make_site


def run(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(main, [*map(str, arguments)])
    assert "Traceback" not in done.output
    return done.exit_code, done.output


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a small definition and no pages by hand, built once."""
    folder = lay_out(tmp_path_factory.mktemp("ours"), BARE)
    for page in (folder / "docs").iterdir():
        page.unlink()
    status, output = run("build", "-f", folder / "mkdocs.yml")
    assert status == 0, output
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(built, tmp_path / "project"))


def with_pathway(project: Path) -> str:
    return run("build", "-f", project / "mkdocs.yml")[1]


def with_mkdocs(project: Path) -> str:
    """`mkdocs build`; gives what it says as an error, or nothing."""
    said: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        mkdocs_build(load_config(str(project / "mkdocs.yml")))
    except Abort:
        return "\n".join(said)
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)
    return ""


BUILDS = pytest.mark.parametrize("build", [with_pathway, with_mkdocs])


@BUILDS
def test_somebody_s_own_site_is_named_and_stays(build: Callable[[Path], str], project: Path) -> None:
    folder = project / "public_html"
    folder.mkdir()
    for name in ("index.html", "minutes.docx", *(f"photo{number:02}.jpg" for number in range(20))):
        (folder / name).write_text("mine", encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nsite_dir: public_html\n")
    before = look(project)
    said = build(project)
    assert f"{folder} holds what pathway did not make" in said
    assert "\n  index.html\n  minutes.docx\n  photo00.jpg\n" in said
    assert "photo08.jpg" not in said
    assert "\n  and 12 more\n" in said
    assert "Name another folder, or move them away" in said
    assert "--replace" not in said
    assert look(project) == before


@BUILDS
@pytest.mark.parametrize("added", ["minutes.docx", ".htaccess", "steps/uploads/", "steps/link"])
def test_what_was_added_to_a_site_is_named_and_stays(
    added: str, build: Callable[[Path], str], project: Path
) -> None:
    path = project / "site" / added
    if added.endswith("/"):
        path.mkdir()
    elif added.endswith("link"):
        path.symlink_to(project / "docs")
    else:
        path.write_text("mine", encoding="utf-8")
    before = look(project)
    assert f"\n  {added}\n" in build(project)
    assert look(project) == before


@BUILDS
def test_a_site_of_ours_is_replaced_although_files_in_it_were_changed(
    build: Callable[[Path], str], project: Path
) -> None:
    before = look(project / "site").keys()
    (project / "site" / "index.html").write_text("changed", encoding="utf-8")
    (project / "site" / "checker.html").unlink()
    build(project)
    assert look(project / "site").keys() == before
    assert run("verify", project / "site")[0] == 0
    assert not list(project.glob(".site*"))


@BUILDS
def test_what_is_added_during_a_build_is_not_lost(
    build: Callable[[Path], str], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, site = plugin.build_site, project / "site"

    def meanwhile(*arguments: object) -> object:
        (site / "minutes.docx").write_text("mine", encoding="utf-8")
        return really(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(plugin, "build_site", meanwhile)
    before = look(site)
    assert "\n  minutes.docx\n" in build(project)
    assert (site / "minutes.docx").read_text("utf-8") == "mine"
    (site / "minutes.docx").unlink()
    assert look(site) == before


def test_plain_mkdocs_too_replaces_the_whole_site_or_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(_self: object, output: str, **_others: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(plugin.PathwayPlugin, "on_post_page", half)
    before = look(project / "site")
    with pytest.raises(RuntimeError):
        with_mkdocs(project)
    assert look(project / "site") == before
    assert not list(project.glob(".site*"))


def test_a_site_of_an_earlier_release_is_replaced_once_somebody_has_said_so(project: Path) -> None:
    site = project / "site"
    (site / ABOUT).unlink()
    list_all(site)
    before = look(project)
    status, said = run("build", "-f", project / "mkdocs.yml")
    assert status == 1
    assert f'pathway build --replace "{site}"' in said
    assert look(project) == before
    (site / "minutes.docx").write_text("mine", encoding="utf-8")
    status, said = run("build", "-f", project / "mkdocs.yml", "--replace", site)
    assert status == 1
    assert "\n  minutes.docx\nName another folder" in said
    (site / "minutes.docx").unlink()
    assert look(project) == before
    assert run("build", "-f", project / "mkdocs.yml", "--replace", site)[0] == 0
    assert made_here(read_list(site))


def test_a_list_that_somebody_else_made_is_not_ours(tmp_path: Path) -> None:
    """Also of files that we made, and others, and where somebody says that it is ours."""
    papers, site = tmp_path / "papers", tmp_path / "site"
    papers.mkdir()
    (papers / "minutes.docx").write_text("mine", encoding="utf-8")
    list_all(papers)
    make_site(site, "old")
    assert files_of_ours(site) == {*EARLIER, "steps/one.html", ABOUT, MANIFEST}
    (site / "minutes.docx").write_text("mine", encoding="utf-8")
    list_all(site)
    assert read_list(site).keys() >= {"minutes.docx", ABOUT}
    for folder in (papers, site):
        before = look(folder)
        assert files_of_ours(folder) == set()
        with pytest.raises(ReplaceError, match=r"minutes\.docx"), replaced_whole(folder):
            pass
        assert look(folder) == before
    with pytest.raises(ReplaceError, match=r"minutes\.docx"), replaced_whole(papers, trusted=True):
        pass


def test_a_list_is_ours_with_the_line_ends_of_another_system(tmp_path: Path) -> None:
    make_site(tmp_path / "site", "old")
    file = tmp_path / "site" / MANIFEST
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert not list(not_listed(tmp_path / "site", files_of_ours(tmp_path / "site")))


def test_a_long_list_is_cut_short_and_strange_names_are_harmless() -> None:
    assert named(["a\x1b[31m\nb"]) == "  a?[31m?b"
    assert named(str(number) for number in range(20_000)).endswith("\n  9\n  and at least 9,990 more")
