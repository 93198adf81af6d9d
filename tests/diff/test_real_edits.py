"""What `compare` says about edits to the real definition is what was worked out by hand."""

from __future__ import annotations

import pytest

from tests.diff.real_edits import EDITS, Edit, compared, expected, found


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_has_the_effects_that_were_foreseen(edit: Edit) -> None:
    comparison = compared(edit)
    assert found(comparison) == expected(edit)
    assert comparison.ways.old_total == 195
