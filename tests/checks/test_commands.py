"""The command line of the checks: statuses, formats, colour, documentation, schema."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.checks.documentation import RULES
from generator.cli import main
from generator.cli.common import wants_colour
from generator.definition.loader import parse
from generator.definition.schema import NAME, schema, schema_text
from tests.checks.definitions import SMALL, real_source
from tests.checks.test_bad_examples import BAD
from tests.conftest import GOOD, REAL, ROOT

TODAY = "--today=2026-11-21"


def run(*arguments):
    return CliRunner().invoke(main, [*map(str, arguments)])


@cache
def check(file, *options):
    """What the command says of a file; the same is asked once."""
    return run("check", file, TODAY, *options)


def test_the_real_definition_has_no_errors_and_no_warnings():
    result = check(REAL, "--format", "json")
    report = json.loads(result.output)
    assert (result.exit_code, report["summary"]["errors"], report["summary"]["warnings"]) == (0, 0, 0)


def test_the_real_definition_is_walked_whole():
    coverage = json.loads(check(REAL, "--format", "json").output)["figures"]["coverage"]
    assert {name: share["walked"] == share["all"] for name, share in coverage.items()} == {
        "nodes": True,
        "answers": True,
        "sides_of_dates": True,
    }


def test_other_procedures_have_no_errors():
    assert [file for file in (*GOOD, SMALL) if check(file).exit_code] == []


def test_status_of_errors():
    assert check(BAD / "cycle.yaml").exit_code == 1


def test_status_of_what_cannot_be_looked_at(tmp_path):
    assert check(tmp_path / "nothing.yaml").exit_code == 2
    assert check(tmp_path).exit_code == 2
    assert check(REAL, "--format", "none").exit_code == 2


def test_strict_makes_errors_of_warnings():
    file = BAD / "unknown-role.yaml"
    assert check(file).exit_code == 0
    strict = check(file, "--strict")
    assert strict.exit_code == 1
    assert "error[unknown-role]" in strict.output


def test_ready_fails_on_what_is_left_to_do():
    assert check(REAL).exit_code == 0
    ready = check(REAL, "--ready")
    assert ready.exit_code == 1
    assert "Before you publish" in ready.output


def test_no_colour_in_a_pipe():
    assert "\x1b" not in check(BAD / "cycle.yaml").output


@pytest.mark.parametrize(("terminal", "environment", "coloured"), [
    (True, {}, True),
    (False, {}, False),
    (True, {"NO_COLOR": "1"}, False),
    (True, {"NO_COLOR": ""}, True),
    (True, {"TERM": "dumb"}, False),
])  # fmt: skip
def test_colour(monkeypatch, terminal, environment, coloured):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert wants_colour() is coloured


def test_text_says_what_has_been_proved():
    output = check(REAL).output
    assert "What has been proved" in output
    assert "nodes 100 %, answers 100 %, sides of dates 100 %" in output


def test_json_has_the_documented_keys():
    report = json.loads(check(BAD / "cycle.yaml", "--format", "json").output)
    page = (ROOT / "docs" / "check-formats.md").read_text("utf-8")
    keys = {
        *report,
        *report["summary"],
        *report["diagnostics"][0],
        *report["figures"],
        *report["figures"]["coverage"],
    }
    assert [key for key in keys if f"`{key}`" not in page] == []
    assert report["version"] == 1
    assert report["ok"] is False


def test_json_without_figures_where_the_file_is_broken():
    assert json.loads(check(BAD / "tab.yaml", "--format", "json").output)["figures"] is None


def test_sarif_points_at_the_line_and_knows_its_rules():
    report = json.loads(check(BAD / "cycle.yaml", "--format", "sarif").output)
    (made,) = report["runs"]
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    assert report["version"] == "2.1.0"
    for result in made["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    wrong = next(result for result in made["results"] if result["ruleId"] == "cycle")
    assert wrong["level"] == "error"
    assert wrong["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 13, "startColumn": 27, "endLine": 13, "endColumn": 32,
    }  # fmt: skip


def test_github_annotations_are_escaped():
    lines = check(BAD / "cycle.yaml", "--format", "github").output.splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    wrong = next(line for line in lines if "title=cycle" in line)
    assert ",line=13,col=27,endColumn=32," in wrong
    percent = check(BAD / "unshown-point.yaml", "--format", "github").output
    assert "\r" not in percent


def test_explain_prints_the_documentation_of_a_check():
    for rule in RULES.values():
        output = run("explain", rule.id).output
        assert rule.finds in output
        assert rule.mend in output


def test_explain_lists_all_and_helps_with_a_misspelt_id():
    assert all(name in run("explain").output for name in RULES)
    result = run("explain", "unreachable-nod")
    assert result.exit_code == 2
    assert 'did you mean "unreachable-node"?' in result.output


def test_the_schema_is_the_shipped_one_and_the_definition_names_it():
    assert run("schema").output == schema_text()
    assert (ROOT / NAME).read_text("utf-8") == schema_text()
    assert REAL.read_text("utf-8").startswith(f"# yaml-language-server: $schema={NAME}\n")


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())


def as_editors_see(part):
    """An editor reads numbers and truth values where this reader keeps the text."""
    if isinstance(part, dict):
        return {key: as_editors_see(value) for key, value in part.items()}
    if isinstance(part, list):
        return [as_editors_see(value) for value in part]
    if part in ("true", "false"):
        return part == "true"
    return int(part) if part.isdigit() else part


def test_the_schema_takes_good_definitions():
    validator = Draft202012Validator(schema())
    for file in (REAL, *GOOD):
        data = as_editors_see(parse(file.read_bytes()).source.data)
        assert [error.message for error in validator.iter_errors(data)] == [], file


def test_the_schema_refuses_what_the_reader_refuses():
    validator = Draft202012Validator(schema())
    for name in ("unknown-key", "wrong-value", "wrong-shape", "missing-key"):
        data = parse((BAD / f"{name}.yaml").read_bytes()).source.data
        assert not validator.is_valid(data), name


def test_the_schema_points_at_the_field_of_the_right_kind_of_node():
    data = as_editors_see(real_source().data)
    data["route"][3]["actions"][0]["source"] = {"no": "list"}
    (error, *_) = Draft202012Validator(schema()).iter_errors(data)
    assert list(error.absolute_path)[:4] == ["route", 3, "actions", 0]


def test_every_part_of_the_schema_has_a_title_descriptions_and_a_valid_example():
    made = schema()
    for name, part in made["$defs"].items():
        assert part["title"]
        assert part["description"], name
        assert all("title" in value and "description" in value for value in part["properties"].values()), name
        one = {"$ref": f"#/$defs/{name}", "$defs": made["$defs"]}
        for example in part.get("examples", ()):
            assert [error.message for error in Draft202012Validator(one).iter_errors(example)] == [], name


def test_the_check_does_not_load_what_it_does_not_need():
    code = "import sys; from generator.cli import main; import generator.cli.check; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not {"mkdocs", "docx", "graphviz", "pygraphviz", "jinja2"} & set(loaded.stdout.split())
