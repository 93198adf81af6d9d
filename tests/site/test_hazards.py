"""The hazard log names real tests and checks, is whole, and knows the procedure at hand."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

from generator.checks.documentation import RULES
from generator.definition.model import Pathway
from generator.site.hazards import hazards, hazards_context
from generator.site.hazards.facts import FACTS
from generator.site.hazards.log import LIKELIHOODS, SEVERITIES, risk
from generator.site.hazards.page import POLICY
from generator.site.pages import Renderer
from tests.checks.definitions import Draft
from tests.conftest import ROOT
from tests.reading import content, fold, words

MUST_COVER = (
    "override is missed",
    "not on the pathway",
    "wrong date",
    "stale number",
    "stale copy",
    "clause is lost",
    "editor removes the override",
    "letter discloses",
    "rely on it too much",
    "script does not run",
)
PROOFS = sorted({proof for hazard in hazards() for control in hazard.controls for proof in control.proved_by})


@cache
def names_in(file: Path) -> frozenset[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def is_there(proof: str) -> bool:
    """Whether a proof names a check, or a test in a file that is there."""
    if proof.startswith("check:"):
        return proof.removeprefix("check:") in RULES
    file, _, name = proof.partition("::")
    return name.startswith("test_") and (ROOT / file).is_file() and name in names_in(ROOT / file)


def test_what_proves_a_control_exists() -> None:
    """Whoever renames a test says so in generator/data/hazards.toml."""
    assert len(PROOFS) > 60
    assert [proof for proof in PROOFS if not is_there(proof)] == []


@pytest.mark.parametrize("proof", [
    "check:no-such-check",
    "tests/site/test_links.py::test_nothing_of_this_name",
    "tests/site/test_no_such_file.py::test_every_link_resolves",
    "tests/site/test_links.py::targets",
    "tests/site/test_links.py",
])  # fmt: skip
def test_what_is_not_there_is_noticed(proof: str) -> None:
    assert not is_there(proof)


def test_every_hazard_that_must_be_there_is_there_and_is_whole() -> None:
    titles = [hazard.title.lower() for hazard in hazards()]
    assert [wanted for wanted in MUST_COVER if not any(wanted in title for title in titles)] == []
    assert [hazard.id for hazard in hazards()] == [f"H{number:02}" for number in range(1, len(titles) + 1)]
    for hazard in hazards():
        assert hazard.controls, hazard.id
        assert all(control.proved_by for control in hazard.controls), hazard.id
        assert hazard.organisation, hazard.id
        assert set(hazard.facts) <= {*FACTS, POLICY}, hazard.id
        assert hazard.after <= hazard.before, hazard.id


def test_nothing_in_the_file_is_overlooked() -> None:
    raw = tomllib.loads((ROOT / "generator/data/hazards.toml").read_text("utf-8"))
    assert set(raw) == {"hazard"}
    assert {key for entry in raw["hazard"] for control in entry["control"] for key in control} == {
        "does", "own_build", "proved_by",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("severity", "likelihood", "expected"),
    [
        ("minor", "very low", 1),
        ("catastrophic", "very low", 3),
        ("minor", "very high", 3),
        ("catastrophic", "very high", 5),
        ("considerable", "medium", 3),
        ("major", "low", 3),
        ("major", "high", 4),
        ("significant", "high", 3),
    ],
)
def test_the_matrix_is_that_of_the_standard(severity: str, likelihood: str, expected: int) -> None:
    assert risk(severity, likelihood) == expected


def test_a_risk_never_falls_as_harm_or_likelihood_grow() -> None:
    for row in ([risk(s, n) for s in SEVERITIES] for n in LIKELIHOODS):
        assert row == sorted(row)
    for column in ([risk(s, n) for n in LIKELIHOODS] for s in SEVERITIES):
        assert column == sorted(column)


def test_the_page_shows_every_hazard_with_controls_proofs_and_facts(real: Pathway, real_site: Path) -> None:
    page = content(real_site, "hazards.html")
    facts = hazards_context(real, ())["facts"]
    assert "confirmed by not supplied" in words(page)
    for hazard in hazards():
        (section,) = page.cssselect(f'section[data-hazard="{hazard.id}"]')
        text = words(section)
        for part in (hazard.cause, hazard.effect, *(c.does for c in hazard.controls), *hazard.organisation):
            assert fold(part) in text
        assert [words(code) for code in section.cssselect("code")] == [
            proof for control in hazard.controls for proof in control.proved_by
        ]
        assert f"{hazard.severity} × {hazard.initial} = {hazard.before}" in text
        assert f"{hazard.severity} × {hazard.residual} = {hazard.after}" in text
        assert [words(fact) for fact in section.cssselect(".hazard-facts li")] == [
            fold(fact) for name in hazard.facts for fact in facts[name]
        ]


def test_after_an_export_the_log_says_which_controls_are_not_there(real: Pathway) -> None:
    """Another host puts no policy into pages, makes no list of files, and empties its folder first."""
    page = Renderer(real, None).render(
        "hazards.md", "hazards.md.j2", title="Log", **hazards_context(real, None)
    )
    missing = [control for hazard in hazards() for control in hazard.controls if control.own_build]
    assert (
        page.count("Not here: it holds only where this program builds the site itself.") == len(missing) >= 5
    )
    assert page.count("The pages carry no content security policy of their own") == 2


def test_facts_are_those_of_the_definition(real: Pathway) -> None:
    facts = hazards_context(real, ())["facts"]
    assert facts["points"][0] == "36 points in the register, 36 of them open."
    assert "without a number: MAST, " in facts["override"][1]
    assert facts["clauses"][0].startswith(f"2 sources with {len(real.clauses)} clauses; 0 decisions in place")
    draft = Draft.of_real()
    draft.get(real.points[0].path)["decided"] = {
        "what": "So.", "by": "A", "role": "B", "on": "2026-01-01", "why": "C.",
    }  # fmt: skip
    for contact in draft.data["contacts"]:
        contact["phone"] = "0000 000"
    changed = hazards_context(draft.load().pathway, ())["facts"]
    assert changed["points"][0] == "36 points in the register, 35 of them open."
    assert "without" not in changed["override"][1]
