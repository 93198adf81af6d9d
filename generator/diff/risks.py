"""What the owner should know before signing: points, gaps, conflicts and findings that came or went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.definition.diagnostics import Diagnostic, Severity
from generator.definition.model import Element, Point, Provenance, Remark
from generator.diff.changes import Change
from generator.diff.edition import ComparedEdition, Spot
from generator.diff.labels import chain
from generator.diff.matching import Matching
from generator.diff.path_outcomes import PathOutcomes
from generator.diff.review_flags import care


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
    old: ComparedEdition,
    new: ComparedEdition,
    matching: Matching,
    changes: tuple[Change, ...],
    ways: PathOutcomes,
) -> Risks:
    """Compare what is open, and look through the changes."""
    came, went = _remarks(old, new, matching)
    came += [*_points(new, matching), *_findings(new, old)]
    went += [*_points(old, matching), *_findings(old, new)]
    return Risks(tuple(came), tuple(went), care(old.pathway, new.pathway, changes, ways))


def _points(edition: ComparedEdition, matching: Matching) -> list[Open]:
    """Open points that the other edition does not have."""
    return [
        Open("open point", f"{point.point}: {point.title}", edition.spot(point))
        for point in edition.pathway.points
        if matching.new_of(point) is None and matching.old_of(point) is None
    ]


def _remarks(old: ComparedEdition, new: ComparedEdition, matching: Matching) -> tuple[list[Open], list[Open]]:
    """Gaps and conflicts by what they belong to and say: those only in one edition."""
    before, after = _said(old, matching), _said(new, matching)
    closed = [item for key, item in before.items() if key not in after]
    fresh = [item for key, item in after.items() if key not in before]
    return fresh, closed


def _said(edition: ComparedEdition, matching: Matching) -> dict[tuple[str, str], Open]:
    found: dict[tuple[str, str], Open] = {}
    for part in edition.pathway.elements():
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


def _findings(edition: ComparedEdition, other: ComparedEdition) -> list[Open]:
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
