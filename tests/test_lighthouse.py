"""Lighthouse gives full marks to one page of each kind that is opened in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench._lighthouse import PAGES, PROGRAM, best_scores, served
from tests.conftest import ROOT

ROUNDS = 12
"""Its speed is that of the machine too: the best of some rounds counts."""


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    with served(real_site) as found:
        yield found


@pytest.mark.alone
@pytest.mark.skipif(not PROGRAM.is_file(), reason="Lighthouse is not installed: tools/install-heavy.sh")
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_has_full_marks(kind: str, address: str) -> None:
    answer = ROOT / ".venv" / "browser"
    browser = answer.read_text("utf-8").strip() if answer.is_file() else None
    assert set(best_scores(address + PAGES[kind], ROUNDS, browser).values()) == {100}
