"""What `mkdocs.yml` may name: read without being obeyed, everything told at once, with line and column."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from generator.cli.common import UNCHANGED
from generator.mkdocs.preview import keeping_the_last_site
from generator.project.examination import examine_project
from generator.release.validate import project_refusal
from tests.project.outside import POSIX, SECRET, SETTINGS, lay_out, refused, run, unharmed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def told(project: Path, settings: str) -> list[str]:
    """What is said about a project with these settings; first lines only."""
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8", newline="")
    return [problem.splitlines()[0] for problem in examine_project(project / "mkdocs.yml").problems]


PLACES = {
    "docs_dir: PATH\n": "1:11",
    "site_dir: PATH\n": "1:11",
    "INHERIT: PATH\n": "1:10",
    "hooks: [PATH]\n": "1:9",
    "watch:\n  - PATH\n": "2:5",
    "extra_css: [PATH]\n": "1:13",
    "extra_javascript: [{path: PATH, defer: true}]\n": "1:27",
    "extra_templates: [PATH]\n": "1:19",
    "theme: {name: material, custom_dir: PATH}\n": "1:37",
    "theme: {name: material, logo: PATH}\n": "1:31",
    "theme: {name: material, favicon: PATH}\n": "1:34",
    "plugins: [pathway: {definition: PATH}]\n": "1:33",
    "plugins: {pathway: {definition: PATH}}\n": "1:33",
    "plugins: [/pathway: {definition: PATH}]\n": "1:34",
    "plugins: [another: {cache_dir: PATH}]\n": "1:32",
    "plugins: [another: {cards: {layout: {file: PATH}}}]\n": "1:44",
    "plugins: [another: {scripts: [PATH]}]\n": "1:31",
    "markdown_extensions: [pymdownx.snippets: {base_path: PATH}]\n": "1:54",
    "markdown_extensions: [pymdownx.snippets: {base_path: [docs, PATH]}]\n": "1:61",
    "markdown_extensions: {pymdownx.b64: {base_path: docs, root_path: PATH}}\n": "1:66",
    "markdown_extensions: [another: {base_path: PATH}]\n": "1:44",
    "x: &x {custom_dir: PATH}\ntheme: {<<: *x, name: material}\n": "1:20",
    "x: &x PATH\ndocs_dir: *x\n": "1:4",
    "theme: {name: material, other: &x PATH, custom_dir: *x}\n": "1:32",
}
"""Every place of a path in settings, and where a finding must point."""

PATHS = ["../outside/x", "/etc/passwd", "C:\\x", "..\\x", "\\\\server\\x", "~/x", "a/../../x"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_leads_out_is_told_with_its_line_wherever_it_is_named(
    project: Path, place: str, path: str
) -> None:
    (said,) = told(project, place.replace("PATH", path))
    assert said.startswith(f"mkdocs.yml:{PLACES[place]}: error[outside-project]: ")
    assert told(project, place.replace("PATH", "docs")) == []


@POSIX
@pytest.mark.parametrize("place", [place for place in PLACES if "extra_" not in place])
def test_a_link_that_leads_out_is_told_wherever_it_is_named(project: Path, place: str) -> None:
    (project / "away").symlink_to("../outside")
    assert any("through a link" in said for said in told(project, place.replace("PATH", "away")))


def test_everything_is_told_at_once_from_top_to_bottom(project: Path) -> None:
    text = "".join(place.replace("PATH", "../x") for place in PLACES if place.count("\n") == 1)
    (project / "pathway.yaml").write_text("pathway: {title: [}\n", encoding="utf-8")
    places = [said.split(": ")[0] for said in told(project, text)]
    assert [int(place.split(":")[1]) for place in places] == list(range(1, text.count("\n") + 1))
    (project / "mkdocs.yml").write_text(SETTINGS + "site_dir: ../x\n", encoding="utf-8")
    result = run("build", "-f", project / "mkdocs.yml")
    refused(result, "mkdocs.yml:8:11", "pathway.yaml:1:", UNCHANGED)


@pytest.mark.parametrize(("tag", "said"), [
    ("!ENV HOME", "!ENV takes a value from the machine"),
    ("!ENV [NOT_SET, x]", "!ENV takes a value from the machine"),
    ("!!python/name:os.system", "may run a program"),
    ("!!python/name:materials.evil", "may run a program"),
    ("!!python/module:os", "may run a program"),
    ("!!python/object/apply:os.system [exit]", "may run a program"),
    ("!!python/object/new:os.system [exit]", "may run a program"),
    ("!!python/object:os.system {}", "may run a program"),
    ("!<tag:yaml.org,2002:python/name:os.system> x", "may run a program"),
    ("!!binary aGVsbG8=", "may run a program"),
    ("!own x", "may run a program"),
])  # fmt: skip
def test_a_tag_that_reads_the_machine_or_runs_code_is_refused_before_it_is_obeyed(
    project: Path, tag: str, said: str
) -> None:
    for text in (f"site_name: {tag}\n", f"extra: {{a: [{tag} ]}}\n", f"? {tag}\n: x\n"):
        (found,) = told(project, text)
        assert said in found
    assert told(project, f'site_name: "{tag}"\n') == []


def test_tags_that_the_theme_asks_for_and_that_name_a_folder_stay(project: Path) -> None:
    text = """\
markdown_extensions:
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ''}
  - pymdownx.snippets: {base_path: [!relative $docs_dir, !relative $config_dir/docs, !relative ]}
site_name: !!str 2026
"""
    assert told(project, text) == []
    for path in ("$config_dir", "$config_dir/..", "$config_dir/../outside", "$docs_dir/../../outside"):
        assert len(told(project, text.replace("$config_dir/docs", path))) == 1, path


def test_nothing_of_a_tag_is_obeyed_when_a_site_is_built(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("A_PASSWORD", SECRET)
    mark = project / "ran"
    code = f'copyright: !ENV A_PASSWORD\nextra: !!python/object/apply:os.mkdir ["{mark.as_posix()}"]\n'
    (project / "mkdocs.yml").write_text(SETTINGS + code, encoding="utf-8")
    refused(run("build", "-f", project / "mkdocs.yml"), "mkdocs.yml:8:12", "mkdocs.yml:9:8")
    assert not mark.exists()


@pytest.mark.parametrize(("text", "said"), [
    ("[pymdownx.snippets]", "could put any file"),
    ("{pymdownx.snippets: }", "could put any file"),
    ("[pymdownx.snippets: {check_paths: true}]", "could put any file"),
    ("[pymdownx.b64]", "could put any file"),
    ("['pymdownx.snippets:SnippetExtension']", "could put any file"),
    ("[pymdownx.snippets: {base_path: .}]", "the whole project"),
    ("[pymdownx.snippets: {base_path: ''}]", "empty"),
    ("[pymdownx.snippets: {base_path: .git}]", "something hidden"),
    ("[pymdownx.snippets: {base_path: docs, restrict_base_path: false}]", "must stay true"),
    ("[pymdownx.snippets: {base_path: docs, url_download: true}]", "must stay false"),
    ("[pymdownx.b64: {base_path: docs, restrict_path: 0}]", "must stay true"),
])  # fmt: skip
def test_extensions_that_take_files_in_are_kept_to_a_folder(project: Path, text: str, said: str) -> None:
    (found,) = told(project, f"markdown_extensions: {text}\n")
    assert said in found


def test_settings_that_are_inherited_obey_too(project: Path) -> None:
    (project / "base").mkdir()
    base = project / "base" / "base.yml"
    base.write_text("# first\nsite_dir: ../../x\n", encoding="utf-8")
    (said,) = told(project, "INHERIT: base/base.yml\nsite_name: X\n")
    assert said.startswith("base/base.yml:2:11: error[outside-project]")
    base.write_text("INHERIT: ../mkdocs.yml\n", encoding="utf-8")
    (said,) = told(project, "INHERIT: base/base.yml\n")
    assert said.startswith("base/base.yml:1:10")
    (said,) = told(project, "INHERIT: mkdocs.yml\n")
    assert "read already" in said


@POSIX
def test_settings_by_a_link_that_leads_out_are_not_read(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    (project / "mkdocs.yml").symlink_to("../outside/secret.yaml")
    for command in ("build", "serve"):
        refused(run(command, "-f", project / "mkdocs.yml"), "a link that leads out of its folder", UNCHANGED)
    unharmed(project)


def test_deep_nesting_and_many_names_for_one_part_end_in_words(project: Path) -> None:
    (said,) = told(project, f"site_name: {'[' * 3000}\n")
    assert "nested too deeply" in said
    bomb = "a0: &a0 [../x]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(40))
    (said,) = told(project, f"{bomb}watch: *a40\n")
    assert said.startswith("mkdocs.yml:1:10")


def test_text_that_is_no_yaml_is_left_to_those_who_explain_it(project: Path) -> None:
    assert told(project, "site_name: [\n") == []
    refused(run("build", "-f", project / "mkdocs.yml"), "mkdocs.yml, line 2")


def test_words_that_are_no_paths_stay(project: Path) -> None:
    text = """\
site_url: https://example.org/a/../b
copyright: ../ours, /etc and C:\\x
nav: [../x.md]
extra_css: [https://example.org/x.css]
extra: {homepage: ../, path: /etc}
theme: {name: material, logo: images/logo.png, icon: {logo: material/../x}}
exclude_docs: |
  /private/
"""
    assert told(project, text) == []


@POSIX
@pytest.mark.parametrize("path", ["site", ".cache", ".cache/pathway/drawings", ".site-build"])
def test_a_link_where_a_build_writes_leads_it_nowhere(project: Path, path: str) -> None:
    link = project / path
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(os.path.relpath(project.parent / "outside", link.parent))
    result = run("build", "-f", project / "mkdocs.yml")
    refused(result, "link")
    unharmed(project)


@POSIX
def test_old_drawings_are_never_removed_from_another_folder_of_the_project(project: Path) -> None:
    (project / ".cache" / "pathway").mkdir(parents=True)
    (project / ".cache" / "pathway" / "drawings").symlink_to("../../docs")
    refused(run("build", "-f", project / "mkdocs.yml"), '".cache/pathway/drawings" is a link')


def test_a_site_elsewhere_is_a_persons_own_choice(project: Path, tmp_path: Path) -> None:
    result = run("build", "-f", project / "mkdocs.yml", "-d", tmp_path / "elsewhere")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "elsewhere" / "index.html").is_file()


@POSIX
def test_what_a_page_takes_in_comes_from_the_folder_named_wherever_the_command_runs(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = SETTINGS + "markdown_extensions: [pymdownx.snippets: {base_path: parts}]\n"
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (project / "parts").mkdir()
    (project / "parts" / "hours.md").write_text("Nine to five.", encoding="utf-8")
    for text in (
        '--8<-- "hours.md"\n\n',
        '--8<-- "../../outside/secret.md"\n',
        f'--8<-- "{tmp_path}/outside/secret.md"\n',
    ):
        with (project / "docs" / "ours.md").open("a", encoding="utf-8") as page:
            page.write(f"\n{text}")
    monkeypatch.chdir(tmp_path)
    assert run("build", "-f", project / "mkdocs.yml").exit_code == 0
    assert "Nine to five." in (project / "site" / "ours.html").read_text("utf-8")
    unharmed(project)
    (project / "parts" / "more.md").symlink_to("../../outside/secret.md")
    refused(run("build", "-f", project / "mkdocs.yml"), '"parts/more.md" leads out')


@pytest.mark.parametrize(("line", "said"), [
    ("site_dir: ../elsewhere\n", "mkdocs.yml:8:11"),
    ("copyright: !ENV A_PASSWORD\n", "mkdocs.yml:8:12"),
    ("theme: {name: material, custom_dir: ../outside}\n", "mkdocs.yml:8:37"),
    ("", '"docs/page.md" leads out'),
])  # fmt: skip
def test_the_plugin_alone_refuses_before_anything_is_written(project: Path, line: str, said: str) -> None:
    """As with `mkdocs build`, where settings have been read before the plugin is asked."""
    (project / "mkdocs.yml").write_text(SETTINGS + line, encoding="utf-8")
    if not line:
        (project / "docs" / "page.md").symlink_to("../../outside/secret.md")
    environment = os.environ | {"A_PASSWORD": SECRET, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert said in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()
    unharmed(project)


def test_a_preview_looks_at_changed_settings_before_it_obeys_them(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    called = []
    look = partial(project_refusal, project / "mkdocs.yml")
    rebuild = keeping_the_last_site(lambda: called.append(True), look)
    assert rebuild()
    assert called == [True]
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("extra: !!python/object/apply:os.abort []\n")
    with caplog.at_level(logging.ERROR):
        assert not rebuild()
    assert called == [True]
    assert "mkdocs.yml:8:8" in caplog.text
    assert "The last good site is shown" in caplog.text
