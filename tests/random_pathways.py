"""Random pathways that keep every rule of the model, for tests that need many graphs.

`random_pathway(dice(seed), size)` gives the same definition for the same seed, as the plain
data that a YAML file would hold; `as_yaml` writes it down, `load_random` reads it. In a
hypothesis test take the source of chance from `hypothesis.strategies.randoms`.

How it stays valid: nodes are made in order, and each takes up one or two open ends of earlier
ones. So nothing goes in a circle, everything can be reached, and when a question is made it is
known which steps can have been passed last. Ends that stay open lead to outcomes at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Any

import yaml

from generator.definition import Pathway, parse
from generator.definition.units import UNITS

Part = dict[str, Any]

_WORDS = tuple(
    "ask call check child contact date decide family letter manager meet note office plan "  # noqa: SIM905
    "record reply review risk school see talk team visit week worry write".split()
)
_OUTCOMES = ("leaves", "advice", "continues", None)
_NO_STEP = ""


@dataclass(frozen=True)
class _End:
    """A step or an answer that does not lead on yet, and the steps that can be the last before it."""

    part: Part
    key: str
    passed: frozenset[str]


@dataclass
class _Making:
    """A route that is being made: its nodes in order, and the ends still open."""

    rng: Random
    nodes: list[Part] = field(default_factory=list)
    open: list[_End] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    unused_dates: list[str] = field(default_factory=list)
    day_names: list[str] = field(default_factory=list)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def words(self, most: int) -> str:
        return " ".join(self.rng.choices(_WORDS, k=self.rng.randint(1, most))).capitalize()


def random_pathway(rng: Random, size: int, *, override: bool | None = None) -> Part:
    """A valid definition whose route has about `size` nodes; with an override mostly, or as told."""
    making = _Making(rng)
    dates = _dates(making, size)
    has_override = size >= 6 and making.chance(0.8) if override is None else override
    if has_override:
        _add_override(making)
    while len(making.nodes) < size - 1:
        _add_node(making)
    _close(making)
    no_override = {} if has_override else {"override_why": "Chance decided so."}
    return {
        "pathway": {"title": f"Random pathway of {len(making.nodes)} nodes"},
        "override": "harm" if has_override else "none",
        **no_override,
        "dates": dates,
        "route": making.nodes,
    }


def dice(seed: int) -> Random:
    """A source of chance that gives the same again."""
    return Random(seed)  # noqa: S311 - chance for tests, not for secrets


def as_yaml(definition: Part) -> str:
    """The definition as the text of a file."""
    return str(yaml.dump(definition, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True))


def load_random(rng: Random, size: int, *, override: bool | None = None) -> Pathway:
    """A random pathway, read as a file would be; a mistake in the making is an error here."""
    loaded = parse(as_yaml(random_pathway(rng, size, override=override)))
    assert loaded.ok, "\n".join(map(str, loaded.diagnostics))
    assert loaded.pathway is not None
    return loaded.pathway


def _dates(making: _Making, size: int) -> list[Part]:
    """Dates that are asked for; some follow from the one before unless they are given."""
    names = [f"day-{number}" for number in range(1, 3 + min(size // 10, 10))]
    making.day_names, making.unused_dates = list(names), list(names)
    dates: list[Part] = [{"date": names[0], "ask": "When did it begin?"}]
    for before, name in pairwise(names):
        asked = {"ask": f"When was {name}?"} if making.chance(0.7) else {}
        follows = not asked or making.chance(0.5)
        usually = {"usually": f"{making.rng.randint(2, 30)} days after {before}"} if follows else {}
        dates.append({"date": name, **asked, **usually})
    return dates


def _add_override(making: _Making) -> None:
    """The question that is asked first, and its own outcomes; its last answer is the way on."""
    on: Part = {"is": "No"}
    danger = {"is": "Yes", "go": "danger-now"}
    unsure = {"is": "I am not sure", "go": "advice-now", "unsure": True}
    answers = [danger, unsure, on]
    making.nodes += [
        {"question": "harm", "ask": "Is a child in danger now?", "kind": "danger", "answers": answers},
        {"outcome": "danger-now", "title": "Ring 999", "kind": "danger"},
        {"outcome": "advice-now", "title": "Ask for advice now", "kind": "danger"},
    ]
    making.open.append(_End(on, "go", frozenset({_NO_STEP})))


def _add_node(making: _Making) -> None:
    """One more node, of a random kind; an outcome only where another end stays open."""
    weights = (4, 5, 3 if len(making.open) > 1 else 0)
    kind = making.rng.choices((_step, _question, _outcome), weights=weights)[0]
    name = f"{kind.__name__[1]}-{len(making.nodes)}"
    making.nodes.append(kind(making, name, _take(making, name)))


def _take(making: _Making, name: str) -> frozenset[str]:
    """Lead one or two open ends to the node `name`; the steps that can be the last before it."""
    if not making.open:
        return frozenset({_NO_STEP})
    passed: frozenset[str] = frozenset()
    for _ in range(2 if len(making.open) > 2 and making.chance(0.2) else 1):
        # mostly the newest end, so that long ways come about; at times an old one
        newest = making.chance(0.6)
        place = len(making.open) - 1 if newest else making.rng.randrange(len(making.open))
        end = making.open.pop(place)
        end.part[end.key] = name
        passed |= end.passed
    return passed


def _step(making: _Making, name: str, _passed: frozenset[str]) -> Part:
    making.steps.append(name)
    step: Part = {"step": name, "title": making.words(6)}
    if making.chance(0.9):
        step["number"] = len(making.steps)
    step["actions"] = [{making.rng.choice(("do", "must", "should", "may")): making.words(8)}]
    if making.chance(0.5):
        step["timescale"] = [_timescale(making, name)]
    making.open.append(_End(step, "then", frozenset({name})))
    return step


def _timescale(making: _Making, step: str) -> Part:
    """A length of time; no two count from one date, so none can contradict another."""
    count, unit = making.rng.randint(1, 12), making.rng.choice(tuple(UNITS))
    length = f"{count} {unit}{'' if count == 1 else 's'}"
    timescale: Part = {making.rng.choice(("guide", "limit", "every")): length}
    if making.unused_dates:
        timescale |= {"id": f"time-{step}", "from": making.unused_dates.pop(0)}
        if unit not in {"minute", "hour"}:
            making.day_names.append(f"time-{step}")
    return timescale


def _outcome(making: _Making, name: str, _passed: frozenset[str]) -> Part:
    kind = making.rng.choice(_OUTCOMES)
    return {"outcome": name, "title": making.words(6), **({"kind": kind} if kind else {})}


def _question(making: _Making, name: str, passed: frozenset[str]) -> Part:
    ways = making.rng.choices(("go", "at", "back"), weights=(6, 3, 1), k=making.rng.randint(1, 3))
    answers = [_answer(making, number, way, passed) for number, way in enumerate(["go", *ways])]
    making.rng.shuffle(answers)
    question: Part = {"question": name, "ask": f"{making.words(8)}?", "answers": answers}
    if making.chance(0.5):
        question["short"] = f"{making.words(3)}?"
    if making.chance(0.2):
        keys = making.rng.choice((("until", "after"), ("before", "from")))
        sides = zip(keys, making.rng.sample([answer["is"] for answer in answers], 2), strict=True)
        question["date"] = {"of": making.rng.choice(making.day_names), **dict(sides)}
    return question


def _answer(making: _Making, number: int, way: str, passed: frozenset[str]) -> Part:
    answer: Part = {"is": f"{making.words(4)} {number}"}
    if making.chance(0.4):
        answer["short"] = making.words(2)
    if way == "at" and len(passed) == 1 and _NO_STEP not in passed:
        (answer["at"],) = passed
    elif way == "back" and making.steps:
        answer["back"] = making.rng.choice(making.steps)
    else:
        making.open.append(_End(answer, "go", passed))
    return answer


def _close(making: _Making) -> None:
    """Lead every end that is still open to an outcome at the end of the file."""
    names = [f"end-{number}" for number in range(1, 1 + min(3, max(1, len(making.open))))]
    for place, end in enumerate(making.open):
        end.part[end.key] = names[place] if place < len(names) else making.rng.choice(names)
    making.nodes += [{"outcome": name, "title": making.words(5), "kind": "advice"} for name in names]
    _be_unsure_at_times(making)


def _be_unsure_at_times(making: _Making) -> None:
    """Mark some answers "not sure", but none that leads straight off the pathway."""
    off = {
        node["outcome"] for node in making.nodes if node.get("kind") in {None, "leaves"} and "outcome" in node
    }
    for node in making.nodes:
        for answer in node.get("answers", ()):
            if node.get("question") != "harm" and answer.get("go", "") not in off and making.chance(0.1):
                answer["unsure"] = True
