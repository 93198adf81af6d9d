"""Building as a person does: with the command line, the plugin, and a broken definition."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from generator import drawing
from generator.cli import main
from generator.definition import load_file
from generator.site.site import build_site
from tests.checks.definitions import SMALL
from tests.conftest import GOOD, lay_out, lay_out_least

BROKEN = (
    "pathway: {title: Broken}\noverride: none\nroute:\n  - step: one\n    titel: One\n    then: nowhere\n"
)


OWN_CLAIMS = "which say of another host only what holds there"


def tree(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def run(command: str, folder: Path, *more: str):
    return CliRunner().invoke(main, [command, *more, "-f", str(folder / "mkdocs.yml")])


def test_a_broken_definition_is_explained_and_keeps_the_last_good_site(project: Path) -> None:
    before = tree(project / "site")
    (project / "pathway.yaml").write_text(BROKEN, encoding="utf-8")
    result = run("build", project)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert tree(project / "site") == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_the_plugin_alone_keeps_the_last_good_site_too(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As under `serve`, and with `mkdocs build`: the old site is not emptied first."""
    before = tree(project / "site")
    (project / "pathway.yaml").write_text(BROKEN, encoding="utf-8")
    config = load_config(str(project / "mkdocs.yml"))
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        mkdocs_build(config)
    assert tree(project / "site") == before
    assert "pathway.yaml:5:5: error[unknown-key]" in caplog.text
    assert 'did you mean "title"?' in caplog.text


def test_export_writes_what_the_plugin_feeds_to_mkdocs(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, GOOD[0])
    config = load_config(str(folder / "mkdocs.yml"))
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    files = config.plugins.on_files(Files([]), config=config)
    fed = {file.src_uri: file.content_bytes for file in files if file.generated_by == "pathway"}
    out = folder / "out"
    done = CliRunner().invoke(
        main,
        ["export", str(out), "--definition", str(folder / "pathway.yaml"), "--docs", str(folder / "docs")],
    )
    assert done.exit_code == 0, done.output
    assert "404.md" in fed, "for which another host has its own page"
    del fed["404.md"]
    written = tree(out / "docs")
    assert {path for path in fed if written[path] != fed[path]} == {"privacy.md", "hazards.md"}, OWN_CLAIMS
    assert written.keys() == fed.keys()
    assert yaml.safe_load((out / "mkdocs.yml").read_text("utf-8"))["nav"] == config.nav


def test_an_exported_tree_builds_without_the_plugin(tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["export", str(out), "--definition", str(SMALL), "--docs", str(tmp_path / "none")]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    mkdocs_build(load_config(str(out / "mkdocs.yml"), strict=True))
    assert (out / "site" / "steps" / "index.html").is_file()


def test_a_page_by_hand_gets_the_override_and_cannot_replace_a_generated_one() -> None:
    pathway = load_file(SMALL).pathway
    assert pathway is not None
    site = build_site(pathway, {"ours.md": "---\ntitle: Ours\n---\n\n# Ours\n\nBy hand.\n"}, drawing)
    page = str(site.files["ours.md"])
    assert page.startswith("---\ntitle: Ours\n---\n")
    assert page.index('class="override"') < page.index("# Ours") < page.index('class="status"')
    with pytest.raises(ValueError, match=r"steps/index\.md is made from the definition"):
        build_site(pathway, {"steps/index.md": "# Mine"}, drawing)


def test_readers_report_a_mistake_and_edit_only_if_the_owner_wants_it(tmp_path: Path) -> None:
    folder = lay_out_least(tmp_path)
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    with_repo = settings + "\nrepo_url: https://example.org/x\nedit_uri: edit/main/\n"
    (folder / "mkdocs.yml").write_text(with_repo, encoding="utf-8")
    assert run("build", folder).exit_code == 0
    assert "edit/main" not in (folder / "site" / "index.html").read_text("utf-8")
    switched = with_repo.replace(
        "definition: pathway.yaml", "definition: pathway.yaml\n      edit_link: true"
    )
    (folder / "mkdocs.yml").write_text(switched, encoding="utf-8")
    assert run("build", folder).exit_code == 0
    assert "edit/main/pathway.yaml" in (folder / "site" / "index.html").read_text("utf-8")


BAD_SETTINGS = {
    "site_name: X\nplugins: [search, pathway\n": ("mkdocs.yml, line 3", "bracket"),
    "site_name: X\n  theme: {name: material}\n": ("mkdocs.yml, line 2", "indent"),
    "site_name: X\ntheme: {name: material}\nplugins: [search, pathwy]\n": ("pathwy", "mend the settings"),
}


def test_broken_settings_are_told_with_a_remedy_and_nothing_is_lost(project: Path) -> None:
    before = tree(project / "site")
    for settings, said in BAD_SETTINGS.items():
        (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
        result = run("build", project)
        assert result.exit_code == 2, settings
        for words in (*said, "Nothing was changed"):
            assert words in result.output, settings
        assert tree(project / "site") == before, settings
