"""What has been settled: a gap or conflict with a decision of its own, or by its open points.

A settled remark stays visible, with the decision beside it; it is open no longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import Decision, Pathway, Point, Provenance, Remark

SETTLED = "settled-"
"""What stands before the kind of a remark that has been settled: `settled-gap`, `settled-conflict`."""


@dataclass(frozen=True)
class Settlement:
    """The decision that settled a remark; `point` is the open point on which it was taken, if it was."""

    decision: Decision
    point: Point | None = None


def settlement(pathway: Pathway, part: Provenance | Remark) -> Settlement | None:
    """What settled the gaps and conflicts written on a part; `None` while they are open.

    Its own decision, or those on the open points that it names, once all of them are decided.
    """
    if part.decided:
        return Settlement(part.decided)
    points = [pathway.points_by_id[name] for name in part.points if name in pathway.points_by_id]
    decided = [Settlement(point.decided, point) for point in points if point.decided]
    return decided[0] if decided and len(decided) == len(part.points) else None


def own_remarks(pathway: Pathway, part: Provenance | Remark) -> Iterator[tuple[str, str]]:
    """Kind and words of the remarks written on the part itself; settled ones say so in their kind."""
    written = part.own_remarks if isinstance(part, Provenance) else ((part.kind, part.text),)
    for kind, words in written:
        yield kind_now(kind, settled=kind != "note" and settlement(pathway, part) is not None), words


def kind_now(kind: str, *, settled: bool) -> str:
    """The kind of a remark, once it is known whether it has been settled."""
    return f"{SETTLED}{kind}" if settled and kind != "note" else kind


def remarks(pathway: Pathway, part: Provenance) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Kind, words and clauses of every remark: the part's own, then those in its `notes`."""
    for kind, words in own_remarks(pathway, part):
        yield kind, words, part.source
    for note in part.notes:
        for kind, words in own_remarks(pathway, note):
            yield kind, words, note.source
