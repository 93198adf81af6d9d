"""Every check there is, in the order of the documentation. A new check is added here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.checks.base import Check
from generator.checks.cases import (
    no_scenarios,
    scenario_failed,
    unasked_answer,
    unwalked_answer,
    unwalked_date,
    unwalked_node,
)
from generator.checks.context import Context
from generator.checks.faithfulness import (
    decision_incomplete,
    no_provenance,
    no_sources,
    stronger_than_source,
    time_differs,
    uncited_clause,
    unknown_clause,
    weaker_than_source,
)
from generator.checks.names import (
    duplicate_answer,
    duplicate_id,
    unknown_reference,
    unknown_role,
    unshown_point,
    unusable_name,
    unused_contact,
    unused_date,
    unused_letter,
    unused_link,
    unused_paper,
    unused_role,
    unused_term,
    unused_timescale,
)
from generator.checks.readiness import (
    about_not_supplied,
    changed_since_approval,
    contact_not_supplied,
    contact_unchecked,
    link_not_supplied,
    link_unchecked,
    override_contact,
    review_passed,
    status_draft,
    todo,
)
from generator.checks.routes import (
    at_not_last_step,
    cycle,
    dead_end,
    never_answer,
    repeated_answer,
    single_answer,
    stuck_step,
    unreachable_node,
)
from generator.checks.safety import (
    judgement_without_unsure,
    needs_not_met,
    nobody_to_talk_to,
    only_wait,
    outcome_without_kind,
    override_not_first,
    override_without_why,
    stays_without_words,
    unsure_leads_off,
    unsure_not_marked,
    unsure_on_override,
)
from generator.checks.time import (
    contradicting_timescales,
    date_circle,
    date_helper_answer,
    stale_number,
    unknown_date,
    useless_date_helper,
)
from generator.checks.words import (
    blaming_words,
    long_sentence,
    reading_age,
    unexplained_abbreviation,
    unknown_placeholder,
    unused_placeholder,
)
from generator.definition.diagnostics import Diagnostic
from generator.definition.model import Pathway
from generator.definition.yaml_reader import YamlText

ROOMS: Mapping[str, tuple[Check, ...]] = {
    "references": (
        unknown_reference.CHECK,
        unknown_role.CHECK,
        duplicate_id.CHECK,
        duplicate_answer.CHECK,
        unusable_name.CHECK,
        unused_letter.CHECK,
        unused_paper.CHECK,
        unused_date.CHECK,
        unused_timescale.CHECK,
        unused_term.CHECK,
        unused_contact.CHECK,
        unused_link.CHECK,
        unused_role.CHECK,
        unshown_point.CHECK,
    ),
    "routes": (
        unreachable_node.CHECK,
        dead_end.CHECK,
        cycle.CHECK,
        at_not_last_step.CHECK,
        stuck_step.CHECK,
        never_answer.CHECK,
        single_answer.CHECK,
        repeated_answer.CHECK,
    ),
    "safety": (
        override_not_first.CHECK,
        override_without_why.CHECK,
        unsure_leads_off.CHECK,
        unsure_on_override.CHECK,
        unsure_not_marked.CHECK,
        outcome_without_kind.CHECK,
        needs_not_met.CHECK,
        judgement_without_unsure.CHECK,
        nobody_to_talk_to.CHECK,
        only_wait.CHECK,
        stays_without_words.CHECK,
    ),
    "time": (
        date_helper_answer.CHECK,
        unknown_date.CHECK,
        date_circle.CHECK,
        useless_date_helper.CHECK,
        contradicting_timescales.CHECK,
        stale_number.CHECK,
    ),
    "faithfulness": (
        no_sources.CHECK,
        uncited_clause.CHECK,
        unknown_clause.CHECK,
        no_provenance.CHECK,
        weaker_than_source.CHECK,
        stronger_than_source.CHECK,
        time_differs.CHECK,
        decision_incomplete.CHECK,
    ),
    "cases": (
        no_scenarios.CHECK,
        scenario_failed.CHECK,
        unasked_answer.CHECK,
        unwalked_node.CHECK,
        unwalked_answer.CHECK,
        unwalked_date.CHECK,
    ),
    "words": (
        reading_age.CHECK,
        long_sentence.CHECK,
        blaming_words.CHECK,
        unexplained_abbreviation.CHECK,
        unknown_placeholder.CHECK,
        unused_placeholder.CHECK,
    ),
    "readiness": (
        link_not_supplied.CHECK,
        link_unchecked.CHECK,
        contact_not_supplied.CHECK,
        contact_unchecked.CHECK,
        override_contact.CHECK,
        about_not_supplied.CHECK,
        review_passed.CHECK,
        status_draft.CHECK,
        changed_since_approval.CHECK,
        todo.CHECK,
    ),
}
"""The checks, by the room of the documentation in which they stand."""

CHECKS: tuple[Check, ...] = tuple(check for room in ROOMS.values() for check in room)


def run_checks(pathway: Pathway, source: YamlText, today: date | None = None) -> list[Diagnostic]:
    """Every finding of every check, sorted by position. Without `today` no date is too old.

    Where some parts of the file could not be read, only the checks run that look at one
    part at a time, and they say nothing about a part with such a hole in it.
    """
    context = Context(pathway, source, today)
    checks = [check for check in CHECKS if check.local or not source.holes]
    found = [diagnostic for check in checks for diagnostic in check.diagnostics(context)]
    return sorted(found, key=lambda diagnostic: diagnostic.sort_key)
