"""The colours can be read: every pair that the stylesheets put together, in both schemes."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT
from tests.test_drawing import contrast

STYLES = ROOT / "generator" / "static" / "stylesheets"
KINDS = ("step", "question", "outcome", "danger")
GROUNDS = ("paper", "paper-raised", "paper-sunk")
WORDS = [
    *((ink, ground) for ink in ("ink", "ink-soft", "link", "link-hover") for ground in GROUNDS),
    *((f"{kind}-ink", f"{kind}-fill") for kind in KINDS),
    ("ink", "gap-fill"),
    ("header-ink", "header"),
    ("full-ink", "step-full"),
    ("full-ink", "danger-full"),
    ("focus-ink", "focus"),
    ("danger", "paper"),
    ("step", "paper"),
]
EDGES = [
    *((kind, ground) for kind in (*KINDS, "gap") for ground in ("paper", "paper-raised")),
    *((kind, f"{kind}-fill") for kind in KINDS),
    ("danger", "question-fill"),
    ("line-strong", "paper"),
    ("band", "header"),
]


def palette(scheme: str) -> dict[str, str]:
    """The colours of a scheme by name; the dark one changes some of the light one's."""
    light, _, dark = (STYLES / "palette.css").read_text("utf-8").partition("@media")
    found = dict(re.findall(r"--pw-([a-z-]+): (#[0-9a-f]{6});", light))
    return found | dict(re.findall(r"--pw-([a-z-]+): (#[0-9a-f]{6});", dark)) if scheme == "dark" else found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_and_edges_be_seen(scheme: str) -> None:
    colours = palette(scheme)
    words = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in WORDS}
    edges = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in EDGES}
    assert not {pair: ratio for pair, ratio in words.items() if ratio < 4.5}
    assert not {pair: ratio for pair, ratio in edges.items() if ratio < 3}


def test_each_kind_has_a_colour_of_its_own_in_both_schemes() -> None:
    for scheme in ("light", "dark"):
        colours = palette(scheme)
        assert len({colours[kind] for kind in (*KINDS, "gap")}) == len(KINDS) + 1


def test_no_stylesheet_but_the_palette_names_a_colour() -> None:
    named = {
        sheet.name: re.findall(r"(?<![\w-])#[0-9a-f]{3,8}\b(?=[^{]*;)", sheet.read_text("utf-8"))
        for sheet in STYLES.rglob("*.css")
        if sheet.name != "palette.css" and sheet.parent.name != "print"
    }
    assert not {name: colours for name, colours in named.items() if colours}
