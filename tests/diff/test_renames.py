"""Whatever is called otherwise, wherever it is named, is one change and no second one."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from generator.definition.loader import parse
from generator.definition.model import Translation
from generator.definition.yaml_reader import read_yaml
from generator.diff import ComparedEdition, Comparison, compare
from tests.conftest import ROOT

Data = dict[str, Any]

SOURCE = read_yaml((ROOT / "tests" / "cases" / "everything.yaml").read_bytes())


def edition(data: Data, name: str) -> ComparedEdition:
    loaded = parse(json.dumps(data))
    assert loaded.pathway is not None, loaded.diagnostics
    return ComparedEdition(loaded.pathway, loaded.source, name)


def compared(new: Data, old: Data = SOURCE.data) -> Comparison:
    return compare(edition(old, "old.yaml"), edition(new, "new.yaml"))


def renamed(data: Any, before: str, after: str) -> Any:
    """The data with a name replaced wherever it stands alone, as a key, in brackets or in an offset."""
    match data:
        case dict():
            return {after if key == before else key: renamed(one, before, after) for key, one in data.items()}
        case list():
            return [renamed(one, before, after) for one in data]
        case str() if data == before:
            return after
        case str() if data.endswith(f" after {before}"):
            return data.replace(before, after)
        case str():
            return data.replace(f"[{before}]", f"[{after}]")
    return data


def named() -> list[tuple[str, str]]:
    """Every part with an id: its kind, and the id as it is written."""
    parts = edition(SOURCE.data, "").pathway.elements()
    return [
        (type(part).__name__, str(getattr(part, part.concept.id)))
        for part in parts
        if getattr(part, "id", None) and not isinstance(part, Translation)
    ]


@pytest.mark.parametrize(("kind", "name"), named())
def test_another_name_is_one_change(kind: str, name: str) -> None:
    words = kind in ("Answer", "Role", "Term")
    after = f"{name} now" if words else "ur" if kind == "Language" else f"{name}-now"
    data = {key: renamed(part, name, after) for key, part in SOURCE.data.items()}
    comparison = compared(data)
    assert [change.kind for change in comparison.changes] == ["renamed"], [
        change.words for change in comparison.changes
    ]
    assert comparison.ways.elsewhere == ()
    assert (comparison.cases, comparison.due) == ((), ())


def test_a_name_of_one_letter_is_not_that_of_another() -> None:
    """Two letters have a variant of one name; in one of them it is called otherwise."""
    old = deepcopy(SOURCE.data)
    other = deepcopy(old["letters"][0])
    old["letters"].append({**other, "letter": "second", "title": "Another letter"})
    new = deepcopy(old)
    new["letters"][1] = renamed(new["letters"][1], "gentle", "soft")
    (change,) = compared(new, old).changes
    assert (change.kind, change.before, change.after) == ("renamed", "gentle", "soft")
    assert change.owner == 'letter "Another letter"'


def test_a_letter_is_touched_by_a_clause_that_only_its_remark_cites() -> None:
    old = deepcopy(SOURCE.data)
    old["letters"][0]["notes"] = [{"note": "A guide says more.", "source": "G-2"}]
    new = deepcopy(old)
    new["sources"][0]["clauses"][1]["says"] = "Visit at once."
    (touched,) = compared(new, old).touched
    assert touched.reasons == ("It rests on clause G-2, which was changed.",)


def test_a_time_that_is_taken_out_says_how_strong_it_was() -> None:
    new = deepcopy(SOURCE.data)
    del new["route"][0]["timescale"]
    gone = next(change for change in compared(new).changes if change.section == "Times")
    assert "strength: must" in str(gone.before)


def test_what_the_procedure_itself_says_is_told_of_the_procedure() -> None:
    (change,) = compared({**SOURCE.data, "override_why": "No key is sharp."}).changes
    assert change.section == "At any time"
    assert change.words.startswith("The procedure: reason why there is no override changed from ")


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (("contacts", 0, "email"), "help@example.org", "Somebody is to be reached in another way: try it."),
        (("contacts", 1, "always"), "false", "Somebody is to be reached in another way: try it."),
        (("route", 0, "timescale", 0, "strength"), "should", "A time changed."),
        (("override",), "sure", "The question before all others is another one."),
        (
            ("route", 0, "actions", 0, "if"),
            "They answer.",
            "Something is now to be done only on a condition.",
        ),
    ],
)
def test_what_is_to_be_looked_at_twice(path: tuple[Any, ...], value: str, sentence: str) -> None:
    new = deepcopy(SOURCE.data)
    holder = new
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    assert any(words.startswith(sentence) for words in compared(new).risks.look_twice)
