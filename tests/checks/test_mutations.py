"""Whatever is known to break a property of a definition is caught by its check."""

from __future__ import annotations

import pytest

from generator.checks.registry import CHECKS
from tests.checks.definitions import SMALL
from tests.checks.mutations import MAKERS, missed
from tests.conftest import REAL


def test_every_check_has_mutations():
    assert set(MAKERS) == {check.id for check in CHECKS}


@pytest.mark.parametrize("check", sorted(MAKERS))
def test_mutations_are_caught(check):
    let_pass, tried = missed(check, SMALL, most=4)
    assert (let_pass, tried > 0) == (0, True)


@pytest.mark.slow
@pytest.mark.parametrize("check", sorted(MAKERS))
def test_all_mutations_of_the_real_definition_are_caught(check):
    let_pass, tried = missed(check, REAL)
    assert (let_pass, tried > 0) == (0, True)
