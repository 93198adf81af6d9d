"""Drawings are made once; what is kept is used only as long as it is what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import drawing
from generator.mkdocs import drawing_cache
from generator.mkdocs.drawing_cache import DrawingCache

DOT = 'digraph {"graph"["title"="T"]}'


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was drawn in the end, in place of Graphviz's work."""
    made: list[str] = []
    monkeypatch.setattr(drawing, "draw_svg", lambda dot: made.append(dot) or f"<svg>{dot}é</svg>")
    monkeypatch.setattr(drawing, "draw_pdf", lambda dot, paper, footer: made.append(footer) or b"")
    return made


def test_the_same_is_drawn_once_and_anything_else_anew(tmp_path: Path, drawn: list[str]) -> None:
    once = DrawingCache(tmp_path).draw_svg(DOT)
    assert DrawingCache(tmp_path).draw_svg(DOT) == once == f"<svg>{DOT}é</svg>"
    assert drawn == [DOT]
    DrawingCache(tmp_path).draw_svg(DOT + " ")
    assert len(drawn) == 2
    for paper, footer in (("A4", "one"), ("A4", "two"), ("A3", "two"), ("A4", "one")):
        assert DrawingCache(tmp_path).draw_pdf(DOT, paper, footer) == b""
    assert drawn[2:] == ["one", "two", "two"]


def test_a_damaged_file_is_drawn_again_and_a_folder_that_cannot_be_written_is_done_without(
    tmp_path: Path, drawn: list[str]
) -> None:
    once = DrawingCache(tmp_path).draw_svg(DOT)
    (kept,) = (tmp_path / "drawings").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    assert DrawingCache(tmp_path).draw_svg(DOT) == once
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert DrawingCache(tmp_path / "file").draw_svg(DOT) == once
    assert len(drawn) == 3


def test_other_code_or_fonts_draw_anew(
    tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    DrawingCache(tmp_path).draw_svg(DOT)
    monkeypatch.setattr(drawing_cache, "_drawn_with", lambda: "something else")
    DrawingCache(tmp_path).draw_svg(DOT)
    assert len(drawn) == 2


def test_only_so_many_are_kept(tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_cache, "MOST", 3)
    for number in range(6):
        DrawingCache(tmp_path).draw_svg(str(number))
    assert len(list((tmp_path / "drawings").iterdir())) == 3
