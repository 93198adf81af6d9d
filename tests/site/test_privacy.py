"""The privacy page claims only what a test tries: each test that it names is there."""

from __future__ import annotations

import ast
from pathlib import Path

from generator.site.privacy import CLAIMS
from tests.conftest import ROOT
from tests.every import every
from tests.reading import content, fold, words

NAMED = sorted({test for claim in CLAIMS for test in claim.tests})


@every(lambda: NAMED)
def test_it_names_tests_that_are_there(test: str) -> None:
    file, _, function = test.partition("::")
    tree = ast.parse((ROOT / "tests" / file).read_text("utf-8"))
    assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_claim_names_a_test_and_stands_on_the_page(real_site: Path) -> None:
    said = words(content(real_site, "privacy.html"))
    for claim in CLAIMS:
        assert claim.tests
        assert fold(claim.says) in said
        assert fold(claim.tried) in said
