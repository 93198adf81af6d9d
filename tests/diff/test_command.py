"""`pathway compare` as somebody types it: files, versions that git keeps, statuses, messages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from tests.checks.definitions import SMALL, SMALL_AND_REAL
from tests.conftest import REAL, ROOT
from tests.random_pathways import dice

LIMIT = "limit: 2 weeks"


def compare(*arguments: object) -> Result:
    result = CliRunner().invoke(main, ["compare", *map(str, arguments)])
    assert "Traceback" not in result.output
    return result


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The small definition with one more week."""
    text = SMALL.read_text("utf-8")
    assert text.count(LIMIT) == 1
    file = tmp_path / "changed.yaml"
    file.write_text(text.replace(LIMIT, "limit: 3 weeks"), "utf-8")
    return file


def line_of(file: Path, words: str) -> int:
    lines = file.read_text("utf-8").splitlines()
    (place,) = (number for number, line in enumerate(lines, start=1) if words in line)
    return place


def test_what_changed_and_where_it_stands_in_both_files(changed: Path) -> None:
    changed.write_text("# one line more\n" + changed.read_text("utf-8"), "utf-8")
    result = compare(SMALL, changed, "--quick")
    assert result.exit_code == 1
    assert "the time was 2 weeks and is now 3 weeks" in result.output
    line = line_of(SMALL, LIMIT)
    assert f"{SMALL.as_posix()}:{line}, now {changed.as_posix()}:{line + 1}" in result.output


def test_a_definition_and_itself(tmp_path: Path) -> None:
    result = compare(REAL, REAL)
    assert result.exit_code == 0
    assert "Nothing changed by meaning." in result.output


@pytest.mark.parametrize("file", SMALL_AND_REAL)
def test_comments_indentation_quoting_and_the_order_of_keys_are_no_change(file: Path, tmp_path: Path) -> None:
    data = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text only
    other = tmp_path / "other.yaml"
    for seed in (1, 2):
        anew = shuffled(data, dice(seed))
        text = yaml.dump(anew, sort_keys=False, indent=3 + seed, width=40 * seed, default_style='"')
        other.write_text("# written anew\n" + text.replace("\n", "   # so\n", 1), "utf-8")
        result = compare(file, other)
        assert result.output.count("Nothing changed by meaning.") == 1, seed
        assert result.exit_code == 0, seed


def shuffled(data: object, dice: Random) -> object:
    """The same with the keys of every mapping, and the clauses of every source, in another order."""
    if isinstance(data, dict):
        keys = dice.sample(list(data), len(data))
        return {
            key: dice.sample(data[key], len(data[key]))
            if key in ("source", "points", "also") and isinstance(data[key], list)
            else shuffled(data[key], dice)
            for key in keys
        }
    return [shuffled(part, dice) for part in data] if isinstance(data, list) else data


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """As JSON: three more days to reply, and step 1 with another id and a gap. Its cases then fail."""
    text = with_another_id(SMALL.read_text("utf-8")).replace("guide: 5 working days", "guide: 8 working days")
    return told_of(text, tmp_path_factory.mktemp("told"))


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """As JSON: step 1 with another id and a gap, and nothing wrong."""
    return told_of(with_another_id(SMALL.read_text("utf-8")), tmp_path_factory.mktemp("renamed"))


def with_another_id(text: str) -> str:
    text = re.sub(r"\b(step|go|at|back|ends): visit\b", r"\1: leave-card", text)
    return text.replace("    title: Leave a card\n", "    title: Leave a card\n    gap: Which one?\n")


def told_of(text: str, folder: Path) -> dict[str, Any]:
    other = folder / "other.yaml"
    other.write_text(text, "utf-8")
    return json.loads(compare(SMALL, other, "--format", "json").output)


def test_json_has_the_documented_keys(told: dict[str, Any], renamed: dict[str, Any]) -> None:
    page = (ROOT / "docs" / "compare-formats.md").read_text("utf-8")
    parts = [
        told,
        told["old"],
        told["changes"][0],
        told["changes"][0]["old_at"],
        told["ways"],
        told["ways"]["fates"][0],
        told["ways"]["fates"][0]["example"][0],
        told["cases"][0],
        told["cases"][0]["due"][0],
        told["due"][0],
        told["due"][0]["examples"][0],
        told["touched"][0],
        renamed["reprints"],
        renamed["reprints"]["copies"][0],
        renamed["reprints"]["links"][0],
        told["open"],
        told["open"]["new"][0],
    ]
    assert [key for part in parts for key in part if f"`{key}`" not in page] == []
    assert {case["id"] for case in told["cases"] if case["ends_elsewhere"]} == {"S4"}


def test_copies_and_links_that_are_out_of_date(renamed: dict[str, Any]) -> None:
    assert [(one["kind"], one["facet"]) for one in renamed["changes"]] == [
        ("renamed", "step"),
        ("changed", "gap"),
    ]
    copies = {copy["address"]: copy["how"] for copy in renamed["reprints"]["copies"]}
    assert copies["steps/visit.html"] == "removed"
    assert copies["steps/leave-card.html"] == "added"
    assert copies["card.html"] == copies["training/case-s4.html"] == "changed"
    assert "outcomes/plan.html" not in copies
    links = {link["address"]: link["now"] for link in renamed["reprints"]["links"]}
    assert links["steps/visit.html"] == "steps/leave-card.html"
    assert renamed["reprints"]["checker_links"] is True


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that git keeps, with two versions of a small definition, the first one with a tag."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    small = (ROOT / "tests" / "cases" / "good" / "bare.yaml").read_text("utf-8")
    (tmp_path / "pathway.yaml").write_text(small, "utf-8")
    git("init", "--quiet")
    git("add", "pathway.yaml")
    commit()
    git("tag", "v1.0")
    (tmp_path / "pathway.yaml").write_text(small.replace("title: ", "title: The new ", 1), "utf-8")
    return tmp_path


def commit() -> None:
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "One")


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True)


def test_a_version_that_git_keeps(repository: Path) -> None:
    for old in ("HEAD", "v1.0", "v1.0:pathway.yaml"):
        result = compare(old)
        assert result.exit_code == 1, old
        assert "The new " in result.output, old
        assert f"{old.partition(':')[0]}:pathway.yaml:" in result.output


def test_two_versions_that_git_keeps(repository: Path) -> None:
    git("add", "pathway.yaml")
    commit()
    assert compare("v1.0", "HEAD").exit_code == 1
    assert compare("HEAD~1:pathway.yaml", "HEAD").exit_code == 1
    assert compare("HEAD", "HEAD:pathway.yaml").exit_code == 0


NOT_THERE = {
    "v9": "git knows no version of that name here",
    "HEAD:other.yaml": "git cannot show",
    "--upload-pack": "No such option",
    "C:\\old.yaml": "There is no file",
    "/no/such.yaml": "There is no file",
}


def test_what_is_not_there_is_said(repository: Path) -> None:
    for old, said in NOT_THERE.items():
        result = compare(old)
        assert result.exit_code == 2, old
        assert said in result.output, old


def test_git_is_only_needed_for_versions(
    repository: Path, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    result = compare("HEAD")
    assert result.exit_code == 2
    assert "git is not installed here" in result.output
    assert compare("pathway.yaml", "pathway.yaml").exit_code == 0


def test_an_older_format_is_compared_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    older = tmp_path / "older.yaml"
    older.write_text(text.replace("    then: seen\n", "    next: seen\n"), "utf-8")
    result = compare(older, SMALL, "--quick")
    assert result.exit_code == 1
    line = line_of(older, "next: seen")
    assert f"could not be read whole. What stands at line {line} is not compared" in result.output
    assert "1 error" in result.output


def test_what_cannot_be_read_at_all_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("pathway: {title: [", "utf-8")
    result = compare(broken, SMALL)
    assert result.exit_code == 2
    assert "broken.yaml" in result.output
    assert "nothing to compare" in result.output


def test_a_report_in_a_file(changed: Path, tmp_path: Path) -> None:
    page = tmp_path / "changes.html"
    result = compare(SMALL, changed, "--quick", "--format", "page", "--output", page)
    assert result.exit_code == 1
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert compare(SMALL, changed, "--quick", "--output", tmp_path / "no" / "where.txt").exit_code == 2


def test_a_sheet_to_sign_is_word_or_a_page(changed: Path, tmp_path: Path) -> None:
    assert compare(SMALL, changed, "--sign-off", tmp_path / "sheet.pdf").exit_code == 2
