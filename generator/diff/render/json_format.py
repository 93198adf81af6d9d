"""The comparison as JSON, for other programs. The shape is described in `docs/compare-formats.md`.

What is there never changes its meaning; new keys may come. `version` would count up if it did.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.diff.case_outcomes import CaseOutcome, Moved
from generator.diff.changes import Change
from generator.diff.comparison import Comparison
from generator.diff.edition import ComparedEdition, Spot
from generator.diff.moved_due_dates import DueMoved
from generator.diff.new_answers import NewAnswer
from generator.diff.outdated_copies import OutdatedCopies
from generator.diff.path_outcomes import PathOutcomes
from generator.diff.product_walk import Fate
from generator.diff.risks import Open
from generator.diff.route_view import RouteEnd


def as_json(comparison: Comparison) -> str:
    """One object, indented."""
    content = {
        "version": 1,
        "same": comparison.same,
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "changes": [_change(change) for change in comparison.changes],
        "ways": _ways(comparison.ways, comparison.new_answers),
        "cases": [_case(case) for case in comparison.cases],
        "due": [_due(moved) for moved in comparison.due],
        "touched": [{"name": one.name, "reasons": list(one.reasons)} for one in comparison.touched],
        "reprints": _reprints(comparison.reprints),
        "open": {
            "new": [_open(one) for one in comparison.risks.new],
            "closed": [_open(one) for one in comparison.risks.closed],
        },
        "look_twice": list(comparison.risks.look_twice),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _edition(edition: ComparedEdition) -> dict[str, Any]:
    about = edition.pathway.about
    return {
        "file": edition.name,
        "title": about.title,
        "version": about.version,
        "status": about.status,
        "lines_left_out": list(edition.left_out),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "section": change.section,
        "owner": change.owner,
        "facet": change.facet or None,
        "words": change.words,
        "before": change.before,
        "after": change.after,
        "old_at": _spot(change.old_at),
        "new_at": _spot(change.new_at),
        "doubt": change.doubt,
    }


def _spot(spot: Spot | None) -> dict[str, Any] | None:
    return {"file": spot.file, "line": spot.line} if spot else None


def _ways(ways: PathOutcomes, answers: Iterable[NewAnswer]) -> dict[str, Any]:
    return {
        "before": ways.old_total,
        "now": ways.new_total,
        "asked_more": ways.asked_more(),
        "why_not_followed": ways.why_not,
        "fates": [_fate(fate) for fate in ways.fates],
        "new_answers": [
            {
                "question": one.question.id,
                "answer": one.answer.words,
                "ways": one.count,
                "ends": [_end(end) for end in one.ends],
            }
            for one in answers
        ],
    }


def _end(end: RouteEnd) -> dict[str, str]:
    return {"kind": end.kind, "node": end.node}


def _fate(fate: Fate) -> dict[str, Any]:
    return {
        "before": _end(fate.old_end),
        "now": _end(fate.new_end),
        "same": fate.same,
        "also_asked": fate.also_asked,
        "ways": fate.count,
        "example": [
            {"question": asked.question.id, "answer": asked.answer.words, "also_asked": asked.also}
            for asked in fate.example
        ],
    }


def _case(case: CaseOutcome) -> dict[str, Any]:
    return {
        "id": case.scenario.id,
        "title": case.scenario.title,
        "before": _end(RouteEnd(str(case.before.end), case.before.position)),
        "now": _end(RouteEnd(str(case.after.end), case.after.position)),
        "ends_elsewhere": case.ends_elsewhere,
        "due": [_moved(moved) for moved in case.due],
        "clauses_no_longer_shown": list(case.uncited),
    }


def _moved(moved: Moved) -> dict[str, Any]:
    return {
        "name": moved.name,
        "before": moved.before.isoformat() if moved.before else None,
        "now": moved.after.isoformat() if moved.after else None,
        "days": moved.days,
    }


def _due(found: DueMoved) -> dict[str, Any]:
    return {
        "name": found.name,
        "counted_from": found.since,
        "examples": [{"from": begins.isoformat(), **_moved(moved)} for begins, moved in found.examples],
    }


def _reprints(reprints: OutdatedCopies | None) -> dict[str, Any] | None:
    if reprints is None:
        return None
    return {
        "why_not_looked_at": reprints.why_not,
        "every_page": reprints.everywhere,
        "status_line": reprints.status,
        "checker_links": reprints.checker_links,
        "copies": [{"address": one.address, "title": one.title, "how": one.how} for one in reprints.copies],
        "links": [{"address": one.address, "what": one.what, "now": one.now} for one in reprints.links],
    }


def _open(one: Open) -> dict[str, Any]:
    return {"kind": one.kind, "words": one.words, "at": _spot(one.at)}
