"""What `import generator` offers: the page about it runs, it is typed, light, and says what it does."""

from __future__ import annotations

import doctest
import inspect
import re
import subprocess
import sys
from datetime import date

import pytest

import generator
from generator.definition.model import Pathway
from tests.conftest import EXAMPLES, ROOT, name_of

PAGE = ROOT / "docs" / "library.md"
ESCALATION = next(path for path in EXAMPLES if name_of(path) == "escalation")
FUNCTIONS = ("load", "check", "walk", "render")


def test_every_example_on_the_page_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ESCALATION.parent)
    text = PAGE.read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert text.count("```") == 2 * len(blocks), "every block is an example that runs"
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)
    assert result.failed == 0, "".join(said)
    assert result.attempted > 15


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_function_is_typed_and_explained(name: str) -> None:
    function = getattr(generator, name)
    hints = inspect.get_annotations(function)
    assert set(hints) == {*inspect.signature(function).parameters, "return"}
    explained = function.__doc__ or ""
    assert "Gives" in explained or "Each finding has" in explained
    assert "aises" in explained
    assert f"| `{name}` |" in PAGE.read_text("utf-8")


def test_importing_costs_nothing_and_each_function_only_what_it_needs() -> None:
    code = (
        "import sys, generator\n"
        "heavy = {'pydantic', 'yaml', 'jinja2', 'pygraphviz', 'mkdocs', 'click', 'docx'}\n"
        "before = heavy & set(sys.modules)\n"
        f"generator.load({str(ESCALATION)!r})\n"
        "print(sorted(before), sorted(heavy & set(sys.modules) - {'pydantic', 'yaml'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[] []"


def test_all_that_is_offered_is_there_and_nothing_else() -> None:
    assert all(getattr(generator, name) is not None for name in generator.__all__)
    assert set(generator.__all__) <= set(dir(generator))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        generator.nothing  # noqa: B018 - the asking is the test


def test_the_walk_is_the_one_that_scenarios_go_by(real: Pathway) -> None:
    for scenario in real.scenarios:
        walk = generator.walk(
            real,
            scenario.answers,
            dates=scenario.dates,
            today=scenario.today or date(2026, 11, 21),
            start=scenario.start,
        )
        assert walk.position == scenario.ends


def test_a_file_that_cannot_be_read_is_a_finding() -> None:
    (found,) = generator.check("nowhere.yaml")
    assert found.check == "unreadable-file"
