"""Who may import whom: data flows one way, and nobody imports the edge."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.conftest import ROOT
from tests.sources import FILES, tree_of

CORE = {"definition", "graph", "checks", "diff", "site", "terminal"}
MAY_IMPORT = {
    "definition": set(),
    "graph": {"definition"},
    "checks": {"definition", "graph"},
    "diff": {"definition", "graph"},
    "site": {"definition", "graph"},
    "terminal": {"definition", "graph", "site"},
    "project": {"definition"},
}
"""The rooms of the core, and that of the rule which all the edge obeys: what each may know besides itself."""

ONLY_IN = {
    "pygraphviz": {"drawing"},
    "mkdocs": {"mkdocs", "cli"},
    "click": {"cli"},
    "yaml": {"definition", "project", "release"},
}
"""Libraries that one place knows and the rest does not."""

CLOCKS = {"today", "now", "time"}


def room(file: Path) -> str:
    """The first name below `generator`, of a folder or of a module."""
    return file.relative_to(ROOT / "generator").parts[0].removesuffix(".py")


def imported(file: Path) -> set[str]:
    """Every module that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def test_a_room_knows_only_the_rooms_before_it() -> None:
    for file in FILES:
        own = room(file)
        if own in MAY_IMPORT:
            rooms = {name.split(".")[1] for name in imported(file) if name.startswith("generator.")}
            assert rooms - {own} <= MAY_IMPORT[own], file


def test_each_library_is_known_in_one_place() -> None:
    for file in FILES:
        libraries = {name.split(".")[0] for name in imported(file)}
        for library in ONLY_IN.keys() & libraries:
            assert room(file) in ONLY_IN[library], (file, library)


def reads_a_clock_or_prints(call: ast.Call) -> bool:
    name = call.func
    if isinstance(name, ast.Attribute) and isinstance(name.value, ast.Name):
        return name.value.id in {"date", "datetime", "time"} and name.attr in CLOCKS
    return isinstance(name, ast.Name) and name.id == "print"


def test_the_core_reads_no_clock_and_prints_nothing() -> None:
    calls = [
        (file, node.lineno)
        for file in FILES
        if room(file) in CORE
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call) and reads_a_clock_or_prints(node)
    ]
    assert calls == []


def test_no_name_of_a_type_means_two_things() -> None:
    found: dict[str, list[str]] = {}
    for file in FILES:
        for node in ast.parse(file.read_text("utf-8")).body:
            names = [node.name] if isinstance(node, ast.ClassDef) else []
            if isinstance(node, ast.Assign):
                names = [one.id for one in node.targets if isinstance(one, ast.Name)]
            for name in names:
                if not name.startswith("_") and not name.isupper() and name[0].isupper():
                    found.setdefault(name, []).append(str(file.relative_to(ROOT)))
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_nothing_of_one_procedure_is_in_the_generator() -> None:
    facts = ("MAST", "2 weeks", "West Yorkshire", "Calderdale", "Strengthening Families", "own-agency", "S0-")
    for file in sorted((ROOT / "generator").rglob("*")):
        if file.suffix in {".py", ".j2", ".js", ".css"}:
            text = file.read_text("utf-8")
            assert not [fact for fact in facts if fact in text], file
