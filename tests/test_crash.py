"""A mistake of the program is told as one: in plain words, with a status of its own, and nothing is lost."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import crash
from generator.cli import EXIT_STATUSES, LINES, main
from generator.diff import compare
from generator.mkdocs.answering import ProgramError
from generator.mkdocs.plugin import PathwayPlugin
from generator.release.editions import read_editions
from generator.release.outdated_copies import find_reprints
from tests.conftest import BARE, ROOT
from tests.project.outside import SETTINGS, lay_out
from tests.test_serving import free_port

FAULT = "a-key-that-nobody-foresaw"


@pytest.fixture(autouse=True)
def _without_details(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(crash.VARIABLE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def tree(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def fails(*_: object, **__: object) -> None:
    raise KeyError(FAULT)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def told_as_ours(output: str, command: str) -> None:
    """It says whose fault it is, to whom to report it, what and where it is; and shows no page of code."""
    words = " ".join(output.split())
    assert "failed by a mistake of the program. It is not your fault" in words
    assert "report it to whoever looks after this program" in words
    assert f"KeyError: '{FAULT}'" in words
    assert f"; {command}" in words
    assert "pathway-generator 0." in words
    assert f"set the environment variable {crash.VARIABLE} to 1" in words
    assert "Traceback" not in output
    assert 'File "' not in output


BROKEN = {
    "new": ("generator.cli.new.first_files", ["FOLDER/fresh", "-y"]),
    "check": ("generator.cli.check.examine", ["FOLDER/pathway.yaml"]),
    "explain": ("generator.cli.explain.nearest", ["nothing"]),
    "schema": ("generator.cli.schema.schema_text", []),
    "walk": ("generator.cli.walk.Graph", ["FOLDER/pathway.yaml"]),
    "compare": ("generator.cli.compare.compare_editions", ["FOLDER/pathway.yaml", "FOLDER/pathway.yaml"]),
    "approve": (
        "generator.cli.approve.prepare",
        ["FOLDER/pathway.yaml", "--by", "A", "--role", "B", "--on", "2026-01-01", "--yes"],
    ),
    "serve": ("generator.cli.serve.load_site_config", ["-f", "FOLDER/mkdocs.yml"]),
    "build": ("generator.cli.build.load_site_config", ["-f", "FOLDER/mkdocs.yml"]),
    "verify": ("generator.cli.verify.differences", ["FOLDER"]),
    "hosting": ("generator.release.web_servers.headers", ["nginx"]),
    "export": ("generator.cli.export.export_site", ["FOLDER/out", "--definition", "FOLDER/pathway.yaml"]),
}
"""For every command something that it needs, which is broken, and how it is called."""


def test_every_command_is_broken_here() -> None:
    assert set(BROKEN) == set(LINES)
    assert crash.STATUS in EXIT_STATUSES


@pytest.mark.parametrize("command", BROKEN)
def test_every_command_tells_its_own_mistake(
    command: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, arguments = BROKEN[command]
    monkeypatch.setattr(broken, fails)
    before = tree(project)
    result = run(command, *(word.replace("FOLDER", str(project)) for word in arguments))
    assert result.exit_code == crash.STATUS == 3
    told_as_ours(result.output, f"pathway {command}")
    assert "A site that was built before is as it was." in result.output
    assert tree(project) == before


def test_whoever_mends_it_can_see_all_of_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(crash.VARIABLE, "1")
    monkeypatch.setattr("generator.cli.check.examine", fails)
    output = run("check", project / "pathway.yaml").output
    assert "Traceback (most recent call last)" in output
    assert "test_crash.py" in output


def test_the_address_for_reports_is_that_of_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    from email.message import Message

    named = Message()
    named["Project-URL"] = "Source, https://example.org/source"
    named["Project-URL"] = "Issues, https://example.org/issues"
    monkeypatch.setattr(crash, "metadata", lambda _: named)
    monkeypatch.setattr("generator.cli.schema.schema_text", fails)
    assert "Please report it to https://example.org/issues, with" in run("schema").output


@pytest.mark.parametrize("problem", [
    OSError(errno.ENOSPC, "No space left on device", "somewhere"),
    OSError(errno.EMFILE, "Too many open files"),
    MemoryError(),
])  # fmt: skip
def test_what_the_system_refuses_is_nobodys_mistake(
    problem: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> None:
        raise problem

    monkeypatch.setattr("generator.cli.schema.schema_text", refuses)
    result = run("schema")
    assert result.exit_code == 2
    assert "pathway schema had to stop" in result.output
    assert "mistake of the program" not in result.output
    assert "Traceback" not in result.output


def test_a_file_that_is_missing_is_no_address_that_is_taken(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def misses(**_: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No such file", "ours.html")

    monkeypatch.setattr("mkdocs.commands.serve.serve", misses)
    result = run("serve", "-f", project / "mkdocs.yml")
    assert result.exit_code == crash.STATUS
    assert "Nothing can listen" not in result.output
    assert run("serve", "-f", project / "mkdocs.yml", "-a", "127.0.0.1:70000").exit_code == 2


# --- building -----------------------------------------------------------------------------------


def built(project: Path) -> dict[str, bytes]:
    """The last good site, and a change of the definition since then."""
    assert run("build", "-f", project / "mkdocs.yml").exit_code == 0
    text = (project / "pathway.yaml").read_text("utf-8")
    (project / "pathway.yaml").write_text(text.replace("A lost key", "Another key"), encoding="utf-8")
    return tree(project / "site")


@pytest.mark.parametrize("broken", [
    "generator.mkdocs.plugin.project_refusal",
    "generator.mkdocs.plugin.read_definition",
    "generator.mkdocs.plugin.build_site",
    "generator.mkdocs.plugin.titled_by",
    "generator.mkdocs.plugin.with_framed_tables",
    "generator.mkdocs.plugin.close_site",
])  # fmt: skip
def test_a_mistake_anywhere_in_the_plugin_keeps_the_last_good_site(
    project: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built(project)
    monkeypatch.setattr(broken, fails)
    result = run("build", "-f", project / "mkdocs.yml")
    assert result.exit_code == crash.STATUS
    told_as_ours(result.output, "The plugin pathway")
    assert "the last good site, if there is one, is as it was" in result.output
    assert tree(project / "site") == before


@pytest.mark.parametrize("event", [name for name in vars(PathwayPlugin) if name.startswith("on_")])
def test_every_event_of_the_plugin_answers_for_itself(event: str) -> None:
    with pytest.raises(ProgramError):
        getattr(PathwayPlugin(), event)()


def test_a_value_error_of_ours_is_no_clash_of_pages(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> None:
        raise ValueError("not a number")

    monkeypatch.setattr("generator.site.site.card_text", wrong)
    result = run("build", "-f", project / "mkdocs.yml")
    assert result.exit_code == crash.STATUS
    (project / "docs" / "card.md").write_text("# Mine\n", encoding="utf-8")
    monkeypatch.undo()
    result = run("build", "-f", project / "mkdocs.yml")
    assert result.exit_code == 1
    assert "card.md is made from the definition" in result.output


def test_a_page_that_is_no_text_is_a_fault_of_the_page(project: Path) -> None:
    (project / "docs" / "one.md").write_bytes(b"# One\n\nCaf\xe9\n")
    (project / "docs" / "two.md").write_bytes(b"\xff\xfe")
    for arguments in (
        ("build", "-f", project / "mkdocs.yml"),
        ("export", project / "out", "--definition", project / "pathway.yaml", "--docs", project / "docs"),
    ):
        result = run(*arguments)
        assert result.exit_code == 1
        assert "one.md:3: this is not UTF-8 text" in result.output
        assert "two.md:1: this is not UTF-8 text" in result.output


# --- what a site adds ---------------------------------------------------------------------------

HOOKS = {
    "when it runs": "def on_page_markdown(markdown, **_):\n    return {}['x']\n",
    "when it is loaded": "1 / 0\n",
    "as it is written": "def (\n",
}


@pytest.mark.parametrize("how", HOOKS)
def test_a_hook_that_fails_is_named(project: Path, how: str) -> None:
    (project / "hook.py").write_text(HOOKS[how], encoding="utf-8")
    (project / "mkdocs.yml").write_text(SETTINGS + "hooks: [hook.py]\n", encoding="utf-8")
    result = run("build", "-f", project / "mkdocs.yml")
    assert result.exit_code == crash.STATUS
    assert "failed in a part that the settings (mkdocs.yml) add to the site" in result.output
    assert f"{project.as_posix()}/hook.py, line {2 if 'runs' in how else 1}: " in result.output
    assert "Traceback" not in result.output
    assert not (project / "site").exists()


def themed(project: Path, template: str) -> None:
    (project / "overrides").mkdir(exist_ok=True)
    (project / "overrides" / "main.html").write_text(template, encoding="utf-8")
    settings = SETTINGS.replace("name: material", "name: material\n  custom_dir: overrides")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")


@pytest.mark.parametrize(("template", "status", "said"), [
    ("{% if %}", 1, "a template of the theme has a mistake"),
    ("{% include 'nowhere.html' %}", 1, 'the template "nowhere.html" is not there'),
    ("{{ 1 // 0 }}", 3, "overrides/main.html, line 1: ZeroDivisionError"),
])  # fmt: skip
def test_a_template_that_fails_is_named(project: Path, template: str, status: int, said: str) -> None:
    themed(project, template)
    result = run("build", "-f", project / "mkdocs.yml")
    assert result.exit_code == status
    assert said in result.output
    assert "mistake of the program" not in result.output


def test_a_template_of_ours_that_fails_is_ours(project: Path, tmp_path: Path, monkeypatch) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "generator" / "theme", theme)
    (theme / "partials" / "nav.html").write_text("{% include 'nowhere.html' %}", encoding="utf-8")
    monkeypatch.setattr("generator.mkdocs.plugin.THEME", theme)
    monkeypatch.setattr("generator.crash._OWN", tmp_path)
    result = run("build", "-f", project / "mkdocs.yml")
    assert result.exit_code == crash.STATUS
    assert "mistake of the program" in result.output
    assert "mend the name there" not in result.output


# --- comparing ----------------------------------------------------------------------------------


def test_a_mistake_of_ours_is_no_fault_of_an_edition(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = project / "old.yaml", project / "pathway.yaml"
    old.write_text(BARE.read_text("utf-8").replace("A lost key", "Lost"), encoding="utf-8")
    monkeypatch.setattr("generator.release.outdated_copies.build_site", fails)
    result = run("compare", old, new)
    assert result.exit_code == crash.STATUS
    told_as_ours(result.output, "pathway compare")


def test_no_site_is_made_of_an_edition_with_errors(project: Path) -> None:
    old, new = project / "old.yaml", project / "pathway.yaml"
    old.write_text(BARE.read_text("utf-8").replace("go: search}", "go: serach}"), encoding="utf-8")
    for one, two in ((old, new), (new, old)):
        reprints = find_reprints(compare(*read_editions(str(one), str(two))))
        assert reprints.why_not == f"no site can be made of {old.as_posix()}; pathway check says why."


# --- in processes of their own -------------------------------------------------------------------

PLANTED = f"""\
import os, pathlib
from generator.site import site

def fails(*_, **__):
    raise KeyError({FAULT!r})

def sometimes(*arguments, **named):
    planted = pathlib.Path(os.environ["PLANTED"])
    return (fails if planted.exists() else whole)(*arguments, **named)

whole, site.build_site = site.build_site, sometimes
"""
"""A mistake in every process that Python starts, while a file is there."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "planted"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(PLANTED, encoding="utf-8")
    more = {"PYTHONPATH": str(folder), "PLANTED": str(folder / "now"), "NO_MKDOCS_2_WARNING": "1"}
    return os.environ | more | {"PYTHONUNBUFFERED": "1"}


PATHWAY = [str(Path(sys.executable).parent / "pathway")]
MKDOCS = [sys.executable, "-m", "mkdocs"]


@pytest.mark.parametrize(
    "command", [[*PATHWAY, "build"], [*MKDOCS, "build"], [*PATHWAY, "export", "out"]], ids=" ".join
)
def test_a_process_ends_with_words_and_its_status(
    project: Path, environment: dict[str, str], command: list[str]
) -> None:
    before = built(project)
    Path(environment["PLANTED"]).touch()
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == crash.STATUS, done.stderr
    told_as_ours(done.stderr, "pathway export" if "export" in command else "The plugin pathway")
    assert tree(project / "site") == before


PATIENCE = 300
"""Seconds, for a machine that is busy with other things."""


def fetch(url: str) -> str:
    with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())
    return ""


def wait_for(happened: Callable[[], object], what: str) -> None:
    """Look again and again, until it has happened; no fixed time."""
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


@pytest.mark.parametrize("program", [PATHWAY, MKDOCS], ids=["pathway", "mkdocs"])
def test_a_preview_lives_on_and_shows_the_last_good_site(
    project: Path, environment: dict[str, str], program: list[str]
) -> None:
    address, said = f"127.0.0.1:{free_port()}", project / "said.txt"
    url, planted, definition = f"http://{address}/", Path(environment["PLANTED"]), project / "pathway.yaml"
    good = definition.read_text("utf-8")
    with said.open("w") as output:
        server = subprocess.Popen(
            [*program, "serve", "-a", address], cwd=project, env=environment, stdout=output, stderr=output
        )
    try:
        wait_for(lambda: "A lost key" in fetch(url), "the first build")
        planted.touch()
        definition.write_text(good.replace("A lost key", "Another key"), encoding="utf-8")
        wait_for(lambda: "The last good site is shown" in said.read_text("utf-8"), "the words")
        told_as_ours(said.read_text("utf-8"), "The plugin pathway")
        assert "A lost key" in fetch(url)
        planted.unlink()
        definition.write_text(good.replace("A lost key", "A third key"), encoding="utf-8")
        wait_for(lambda: "A third key" in fetch(url), "the next build")
    finally:
        server.terminate()
        server.wait(60)
