"""A departure from the source is an error that explains itself, until somebody has decided it."""

from __future__ import annotations

from datetime import date

from generator.checks.registry import run_checks
from generator.definition import parse
from generator.definition.model import Provenance, Remark
from generator.definition.yaml_reader import read_yaml
from tests.every import every

DECIDED = {"what": "So.", "by": "The board", "role": "owner", "on": "2026-01-05", "why": "It is safer."}
TODAY = date(2026, 11, 21)

TEXT = """
pathway: {title: Example}
sources:
  - document: guide
    title: The guide
    clauses:
      - {clause: G-1, says: Ring the family., strength: should}
      - {clause: G-2, says: A visit follows within 2 weeks., strength: should, time: 2 weeks}
      - {clause: G-3, says: Never go alone., strength: must-not}
override: none
override_why: This example is about children who are safe.
dates:
  - {date: missed-on, ask: "When was it missed?"}
standing:
  - {when: Always, actions: [{STANDING}], source: G-1}
route:
  - step: ring
    title: Ring the family
    talk: manager
    source: G-1
    actions:
      - {ACTION}
    timescale:
      - {TIMESCALE}
    then: done
  - outcome: done
    title: Seen
    kind: leaves
    source: [G-1, G-2, G-3]
    actions: [{OUTCOME}]
roles: [{role: manager, added: Somebody.}]
"""
GOOD = {
    "STANDING": "should: Ring them, source: G-1",
    "ACTION": "must-not: Go alone, source: G-3",
    "TIMESCALE": "guide: 2 weeks, id: visit, for: the visit, from: missed-on, source: G-2",
    "OUTCOME": "should: Write it down, source: G-1",
}
DEPARTURES = [
    ("ACTION", "may: Ring the family, source: G-1", "weaker-than-source"),
    ("ACTION", "consider: Ring the family, source: [G-1, G-2]", "weaker-than-source"),
    ("ACTION", "must: Ring the family, source: G-1", "stronger-than-source"),
    ("ACTION", "do: Ring the family, source: G-1", "stronger-than-source"),
    ("ACTION", "must-not: Ring the family, source: G-1", "stronger-than-source"),
    ("ACTION", "must: Go alone, source: G-3", "stronger-than-source"),
    ("STANDING", "may: Ring them, source: G-1", "weaker-than-source"),
    ("OUTCOME", "must: Write it down, source: G-1", "stronger-than-source"),
    ("TIMESCALE", "guide: 5 working days, source: G-2", "time-differs"),
    ("TIMESCALE", "limit: 14 days, source: G-2", "time-differs"),
    ("TIMESCALE", "every: 2 weeks, source: G-1", "time-differs"),
    ("TIMESCALE", "guide: 2 weeks, strength: must, source: G-2", "stronger-than-source"),
]


def filled(**parts: str) -> str:
    """The example, with other parts."""
    text = TEXT
    for name, part in {**GOOD, **parts}.items():
        text = text.replace(f"{{{name}}}", f"{{{part}}}")
    return text


def found(severity: str, **parts: str) -> dict[str, str]:
    """What is found in the example with other parts, and what is said against it."""
    text = filled(**parts)
    loaded = parse(text)
    every = list(loaded.diagnostics)
    if loaded.pathway is not None:
        every += run_checks(loaded.pathway, read_yaml(text), TODAY)
    return {one.check: one.help for one in every if one.severity == severity}


def errors(**parts: str) -> dict[str, str]:
    return found("error", **parts)


def with_decision(part: str, decision: dict[str, str]) -> str:
    return f"{part}, decided: {{{', '.join(f'{key}: {words}' for key, words in decision.items())}}}"


def test_the_example_as_the_source_has_it_is_right():
    assert errors() == {}


@every(lambda: DEPARTURES)
def test_a_departure_is_an_error_that_says_how_to_decide_it(departure):
    place, part, check = departure
    said = errors(**{place: part})
    assert set(said) == {check}
    assert "decided: ..." in said[check]


@every(lambda: DEPARTURES)
def test_a_decision_lets_it_stand(departure):
    place, part, _ = departure
    assert errors(**{place: with_decision(part, DECIDED)}) == {}


@every(lambda: ["what", "by", "role", "why"])
def test_a_decision_that_nobody_answers_for_does_not(key):
    empty = {**DECIDED, key: "to be confirmed"}
    assert set(errors(ACTION=with_decision(DEPARTURES[0][1], empty))) == {"decision-incomplete"}


@every(lambda: sorted(DECIDED))
def test_a_decision_needs_all_five(key):
    part = with_decision(DEPARTURES[0][1], {k: v for k, v in DECIDED.items() if k != key})
    assert set(errors(ACTION=part)) == {"decision-incomplete"}


def test_a_decision_of_tomorrow_does_not_count():
    later = {**DECIDED, "on": "2026-11-22"}
    assert set(errors(ACTION=with_decision(DEPARTURES[0][1], later))) == {"decision-incomplete"}


def test_a_time_in_words_may_stand_where_the_decision_states_it():
    def warned(what: str) -> bool:
        part = with_decision("should: Ring within 5 working days, source: G-2", {**DECIDED, "what": what})
        return "stale-number" in found("warning", ACTION=part)

    assert warned("Sooner than the guide says.")
    assert warned("Within 6 working days.")
    assert not warned("Within 5 working days.")


def test_every_kind_of_part_takes_a_decision():
    """On any value or conflict: whatever can cite a clause can also carry a decision."""
    kinds = [Provenance, Remark]
    for kind in kinds:
        kinds += [one for one in kind.__subclasses__() if one not in kinds]
    assert len(kinds) > 20
    assert all("decided" in kind.model_fields for kind in kinds)
