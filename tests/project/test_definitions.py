"""What a definition may name, and how it is named itself: every command obeys."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import generator
from generator.release.history import read_history
from tests.conftest import ROOT
from tests.project.outside import POSIX, SECRET, SETTINGS, lay_out, refused, run, run_alone, unharmed

EDITIONS = ROOT / "tests" / "cases" / "editions"
LINE = "file: 1.0.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose definition names its first edition."""
    folder = lay_out(tmp_path)
    text = (EDITIONS / "1.1.yaml").read_text("utf-8")
    assert text.count(LINE) == 1
    (folder / "pathway.yaml").write_text(text, encoding="utf-8")
    (folder / "1.0.yaml").write_bytes((EDITIONS / "1.0.yaml").read_bytes())
    return folder


def name(project: Path, path: str) -> None:
    """Let the definition name another file as its first edition."""
    definition = project / "pathway.yaml"
    text = definition.read_text("utf-8").replace(LINE, f"file: {json.dumps(path)}")
    definition.write_text(text, encoding="utf-8")


Command = Callable[[Path], Result]

COMMANDS: dict[str, Command] = {
    "check": lambda project: run("check", project / "pathway.yaml"),
    "check as JSON": lambda project: run("check", project / "pathway.yaml", "--format", "json"),
    "build": lambda project: run("build", "-f", project / "mkdocs.yml"),
    "serve": lambda project: run_alone("serve", "-f", project / "mkdocs.yml", "-a", "127.0.0.1:1"),
    "export": lambda project: run(
        "export", project / "out", "--definition", project / "pathway.yaml", "--docs", project / "docs"
    ),
    "approve": lambda project: run(
        "approve", project / "pathway.yaml", "--by", "A", "--role", "B", "--on", "2026-01-01", "--yes"
    ),
    "walk": lambda project: run("walk", project / "pathway.yaml", "-a", "x=y"),
    "build of another edition": lambda project: run(
        "build", "-f", project / "mkdocs.yml", "--definition", project / "pathway.yaml"
    ),
}

PATHS = [
    "../outside/secret.yaml",
    "sub/../../outside/secret.yaml",
    "/etc/passwd",
    "..\\outside\\secret.yaml",
    "C:\\secret.yaml",
    "\\\\server\\secret.yaml",
    "~/secret.yaml",
    ".git/config",
    "https://example.org/x.yaml",
    "x" * 400,
]


def test_an_edition_in_the_folder_is_compared(project: Path) -> None:
    assert run("build", "-f", project / "mkdocs.yml").exit_code == 0
    assert "the time was 1 week" in (project / "site" / "what-changed.html").read_text("utf-8")


@pytest.mark.parametrize("path", PATHS)
def test_an_edition_elsewhere_is_an_error_with_its_line(project: Path, path: str) -> None:
    (project / ".git").mkdir()
    (project / ".git" / "config").write_text(SECRET, encoding="utf-8")
    name(project, path)
    result = run("check", project / "pathway.yaml")
    assert result.exit_code == 1
    lines = (project / "pathway.yaml").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if "file: " in text)
    assert f"pathway.yaml:{line}:" in result.output
    assert "error[outside-project]" in result.output
    assert "= help: " in result.output


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_reads_an_edition_elsewhere(project: Path, command: str) -> None:
    before = (project / "pathway.yaml").read_bytes()
    name(project, "../outside/secret.yaml")
    changed = (project / "pathway.yaml").read_bytes()
    refused(COMMANDS[command](project), "outside-project")
    assert (project / "pathway.yaml").read_bytes() == changed != before
    assert not (project / "site").exists()
    unharmed(project)


@POSIX
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("to", ["../outside/secret.yaml", "/dev/zero", "pipe"])
def test_no_command_follows_a_definition_out_of_its_folder(project: Path, command: str, to: str) -> None:
    os.mkfifo(project / "pipe")
    (project / "pathway.yaml").unlink()
    (project / "pathway.yaml").symlink_to(to)
    refused(COMMANDS[command](project), "pathway.yaml")
    unharmed_but_for(project, "pipe")


def unharmed_but_for(project: Path, *names: str) -> None:
    for path in names:
        (project / path).unlink()
    unharmed(project)


@POSIX
def test_an_edition_by_a_link_or_a_pipe(project: Path) -> None:
    (project / "away.yaml").symlink_to("../outside/secret.yaml")
    name(project, "away.yaml")
    refused(run("check", project / "pathway.yaml"), "through a link")
    text = (project / "pathway.yaml").read_text("utf-8")
    os.mkfifo(project / "pipe.yaml")
    (project / "pathway.yaml").write_text(text.replace("away.yaml", "pipe.yaml"), encoding="utf-8")
    for command in COMMANDS.values():
        refused(command(project), "a pipe or a device")


@POSIX
def test_compare_follows_no_link_out_of_a_folder(project: Path) -> None:
    (project / "away.yaml").symlink_to("../outside/secret.yaml")
    os.mkfifo(project / "pipe.yaml")
    for old in ("away.yaml", "pipe.yaml"):
        for arguments in ((project / old, project / "1.0.yaml"), (project / "1.0.yaml", project / old)):
            result = run("compare", *arguments)
            refused(result, old)
            assert result.exit_code == 2


def test_what_changes_names_outside_is_told_beside_all_other_faults(project: Path) -> None:
    name(project, "../outside/secret.yaml")
    with (project / "pathway.yaml").open("a", encoding="utf-8") as file:
        file.write("nonsense: true\n")
    refused(run("check", project / "pathway.yaml"), "outside-project", "unknown-key")


def test_a_definition_that_settings_name_elsewhere_is_not_read(project: Path) -> None:
    settings = SETTINGS.replace("- pathway", "- pathway: {definition: ../outside/secret.yaml}")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    refused(run("build", "-f", project / "mkdocs.yml"), "mkdocs.yml:7:27", "leads up out of a folder")


def test_a_definition_that_a_person_names_may_be_anywhere(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "editions"
    other.mkdir()
    for edition in ("1.0.yaml", "1.1.yaml"):
        (other / edition).write_bytes((EDITIONS / edition).read_bytes())
    result = run("build", "-f", project / "mkdocs.yml", "--definition", other / "1.1.yaml")
    assert result.exit_code == 0, result.output


@POSIX
def test_the_library_obeys_and_never_raises_what_it_does_not_promise(project: Path) -> None:
    name(project, "../outside/secret.yaml")
    assert "outside-project" in {found.check for found in generator.check(project / "pathway.yaml")}
    with pytest.raises(generator.DefinitionError) as caught:
        generator.load(project / "pathway.yaml")
    assert SECRET not in str(caught.value)
    for file in ("a\0b", "x" * 5000, project, "..", "."):
        (found,) = generator.check(file)
        assert found.check == "unreadable-file"


def test_the_history_by_itself_reads_nothing_elsewhere(project: Path) -> None:
    pathway = generator.load(project / "pathway.yaml")
    name(project, "../outside/secret.yaml")
    loaded = pathway.about.changes[0].model_copy(update={"file": "../outside/secret.yaml"})
    about = pathway.about.model_copy(update={"changes": (loaded, *pathway.about.changes[1:])})
    from generator.project.containment import OutsideError

    with pytest.raises(OutsideError):
        read_history(project / "pathway.yaml", pathway.model_copy(update={"about": about}))
