"""Edits to the real definition, each with the effects that it must have, worked out beforehand by hand.

How the numbers were worked out: from step 3 on there are 14 ways (the meeting not held, 1; a
parent attended and no contingency, 1; else, twice, the plan incomplete, the letters not sent,
and the four answers about disengaging, 6). Step 2 has 91: it leads six times to step 3 (84),
and ends 3 times at itself, twice with no concerns, twice with nothing held. Step 2 is reached
twice; the whole pathway has 195 ways, all but 8 of them past the letter.

`python -m tests.diff.real_edits` says how many effects were found, and how many missed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.diff import ComparedEdition, Comparison, compare
from tests.checks.definitions import Draft, source_of
from tests.conftest import REAL
from tests.diff.drafts import (
    action_first,
    action_gone,
    action_moved,
    action_moved_and_reworded,
    another_outcome,
    another_target,
    answer_added,
    answer_gone,
    answer_reworded,
    case_gone,
    clause_renumbered,
    clause_strength,
    danger_passed_by,
    date_renamed,
    end_of_another_kind,
    gap_settled,
    glossary_word,
    later_start,
    letter_field,
    letter_words,
    link_supplied,
    longer_limit,
    no_limit,
    no_longer_at_any_time,
    nothing,
    only_if,
    opposite,
    paper_column,
    point_closed,
    question_added,
    question_passed_by,
    question_renamed,
    role_renamed,
    stand_in,
    step_renamed,
    stronger,
    telephone,
    version,
    weaker,
    word_renamed,
    working_days,
)


@dataclass(frozen=True)
class Edit:
    """A change, and all that it does.

    `changes` are kinds with sections; `elsewhere` says how many ways to an end now end at
    which other one (`+` where they are asked something more); `cases` names those with another
    result, `due` what moves, `touched` the letters and papers, `care` what to look at twice.
    """

    name: str
    make: Callable[[Draft], None]
    changes: tuple[tuple[str, str], ...]
    elsewhere: dict[tuple[str, str], int] = field(default_factory=dict)
    cases: frozenset[str] = frozenset()
    due: frozenset[str] = frozenset()
    touched: frozenset[str] = frozenset()
    care: int = 0
    points: tuple[int, int] = (0, 0)
    """How many gaps, conflicts and open points came, and how many went."""


CONVENED = {"meeting": 6 * 7, "use-contingency": 12, "no-contingency": 12, "plan-in-force": 12}
ON_STEP_2 = {"liaise": 3, "no-concerns": 2, "nothing-held": 2, "convene": 6, **CONVENED}

BEHIND_CONCERN = {name: 2 * count for name, count in ON_STEP_2.items()} | {
    "own-agency": 4,
    "not-on-pathway": 1,
    "talk-first": 1,
    "cannot-be-found": 1,
    "re-engaged": 1,
    "manager-decides": 1,
}

REPLYING = frozenset(["SC-06", "SC-07", "SC-10", "X-09", "X-10", "X-11", "X-12", "X-13", "X-25"])
"""The cases in which the letter has been sent and the person begins at the beginning."""

EDITS = (
    Edit("nothing but the order of keys", nothing, ()),
    Edit(
        "a longer limit",
        longer_limit,
        (("changed", "Times"),),
        # with a date for step 2: two weeks are one more; on 18 June two cases are then still in time
        cases=frozenset(["SC-06", "SC-12", "SC-17", "X-10", "X-16", "X-17", "X-25"]),
        due=frozenset(["step-2-limit"]),
        touched=frozenset(["information-request"]),
        care=1,
    ),
    Edit(
        "working days for a week",
        working_days,
        (("changed", "Times"),),
        # from a Tuesday, a Wednesday, a Friday or a Monday in June five working days are a week
        due=frozenset(["reply-guide"]),
        touched=frozenset(["first-letter"]),
        care=1,
    ),
    Edit(
        "a step that begins later",
        later_start,
        (("changed", "Dates"),),
        cases=frozenset(["SC-06", "X-25"]),
        due=frozenset(["step-2-began", "step-2-limit"]),
        touched=frozenset(["information-request"]),
    ),
    Edit(
        "an answer that leads on in place of ending",
        another_target,
        (("changed", "The route"),),
        elsewhere={("manager-decides", f"{name} +"): count for name, count in ON_STEP_2.items()},
        cases=frozenset(["X-13"]),
        care=1,  # two of them, with no concerns, now leave the pathway
    ),
    Edit(
        "an answer with another outcome",
        another_outcome,
        (("changed", "The route"),),
        elsewhere={("nothing-held", "no-concerns"): 4},
        cases=frozenset(["SC-16"]),
        care=1,  # four more ways leave the pathway
    ),
    Edit("a stronger duty", stronger, (("changed", "The route"),)),
    Edit(
        "a weaker duty",
        weaker,
        (("changed", "The route"),),
        touched=frozenset(["single-agency-chronology"]),
        care=1,
    ),
    Edit(
        "an answer taken away",
        answer_gone,
        (("removed", "The route"),),
        elsewhere={("own-agency", "reply-date"): 1},
        cases=frozenset(["X-12"]),
        care=1,
        points=(0, 1),
    ),
    Edit("an answer in other words", answer_reworded, (("renamed", "The route"),)),
    Edit("an answer added", answer_added, (("added", "The route"),)),
    Edit("a step with another id", step_renamed, (("renamed", "The route"),)),
    Edit("a question with another id", question_renamed, (("renamed", "The route"),)),
    Edit(
        "an action that moves to another step",
        action_moved,
        (("moved", "The route"),),
        cases=frozenset(["SC-01"]),  # it must show clause S0-14 and ends at step 1
        touched=frozenset(["household-and-agencies"]),
    ),
    Edit(
        "an action that moves, in slightly other words",
        action_moved_and_reworded,
        (("changed", "The route"), ("moved", "The route")),
        cases=frozenset(["SC-01"]),
        touched=frozenset(["household-and-agencies"]),
    ),
    Edit("an action taken out", action_gone, (("removed", "The route"),), care=1),
    Edit(
        "an action that comes first",
        action_first,
        (("order", "The route"),),
        touched=frozenset(["household-and-agencies"]),
    ),
    Edit(
        "a question added",
        question_added,
        (("added", "The route"), ("changed", "The route")),
        cases=REPLYING,
    ),
    Edit(
        "a question taken out",
        question_passed_by,
        (("changed", "Cases"),) * 5 + (("changed", "The route"), ("removed", "The route")),
        # a contingency in the plan is no longer asked for: whoever had none is now asked on
        elsewhere={
            ("meeting", "use-contingency +"): 12,
            ("meeting", "no-contingency +"): 12,
            ("meeting", "plan-in-force +"): 12,
        },
        cases=frozenset(["SC-27"]),
    ),
    Edit(
        "a letter's field",
        letter_field,
        (("changed", "Letters"),),
        touched=frozenset(["first-letter"]),
    ),
    Edit(
        "a letter's words",
        letter_words,
        (("changed", "Letters"),),
        touched=frozenset(["information-request"]),
    ),
    Edit(
        "a column of a paper",
        paper_column,
        (("changed", "Papers"),),
        touched=frozenset(["household-and-agencies"]),
    ),
    Edit(
        "a telephone number",
        telephone,
        (("changed", "Contacts and links"),),
        touched=frozenset(["action-plan", "meeting-record"]),  # both have a line about advice from MAST
        care=1,
    ),
    Edit(
        "what a source says",
        clause_strength,
        (("changed", "Sources"),),
        touched=frozenset(["first-letter"]),
    ),
    Edit("a word explained otherwise", glossary_word, (("changed", "Words explained"),)),
    Edit("another stand-in", stand_in, (("changed", "Roles"),)),
    Edit("a link supplied", link_supplied, (("changed", "Contacts and links"),)),
    Edit("an open point closed", point_closed, (("removed", "Open points"),), points=(0, 1)),
    Edit(
        "a gap settled by a decision",
        gap_settled,
        (("added", "The route"), ("changed", "The route")),
        points=(0, 1),
    ),
    Edit("a case taken out", case_gone, (("removed", "Cases"),)),
    Edit(
        "danger that leads on to the pathway",
        danger_passed_by,
        (("changed", "The route"),),
        elsewhere={("child-protection", f"{name} +"): count for name, count in BEHIND_CONCERN.items()},
        cases=frozenset(["SC-20", "SC-21", "X-04", "X-05"]),
        care=4,  # one way fewer to help; three ends off the pathway are reached by it
    ),
    Edit("an end of another kind", end_of_another_kind, (("changed", "The route"),), care=1),
    Edit("a duty on a condition", only_if, (("changed", "The route"),), care=1),
    Edit(
        "the opposite of a duty",
        opposite,
        (("changed", "The route"),),
        touched=frozenset(["meeting-record"]),
        care=1,
    ),
    Edit(
        "what no longer holds at any time",
        no_longer_at_any_time,
        (("removed", "At any time"),),
        care=1,
        points=(0, 1),
    ),
    Edit(
        "a limit taken out",
        no_limit,
        (("removed", "Times"),),
        cases=frozenset(["SC-06", "SC-12", "SC-17", "X-10", "X-16", "X-17", "X-25"]),
        due=frozenset(["step-2-limit"]),
        touched=frozenset(["information-request"]),
        care=1,
        points=(0, 1),
    ),
    Edit("a word called otherwise", word_renamed, (("renamed", "Words explained"),)),
    Edit("a role called otherwise", role_renamed, (("renamed", "Roles"),)),
    Edit("a clause with another number", clause_renumbered, (("renamed", "Sources"),)),
    Edit("a date with another name", date_renamed, (("renamed", "Dates"),)),
    Edit("another version", version, (("changed", "About the procedure"),)),
)


def compared(edit: Edit) -> Comparison:
    """The real definition against the same with the edit."""
    draft = Draft.of_real()
    edit.make(draft)
    return compare(real_edition(), edition(draft, "new.yaml"))


def edition(draft: Draft, name: str) -> ComparedEdition:
    pathway = draft.load().pathway
    assert pathway is not None
    return ComparedEdition(pathway, source_of(draft.file), name)


@cache
def unchanged(file: Path) -> ComparedEdition:
    return edition(Draft.of(file), "old.yaml")


def real_edition() -> ComparedEdition:
    return unchanged(REAL)


def found(comparison: Comparison) -> dict[str, Any]:
    """What was found, in the shape in which an edit states it."""
    elsewhere = {
        (fate.old_end.node, fate.new_end.node + (" +" if fate.also_asked else "")): fate.count
        for fate in comparison.ways.elsewhere
    }
    risks = comparison.risks
    return {
        "changes": tuple(sorted((change.kind, change.section) for change in comparison.changes)),
        "elsewhere": elsewhere,
        "cases": {case.scenario.id for case in comparison.cases},
        "due": {moved.name for moved in comparison.due},
        "touched": {(one.part or one.was).id for one in comparison.touched},
        "care": len(risks.look_twice),
        "points": (len(risks.new), len(risks.closed)),
    }


def expected(edit: Edit) -> dict[str, Any]:
    return {
        "changes": tuple(sorted(edit.changes)),
        "elsewhere": edit.elsewhere,
        "cases": set(edit.cases),
        "due": set(edit.due),
        "touched": set(edit.touched),
        "care": edit.care,
        "points": edit.points,
    }


def _each(effects: dict[str, Any]) -> set[Any]:
    """Every single effect, to count them."""
    return {
        (kind, str(one))
        for kind, value in effects.items()
        for one in (
            value.items() if isinstance(value, dict) else value if isinstance(value, set | tuple) else ()
        )
    } | {("care", n) for n in range(effects["care"])}


def main() -> None:
    """Print how many edits were tried and how many effects were found and missed."""
    right = missed = extra = 0
    for edit in EDITS:
        wanted, got = expected(edit), found(compared(edit))
        right += len(_each(wanted) & _each(got))
        missed += len(_each(wanted) - _each(got))
        extra += len(_each(got) - _each(wanted))
    print(f"{len(EDITS)} edits: {right} effects found, {missed} missed, {extra} that were not foreseen")  # noqa: T201


if __name__ == "__main__":
    main()
