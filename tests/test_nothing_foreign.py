"""Whatever somebody has put into a folder, and whenever: no build changes it or takes it away."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.release.disk_errors import ReplaceError
from generator.release.manifest import ABOUT, MANIFEST
from generator.release.replace import LeftoverError, replaced_whole
from tests.foreign import (
    FOLDERS,
    KINDS,
    MOMENTS,
    NAMES,
    OURS,
    REMOVED,
    STATES,
    Scene,
    StoppedError,
    Thing,
    look,
    stop_if,
)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="makes links and pipes")

QUICK = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
SLOW = settings(QUICK, max_examples=10_000, derandomize=False, database=None)

things = st.builds(
    Thing, *(st.sampled_from(choice) for choice in (list(KINDS), FOLDERS, NAMES, MOMENTS))
)  # fmt: skip
scenes = {
    "state": st.sampled_from([*STATES, "ours", "ours", "changed"]),
    "many": st.lists(things, max_size=4, unique_by=lambda thing: thing.name),
    "exchange": st.booleans(),
    "trusted": st.booleans(),
    "fails": st.booleans(),
}


@settings(QUICK)
@given(**scenes)
def test_nothing_foreign_is_changed_or_removed(**scene) -> None:
    play(**scene)


@pytest.mark.slow
@settings(SLOW)
@given(**scenes)
def test_nothing_foreign_is_changed_or_removed_in_thousands_of_folders(**scene) -> None:
    play(**scene)


def play(state: str, many: list[Thing], exchange: bool, trusted: bool, fails: bool) -> None:
    with tempfile.TemporaryDirectory() as base:
        if trusted:  # whoever says that a list is ours gives up what is on it
            many = [thing for thing in many if thing.kind != "list of all files"]
        scene = Scene(Path(base), state, many)
        before, outside, early = look(scene.base), look(scene.outside), len(scene.put)
        ours = state in OURS or (state == "unmarked" and trusted)

        outcome = build(scene, exchange, trusted, fails)

        if early or not ours:
            assert outcome == "refused"
        if scene.moments - {REMOVED}:
            assert outcome in {"refused", "stopped"}
        marked = trusted and state == "unmarked" and scene.moments  # it said by then that it is ours
        if outcome in {"refused", "stopped"} and scene.keeps_its_pages and not marked:
            assert look(scene.base).items() >= before.items()
            assert len(scene.put) > early or look(scene.base) == before
        if not scene.put and ours:
            assert outcome == ("stopped" if fails else "published")
            assert not list(scene.base.glob(".site*"))
        if not scene.put and outcome == "published":
            assert set(look(scene.site)) == {"index.html", "more.html", MANIFEST, ABOUT}
        assert scene.lost() == []
        scene.things = []
        build(scene, exchange, trusted, fails=False)
        assert scene.lost() == []
        assert look(scene.outside) == outside


def build(scene: Scene, exchange: bool, trusted: bool, fails: bool) -> str:
    """Replace the folder of a scene; says what came of it."""
    try:
        with scene.happening(exchange=exchange), replaced_whole(scene.site, trusted=trusted) as fresh:
            scene.add("meanwhile", scene.site)
            for name in ("index.html", "more.html"):
                (fresh / name).write_text("new", encoding="utf-8")
            stop_if(fails)
    except StoppedError:
        return "stopped"
    except LeftoverError:
        return "left over"
    except ReplaceError:
        return "refused"
    return "published"
