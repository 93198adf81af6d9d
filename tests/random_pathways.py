"""Random pathways that keep every rule of the model, for tests that need many graphs.

`random_pathway(Random(seed), size)` gives the same definition for the same seed, as the plain
data that a YAML file would hold; `as_yaml` writes it down, `load_random` reads it. In a
hypothesis test take the source of chance from `hypothesis.strategies.randoms`.

How it stays valid: nodes are made in order and arrows lead only to later ones, so nothing
goes in a circle. Every new node takes up an open end of an earlier one, so everything can be
reached. Ends that stay open lead to one of the last outcomes, so nothing is a dead end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

import yaml

from generator.definition import Pathway, load

Part = dict[str, Any]

_WORDS = tuple(
    "ask call check child contact date decide family letter manager meet note office plan "  # noqa: SIM905
    "record reply review risk school see talk team visit week worry write".split()
)
_UNITS = ("minute", "hour", "day", "working day", "week", "month", "year")
_DATES = ("told", "began", "began-plus", "last-seen")


@dataclass
class _Making:
    """A route that is being made: its nodes in order, the ends still open, and what led where."""

    rng: Random
    size: int
    nodes: list[Part] = field(default_factory=list)
    open: list[Part] = field(default_factory=list)
    last_steps: dict[str, set[str]] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)
    timescales: list[str] = field(default_factory=list)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def words(self, most: int) -> str:
        return " ".join(self.rng.choices(_WORDS, k=self.rng.randint(1, most))).capitalize()


def random_pathway(rng: Random, size: int, *, override: bool | None = None) -> Part:
    """A valid definition whose route has about `size` nodes (at least one step or outcome)."""
    making = _Making(rng, max(size, 1))
    has_override = size >= 6 and making.chance(0.8) if override is None else override
    if has_override:
        _add_override(making)
    while len(making.nodes) < making.size - 1:
        _add_node(making)
    _close(making)
    return {
        "pathway": {"title": f"Random pathway of {len(making.nodes)} nodes"},
        "override": "harm" if has_override else "none",
        **({} if has_override else {"override_why": "Chance decided so."}),
        "dates": [
            {"date": "told", "ask": "When were you told?"},
            {"date": "began", "ask": "When did it begin?"},
            {"date": "began-plus", "usually": f"{rng.randint(1, 30)} days after began"},
            {"date": "last-seen", "ask": "When was the child last seen?"},
        ],
        "route": making.nodes,
    }


def as_yaml(definition: Part) -> str:
    """The definition as the text of a file."""
    return yaml.safe_dump(definition, sort_keys=False, allow_unicode=True, width=100)


def load_random(rng: Random, size: int, *, override: bool | None = None) -> Pathway:
    """A random pathway, read as a file would be; a mistake in the making is an error here."""
    loaded = load(as_yaml(random_pathway(rng, size, override=override)))
    assert loaded.ok, "\n".join(map(str, loaded.diagnostics))
    assert loaded.pathway is not None
    return loaded.pathway


def _add_override(making: _Making) -> None:
    """The question that is asked first, and its own outcomes; its last answer is the way on."""
    question: Part = {
        "question": "harm",
        "ask": "Is a child in danger now?",
        "kind": "danger",
        "answers": [
            {"is": "Yes", "go": "danger-now"},
            {"is": "I am not sure", "go": "advice-now", "unsure": True},
            {"is": "No"},
        ],
    }
    making.nodes += [
        question,
        {"outcome": "danger-now", "title": "Ring 999", "kind": "danger"},
        {"outcome": "advice-now", "title": "Ask for advice now", "kind": "danger"},
    ]
    making.last_steps["harm"] = set()
    making.open.append(question["answers"][2])


def _add_node(making: _Making) -> None:
    """One more node, of a random kind, that takes up an open end."""
    may_end = len(making.open) > 1
    kind = making.rng.choices(("step", "question", "outcome"), weights=(4, 5, 3 if may_end else 0))[0]
    name = f"{kind[0]}-{len(making.nodes)}"
    before = _take(making, name)
    make = {"step": _step, "question": _question, "outcome": _outcome}[kind]
    making.nodes.append(make(making, name, before))


def _take(making: _Making, name: str) -> set[str]:
    """Lead some open ends to the node `name`; the steps last passed on the ways there."""
    before: set[str] = set()
    ends = 1 + (len(making.open) > 2 and making.chance(0.2))
    for _ in range(ends if making.open else 0):
        # mostly the newest end, so that long ways come about; at times an old one
        place = len(making.open) - 1 if making.chance(0.6) else making.rng.randrange(len(making.open))
        _lead(making, making.open.pop(place), name)
    for end in making.last_steps.pop(f"to {name}", set()):
        before.add(end)
    return before


def _lead(making: _Making, end: Part, name: str) -> None:
    end["then" if "step" in end else "go"] = name
    passed = making.last_steps.setdefault(f"to {name}", set())
    passed |= {end["step"]} if "step" in end else end.pop("passed", set())


def _step(making: _Making, name: str, before: set[str]) -> Part:
    del before
    making.steps.append(name)
    step: Part = {"step": name, "title": making.words(6)}
    if making.chance(0.9):
        step["number"] = len(making.steps)
    step["actions"] = [{making.rng.choice(("do", "must", "should", "may")): making.words(8)}]
    if making.chance(0.5):
        count, unit = making.rng.randint(1, 12), making.rng.choice(_UNITS)
        length = f"{count} {unit}{'' if count == 1 else 's'}"
        kind = making.rng.choice(("guide", "limit", "every"))
        making.timescales.append(f"time-{name}")
        step["timescale"] = [{kind: length, "id": f"time-{name}", "from": making.rng.choice(_DATES)}]
    making.open.append(step)
    return step


def _outcome(making: _Making, name: str, before: set[str]) -> Part:
    del before
    outcome: Part = {"outcome": name, "title": making.words(6)}
    if making.chance(0.7):
        outcome["kind"] = making.rng.choice(("leaves", "advice", "continues"))
    return outcome


def _question(making: _Making, name: str, before: set[str]) -> Part:
    making.last_steps[name] = before
    ways = making.rng.choices(("go", "at", "back"), weights=(6, 3, 1), k=making.rng.randint(1, 3))
    answers = [_answer(making, number, way, before) for number, way in enumerate(["go", *ways])]
    making.rng.shuffle(answers)
    question: Part = {"question": name, "ask": f"{making.words(8)}?", "answers": answers}
    if making.chance(0.5):
        question["short"] = f"{making.words(3)}?"
    if making.chance(0.2):
        chosen = making.rng.sample([answer["is"] for answer in answers], 2)
        of = making.rng.choice([*_DATES, *making.timescales[-3:]])
        question["date"] = {"of": of, "until": chosen[0], "after": chosen[1]}
    return question


def _answer(making: _Making, number: int, way: str, before: set[str]) -> Part:
    answer: Part = {"is": f"{making.words(4)} {number}"}
    if making.chance(0.4):
        answer["short"] = making.words(2)
    if way == "at" and len(before) == 1:
        answer["at"] = next(iter(before))
    elif way == "back" and making.steps:
        answer["back"] = making.rng.choice(making.steps)
    else:
        answer["unsure"] = making.chance(0.1)
        answer["passed"] = set(before)
        making.open.append(answer)
    return answer


def _close(making: _Making) -> None:
    """Lead every end that is still open to an outcome at the end of the file."""
    names = [f"end-{number}" for number in range(1, 1 + min(3, max(1, len(making.open))))]
    for place, end in enumerate(making.open):
        _lead(making, end, names[place] if place < len(names) else making.rng.choice(names))
    # "not sure" never leads straight off the pathway, so these hand the decision to a person
    making.nodes += [{"outcome": name, "title": making.words(5), "kind": "advice"} for name in names]
    _mend_unsure(making)


def _mend_unsure(making: _Making) -> None:
    kinds = {node["outcome"]: node.get("kind") for node in making.nodes if "outcome" in node}
    for node in making.nodes:
        for answer in node.get("answers", ()):
            leaves = kinds.get(answer.get("go"), "advice") not in {"advice", "continues", "danger"}
            if not answer.get("unsure") or leaves:
                answer.pop("unsure", None)
