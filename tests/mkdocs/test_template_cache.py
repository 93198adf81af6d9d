"""Templates are compiled once for an installation, and anew when the code that compiles has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.mkdocs import template_cache
from generator.mkdocs.template_cache import compiled_templates


class Counting(Environment):
    """An environment that notes what it compiles."""

    compiled: list[str | None]

    def compile(self, source, name=None, filename=None, raw=False, defer_init=False):  # type: ignore[no-untyped-def]
        self.compiled.append(name)
        return super().compile(source, name, filename, raw, defer_init)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this installation would keep its compiled modules."""
    folder = tmp_path / "__pycache__"
    monkeypatch.setattr(template_cache, "cache_from_source", lambda _: str(folder / "module.pyc"))
    return folder


def rendered(template: str = "{{ 1 }} and {{ word }}") -> tuple[str, list[str | None]]:
    """What a new process would put out, and what it would compile for that."""
    found = Counting(loader=DictLoader({"page": template}), bytecode_cache=compiled_templates())
    found.compiled = []
    return found.get_template("page").render(word="2"), found.compiled


def test_a_template_is_compiled_once_and_a_changed_one_again(room: Path) -> None:
    assert rendered() == ("1 and 2", ["page"])
    assert rendered() == ("1 and 2", [])
    assert rendered("{{ word }}") == ("2", ["page"])


def test_other_code_compiles_anew_and_clears_up(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered()
    monkeypatch.setattr(template_cache, "_compiled_by", lambda: "something else")
    assert rendered() == ("1 and 2", ["page"])
    assert [folder.name for folder in room.iterdir()] == ["templates-something else"]


def test_a_folder_that_cannot_be_written_is_done_without(room: Path) -> None:
    room.write_text("in the way", encoding="utf-8")
    assert rendered() == ("1 and 2", ["page"])
    assert rendered() == ("1 and 2", ["page"])
