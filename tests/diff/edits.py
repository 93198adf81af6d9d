"""Random changes to the plain data of a random pathway, such that it keeps every rule of the model."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

Part = dict[str, Any]
Edit = Callable[[Random, Part], None]


def edited(rng: Random, definition: Part, count: int) -> Part:
    """A copy with so many random edits."""
    copy = deepcopy(definition)
    for _ in range(count):
        rng.choice(EDITS)(rng, copy)
    return copy


def name_of(node: Part) -> str:
    return next(str(node[kind]) for kind in ("step", "question", "outcome") if kind in node)


def _questions(definition: Part) -> list[Part]:
    return [node for node in definition["route"] if "question" in node]


def _place(definition: Part, name: str) -> int:
    return next(place for place, node in enumerate(definition["route"]) if name_of(node) == name)


def lead_elsewhere(rng: Random, definition: Part) -> None:
    """Another target, further down, so that nothing goes in a circle."""
    question = rng.choice(_questions(definition) or [None])
    if question:
        answer = rng.choice(question["answers"])
        later = definition["route"][_place(definition, name_of(question)) + 1 :]
        for way in ("go", "at", "back"):
            answer.pop(way, None)
        answer["go"] = name_of(rng.choice(later))


def take_answer(rng: Random, definition: Part) -> None:
    question = rng.choice(_questions(definition) or [None])
    if question and len(question["answers"]) > 1:
        question["answers"].remove(rng.choice(question["answers"]))
        question.pop("date", None)


def add_answer(rng: Random, definition: Part) -> None:
    question = rng.choice(_questions(definition) or [None])
    if question:
        later = definition["route"][_place(definition, name_of(question)) + 1 :]
        words = f"Something else altogether {rng.randrange(10**6)}"
        question["answers"].append({"is": words, "go": name_of(rng.choice(later))})


def rename_node(rng: Random, definition: Part) -> None:
    node = rng.choice(definition["route"])
    kind = next(kind for kind in ("step", "question", "outcome") if kind in node)
    before, after = node[kind], f"renamed-{rng.randrange(10**6)}"
    node[kind] = after
    if definition["override"] == before:
        definition["override"] = after
    for other in definition["route"]:
        for part in (other, *other.get("answers", ())):
            for key in ("then", "go", "at", "back"):
                if part.get(key) == before:
                    part[key] = after


def reword_answer(rng: Random, definition: Part) -> None:
    question = rng.choice(_questions(definition) or [None])
    if question:
        answer = rng.choice(question["answers"])
        before, answer["is"] = answer["is"], f"{answer['is']} now"
        for side, words in question.get("date", {}).items():
            if words == before and side != "of":
                question["date"][side] = answer["is"]


def ask_more(rng: Random, definition: Part) -> None:
    """A new question before a random node, or before two at once."""
    route = definition["route"]
    target = rng.choice(route[1:])
    name = f"asked-{rng.randrange(10**6)}"
    later = route[_place(definition, name_of(target)) :]
    other = name_of(rng.choice(later))
    for node in route:
        for part in (node, *node.get("answers", ())):
            for key in ("then", "go"):
                if part.get(key) == name_of(target):
                    part[key] = name
    answers = [{"is": "Indeed", "go": name_of(target)}, {"is": "Not at all", "go": other}]
    asked = {"question": name, "ask": f"Wholly unheard of {rng.randrange(10**6)}?", "answers": answers}
    route.insert(_place(definition, name_of(target)), asked)


def ask_less(rng: Random, definition: Part) -> None:
    """A question is passed by: what led to it leads where one of its answers led."""
    questions = [q for q in _questions(definition) if q["question"] != definition["override"]]
    if len(questions) < 2:
        return
    question = rng.choice(questions)
    onward = [answer["go"] for answer in question["answers"] if "go" in answer]
    if not onward or _place(definition, question["question"]) == 0:
        return
    target = rng.choice(onward)
    for node in definition["route"]:
        for part in (node, *node.get("answers", ())):
            for key in ("then", "go"):
                if part.get(key) == question["question"]:
                    part[key] = target
    definition["route"].remove(question)


def change_places(rng: Random, definition: Part) -> None:
    """Two questions that follow on each other are asked the other way round.

    The answers of each go where they went, but for those that led from one to the other.
    """
    questions = [q for q in _questions(definition) if q["question"] != definition["override"]]
    pairs = [
        (one, two)
        for one in questions
        for two in questions
        if one is not two and any(answer.get("go") == two["question"] for answer in one["answers"])
    ]
    one, two = rng.choice(pairs) if pairs else ({}, {})
    onward = [answer for answer in two.get("answers", ()) if "go" in answer]
    if onward and not _all_before(definition, one, two):
        _swap(definition, one, two, rng.choice(onward))


def _swap(definition: Part, one: Part, two: Part, through: Part) -> None:
    """`two` comes first, and leads to `one` with the answer `through`."""
    route, first, second = definition["route"], one["question"], two["question"]
    for node in route:
        if node is not one and node is not two:
            for part in (node, *node.get("answers", ())):
                for key in ("then", "go"):
                    if part.get(key) == first:
                        part[key] = second
    for answer in one["answers"]:
        if answer.get("go") == second:
            answer["go"] = through["go"]
    through["go"] = first
    route.remove(two)
    route.insert(_place(definition, first), two)


def _all_before(definition: Part, one: Part, two: Part) -> bool:
    """Whether another answer of `two` leads, or something else does, to where this would make a circle."""
    names = [name_of(node) for node in definition["route"]]
    low, high = names.index(one["question"]), names.index(two["question"])
    between = set(names[low + 1 : high])
    others = [n for n in definition["route"] if n is not one]
    return any(
        part.get(key) == two["question"]
        for node in others
        if name_of(node) in between
        for part in (node, *node.get("answers", ()))
        for key in ("go", "then")
    ) or any(answer.get("go") in between for answer in two["answers"])


EDITS: tuple[Edit, ...] = (
    lead_elsewhere,
    take_answer,
    add_answer,
    rename_node,
    reword_answer,
    ask_more,
    ask_less,
    change_places,
)
