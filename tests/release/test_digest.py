"""What counts as a change after approval, and what does not."""

from __future__ import annotations

import copy
import hashlib
import json
from functools import cache
from random import Random

import pytest
import yaml

from generator.definition import parse
from generator.graph.approval_state import SCHEME, State, digest, state_of
from tests.checks.definitions import Draft, real_source
from tests.release.writing import BASE, Writer


def digest_of(data) -> str:
    return _digest_of(json.dumps(data, ensure_ascii=False))


@cache
def _digest_of(text: str) -> str:
    loaded = parse(text)
    assert loaded.ok, loaded.diagnostics
    return digest(loaded.pathway)


def texts(part, path=()):
    """The way to every text."""
    if isinstance(part, str):
        yield path
    else:
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            yield from texts(value, (*path, key))


def holder_of(data, path):
    for key in path[:-1]:
        data = data[key]
    return data


def test_the_way_of_writing_does_not_count():
    for seed in range(40):
        loaded = parse(Writer(seed).write(BASE))
        assert loaded.ok, (seed, loaded.diagnostics)
        assert digest(loaded.pathway) == digest_of(BASE), seed


def test_the_real_definition_without_its_comments_in_another_order_is_the_same():
    written = yaml.safe_dump(real_source().data, sort_keys=True, width=60, indent=4, allow_unicode=True)
    assert "#" not in written.split("\n", 1)[0]
    again = parse(written).pathway
    assert digest(again) == digest(Draft.of_real().load().pathway)


def test_a_default_written_out_and_a_list_of_one_do_not_count():
    data = copy.deepcopy(BASE)
    data["route"][1]["answers"][1]["unsure"] = "false"
    data["route"][0]["talk"] = ["manager"]
    assert digest_of(data) == digest_of(BASE)


def test_every_text_counts():
    """Changed in turn; ids and references together, so that the definition stays whole."""
    others = {"2027-11-21": "2027-11-22", "leaves": "advice", "none": None}
    tried = 0
    for path in texts(BASE):
        if path in {("pathway", "status"), ("override",)}:
            continue
        data = copy.deepcopy(BASE)
        words = holder_of(data, path)[path[-1]]
        holder_of(data, path)[path[-1]] = others.get(words) or f"{words}x"
        tried += 1
        assert digest_of(data) != digest_of(BASE), path
    assert tried == len(list(texts(BASE))) - 2


def test_what_is_left_out_and_the_order_of_lists_count():
    found = {digest_of(BASE)}
    for change in (
        lambda data: data["route"].reverse(),
        lambda data: data["route"][1]["answers"].reverse(),
        lambda data: data["route"][1]["answers"].pop(0),
        lambda data: data["route"][1]["answers"][0].pop("say"),
        lambda data: data["pathway"].pop("review_by"),
        lambda data: data.pop("roles"),
        lambda data: data.update(scenarios=[{"id": "A", "answers": {"seen": "Yes"}, "ends": "done"}]),
    ):
        data = copy.deepcopy(BASE)
        change(data)
        found.add(digest_of(data))
    assert len(found) == 8


def test_only_the_approval_and_the_edition_stand_outside():
    data = copy.deepcopy(BASE)
    data["pathway"] |= {
        "status": "approved",
        "approved": {"on": "2026-11-01", "by": "The board", "role": "owner", "digest": digest_of(BASE)},
        "superseded": {"on": "2026-11-20", "by": "2.0"},
    }
    assert digest_of(data) == digest_of(BASE)
    assert state_of(parse(json.dumps(data, ensure_ascii=False)).pathway) is State.APPROVED


@pytest.mark.parametrize(
    ("about", "state"),
    [
        ({}, State.DRAFT),
        ({"approved": {"on": "2026-11-01", "digest": "right"}}, State.DRAFT),
        ({"status": "approved"}, State.UNPROVED),
        ({"status": "approved", "approved": "not supplied"}, State.UNPROVED),
        ({"status": "approved", "approved": "2026-11-01"}, State.UNPROVED),
        ({"status": "approved", "approved": {"on": "2026-11-01", "digest": "right"}}, State.APPROVED),
        ({"status": "approved", "approved": {"on": "2026-11-01", "digest": "wrong"}}, State.CHANGED),
        (
            {"status": "approved", "approved": {"on": "2026-11-01", "digest": "pathway-0:right"}},
            State.CHANGED,
        ),
    ],
)
def test_states(about, state):
    seal = digest_of(BASE)
    written = json.dumps(about).replace('"right"', f'"{seal}"').replace("right", seal.split(":")[1])
    data = copy.deepcopy(BASE)
    data["pathway"] |= json.loads(written)
    assert state_of(parse(json.dumps(data, ensure_ascii=False)).pathway) is state


def test_the_digest_is_counted_as_its_documentation_says():
    """Worked out here from the plain data; an approval of today must hold under later versions."""
    plain = copy.deepcopy(BASE)
    plain["route"][0]["talk"] = ["manager"]
    del plain["pathway"]["status"]
    canonical = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert digest_of(BASE) == f"pathway-1:{hashlib.sha256(canonical.encode('utf-8')).hexdigest()}"
    assert SCHEME == "pathway-1"


def test_random_reformatting_of_another_content_is_another_content():
    random = Random(1)  # noqa: S311 - no secret
    for seed in range(10):
        data = copy.deepcopy(BASE)
        path = random.choice([path for path in texts(data) if path[-1] in ("what", "say", "ask", "title")])
        holder_of(data, path)[path[-1]] += " Not."
        assert digest(parse(Writer(seed).write(data)).pathway) != digest_of(BASE)
