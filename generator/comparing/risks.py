"""What the owner should look at before signing: gaps and conflicts that came or went, and where care is due.

It judges nothing. It lists what became weaker, longer or shorter on the way, because each of
these can be meant, and none of them must happen unseen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.comparing.changes import Change
from generator.comparing.edition import Edition, Spot
from generator.comparing.facets import descendants
from generator.comparing.matching import Matching
from generator.comparing.sides import End
from generator.comparing.ways import Ways
from generator.comparing.wording import chain, name_of, quoted
from generator.definition.diagnostics import Diagnostic, Severity
from generator.definition.model import (
    STRENGTHS,
    Action,
    Answer,
    Contact,
    Element,
    Outcome,
    Pathway,
    Point,
    Provenance,
    Remark,
    Timescale,
)


@dataclass(frozen=True)
class Open:
    """A point, gap, conflict or finding of the checks: `kind` says which, `words` what, `at` where."""

    kind: str
    words: str
    at: Spot | None


@dataclass(frozen=True)
class Risks:
    """What came (`new`) and what went (`closed`), and what to look at twice."""

    new: tuple[Open, ...]
    closed: tuple[Open, ...]
    look_twice: tuple[str, ...]


def compare_risks(
    old: Edition, new: Edition, matching: Matching, changes: tuple[Change, ...], ways: Ways
) -> Risks:
    """Compare what is open, and look through the changes."""
    came, went = _remarks(old, new, matching)
    came += [*_points(new, matching), *_findings(new, old)]
    went += [*_points(old, matching), *_findings(old, new)]
    care = dict.fromkeys([*_overridden(old.pathway, new.pathway, ways), *_care(changes)])
    return Risks(tuple(came), tuple(went), tuple(care))


def _points(edition: Edition, matching: Matching) -> list[Open]:
    """Open points that the other edition does not have."""
    return [
        Open("open point", f"{point.point}: {point.title}", edition.spot(point))
        for point in edition.pathway.points
        if matching.new_of(point) is None and matching.old_of(point) is None
    ]


def _remarks(old: Edition, new: Edition, matching: Matching) -> tuple[list[Open], list[Open]]:
    """Gaps and conflicts by what they belong to and say: those only in one edition."""
    before, after = _said(old, matching), _said(new, matching)
    closed = [item for key, item in before.items() if key not in after]
    fresh = [item for key, item in after.items() if key not in before]
    return fresh, closed


def _said(edition: Edition, matching: Matching) -> dict[tuple[str, str], Open]:
    found: dict[tuple[str, str], Open] = {}
    for part in descendants(edition.pathway):
        if isinstance(part, Point):
            continue
        for kind, words in _own_remarks(part):
            holder = matching.owner(part) if isinstance(part, Remark) else part
            where = chain(matching, holder) if holder is not None else "The procedure"
            item = Open(kind, f"{where}: {words}", edition.spot(part, kind))
            found.setdefault((kind, " ".join(words.split())), item)
    return found


def _own_remarks(part: Element) -> Iterator[tuple[str, str]]:
    if isinstance(part, Remark):
        remarks: Iterable[tuple[str, str]] = ((part.kind, part.text),)
    else:
        remarks = part.own_remarks if isinstance(part, Provenance) else ()
    yield from ((kind, words) for kind, words in remarks if kind != "note")


def _findings(edition: Edition, other: Edition) -> list[Open]:
    """What the checks find in one edition and not in the other, by its words."""
    left = Counter((one.check, one.message) for one in other.findings)
    found = []
    for one in edition.findings:
        if left[one.check, one.message]:
            left[one.check, one.message] -= 1
        else:
            found.append(Open(_weight(one), one.message, Spot(edition.name, one.span.line)))
    return found


def _weight(finding: Diagnostic) -> str:
    return "advice" if finding.severity is Severity.ADVICE else str(finding.severity)


def _care(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        old, new = change.was, change.part
        if isinstance(old, Action) and isinstance(new, Action) and change.facet == "strength":
            if STRENGTHS.index(new.strength) > STRENGTHS.index(old.strength):
                yield f"A duty became weaker. {change.words}."
        elif change.facet == "length" and isinstance(old, Timescale) and isinstance(new, Timescale):
            yield f"A time changed. {change.words}."
        elif change.kind == "removed" and isinstance(old, Action):
            yield f"Something is no longer to be done. {change.words}."
        elif change.kind == "removed" and isinstance(old, Contact):
            yield f"Nobody can be rung there any more. {change.words}."
        elif change.kind == "removed" and isinstance(old, Answer) and old.unsure:
            yield f'An answer for "not sure" is gone. {change.words}.'
        elif change.facet == "unsure" and isinstance(new, Answer) and not new.unsure:
            yield f'An answer is no longer marked "not sure". {change.words}.'
        elif change.facet == "override":
            yield f"The question before all others is another one. {change.words}."


def _overridden(old: Pathway, new: Pathway, ways: Ways) -> Iterator[str]:
    """Ways that led to safety and now do not, and ways that now leave the pathway."""
    for fate in ways.elsewhere:
        was, now = _kind(old, fate.old_end), _kind(new, fate.new_end)
        count = f"{fate.count:,} {'way' if fate.count == 1 else 'ways'}"
        ends = f"{_end(old, fate.old_end)} and now {_end(new, fate.new_end)}"
        if was == "danger" and now != "danger":
            yield f"Fewer ways lead to help in danger: {count} ended at {ends}."
        elif now == "leaves" and was != "leaves":
            yield f"More ways leave the pathway: {count} ended at {ends}."


def _kind(pathway: Pathway, end: End) -> str | None:
    node = pathway.nodes.get(end.node)
    return node.kind if end.kind == "outcome" and isinstance(node, Outcome) else None


def _end(pathway: Pathway, end: End) -> str:
    node = pathway.nodes.get(end.node)
    return name_of(node) if node is not None else quoted(end.node)
