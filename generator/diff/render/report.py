"""The whole comparison as blocks: what changed, what it does, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.diagnostics import Severity
from generator.definition.words import capital
from generator.diff.changes import Change
from generator.diff.comparison import Comparison
from generator.diff.render.blocks import Heading, Paragraph, ReportBlock, ReportItem, ReportItems, items
from generator.diff.render.outdated_copies import reprints_told
from generator.diff.render.phrases import (
    asked_first,
    case_in_words,
    count,
    counted_changes,
    due_examples,
    due_in_words,
    edition_in_words,
    end_in_words,
    fate_in_words,
    left_out,
    new_answer_in_words,
    way_in_words,
    ways_in_short,
)
from generator.diff.risks import Open
from generator.diff.route_view import RouteEnd

MOST = 20
"""So many ends are told of any list of ends."""


def report(comparison: Comparison) -> tuple[ReportBlock, ...]:
    """Everything there is to say, in order."""
    return tuple(_report(comparison))


def _report(comparison: Comparison) -> Iterator[ReportBlock]:
    yield Heading(1, f"{comparison.new.pathway.about.title}: what changed")
    yield Paragraph(f"From {edition_in_words(comparison.old)} to {edition_in_words(comparison.new)}.")
    for edition in (comparison.old, comparison.new):
        words = left_out(edition)
        if words:
            yield Paragraph(words)
        errors = sum(found.severity is Severity.ERROR for found in edition.findings)
        if errors:
            yield Paragraph(f"{edition.name} has {count(errors, 'error')}; pathway check says more.")
    yield Paragraph(counted_changes(comparison))
    if not comparison.same:
        yield Heading(2, "What changed")
        for title, changes in comparison.sections:
            yield Heading(3, title)
            yield ReportItems(tuple(map(_change, changes)))
        yield Heading(2, "What it does")
        yield from effects(comparison)
    yield from _open(comparison)


def _change(change: Change) -> ReportItem:
    notes = []
    if not change.inline:
        whole = change.kind in ("added", "removed")
        notes += [("" if whole else "was", change.before)] if change.before else []
        notes += [("" if whole else "now", change.after)] if change.after else []
    if change.doubt:
        notes.append(("", change.doubt))
    spots = [str(spot) for spot in (change.old_at, change.new_at) if spot]
    if spots:
        notes.append(("where", ", now ".join(spots)))
    return ReportItem(f"{change.words}.", tuple(notes))


def effects(comparison: Comparison) -> Iterator[ReportBlock]:
    """What the changes do, each sort under a heading."""
    yield Heading(3, "Ways through the checker")
    yield Paragraph(ways_in_short(comparison))
    yield from _fates(comparison)
    if comparison.new_answers:
        yield items(*(new_answer_in_words(comparison, one) for one in comparison.new_answers))
    yield Heading(3, "Cases that come out otherwise")
    whole = len(comparison.old.pathway.scenarios)
    yield Paragraph(
        f"{len(comparison.cases)} of {count(whole, 'case')}." if comparison.cases else f"None of {whole}."
    )
    if comparison.cases:
        yield items(*(case_in_words(comparison, case) for case in comparison.cases))
    yield Heading(3, "Due dates that move")
    if comparison.due:
        yield ReportItems(
            tuple(ReportItem(due_in_words(comparison, one), due_examples(one)) for one in comparison.due)
        )
    else:
        yield Paragraph("None.")
    yield Heading(3, "Letters and papers touched")
    if comparison.touched:
        yield ReportItems(
            tuple(
                ReportItem(f"{capital(one.name)}.", tuple(("", why) for why in one.reasons))
                for one in comparison.touched
            )
        )
    else:
        yield Paragraph("None.")
    yield from reprints_told(comparison)


def _fates(comparison: Comparison) -> Iterator[ReportBlock]:
    """Where the ways of each old end now end, if that is not where they ended."""
    ways = comparison.ways
    ends = list(dict.fromkeys(fate.old_end for fate in ways.elsewhere))
    if ends:
        yield ReportItems(tuple(_fate(comparison, end) for end in ends[:MOST]))
    if len(ends) > MOST:
        yield Paragraph(f"Ways to {len(ends) - MOST} more ends now end elsewhere; the JSON has them all.")


def _fate(comparison: Comparison, end: RouteEnd) -> ReportItem:
    ways = comparison.ways
    whole, more = ways.old_ends[end], ways.asked_more(end)
    text = f"{count(whole, 'way')} ended {end_in_words(comparison.old.pathway, end)}."
    fates = ways.of(end)
    if more:
        text += f" {more:,} of them {_are(more)} now asked something more, first {asked_first(fates)}."
    notes = []
    for fate in fates[:MOST]:
        notes.append(("", f"{fate_in_words(comparison, fate)}."))
        if not fate.same:
            notes.append(("shortest example", way_in_words(fate.example)))
    if len(fates) > MOST:
        notes.append(("", f"And to {len(fates) - MOST} more ends; the JSON has them all."))
    return ReportItem(text, tuple(notes))


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _open(comparison: Comparison) -> Iterator[ReportBlock]:
    risks = comparison.risks
    if risks.look_twice:
        yield Heading(2, "Look at these twice")
        yield items(*risks.look_twice)
    for title, found in (("Newly open", risks.new), ("No longer open", risks.closed)):
        if found:
            yield Heading(2, title)
            yield ReportItems(tuple(map(_open_item, found)))


def _open_item(one: Open) -> ReportItem:
    return ReportItem(f"{capital(one.kind)}: {one.words}", (("where", str(one.at)),) if one.at else ())
