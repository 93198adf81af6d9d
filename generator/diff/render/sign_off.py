"""The sheet by which a change is approved: what it is, what it does, what is open, who signs.

One page, as long as there is room for it. What does not fit is counted on the page and stands
whole behind it, so that nobody signs what could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.definition.diagnostics import Severity
from generator.definition.words import capital, quoted
from generator.diff.affected_documents import AffectedDocument
from generator.diff.comparison import Comparison
from generator.diff.render.blocks import Heading, NewPage, Paragraph, ReportBlock, ReportTable, items
from generator.diff.render.page_fit import fitted
from generator.diff.render.phrases import (
    count,
    counted_changes,
    due_examples,
    due_in_words,
    edition_in_words,
    left_out,
    ways_in_short,
)
from generator.diff.render.report import report
from generator.graph.approval_state import digest

LINES = 23
"""Lines of paper that the lists may take together; the rest is for headings, and for signing."""

SIGNER = 4
"""Lines of paper that each further person takes who is to sign."""

SHARES = (10, 8, 5, 4)
"""The lines of paper for each list: what changes, what it does, what to look at twice, what is open."""

SHOWN = 26
"""Characters of the digest: enough to tell it from any other."""

PLACES = 3
"""So many people can sign, at the least."""

APPROVAL = ("Name and role", "Approved, or why not", "Signature", "Date")
"""What each of them fills in."""


def sign_off(comparison: Comparison, approvers: Sequence[str] = ()) -> tuple[ReportBlock, ...]:
    """The sheet; `approvers` are those who are to sign, each with name and role, as far as known."""
    return tuple(_sheet(comparison, approvers))


def _sheet(comparison: Comparison, approvers: Sequence[str]) -> Iterator[ReportBlock]:
    about = comparison.new.pathway.about
    yield Heading(1, f"Sign-off: {about.title}")
    old, new = (edition_in_words(edition) for edition in (comparison.old, comparison.new))
    yield Paragraph(f"From {old} to {new}. {counted_changes(comparison)}")
    for edition in (comparison.old, comparison.new):
        if words := left_out(edition):
            yield Paragraph(words)
    yield from _fit_to_sign(comparison)
    lists = {
        "What changes": [f"{change.words}." for change in comparison.changes],
        "What it does": list(_effects(comparison)),
        "Look at these twice": list(comparison.risks.look_twice),
        "What is open": list(_open(comparison)),
    }
    short = fitted([*lists.values()], SHARES, LINES - SIGNER * max(0, len(approvers) - PLACES))
    for title, texts in zip(lists, short, strict=True):
        yield Heading(2, title)
        yield items(*texts) if texts else Paragraph("Nothing.")
    yield Heading(2, "Approval")
    yield from _approval(comparison, approvers)
    if short != [*lists.values()]:
        yield NewPage()
        yield from (_lower(block) for block in report(comparison))


def _open(comparison: Comparison) -> Iterator[str]:
    yield from (f"New. {capital(one.kind)}: {one.words}" for one in comparison.risks.new)
    yield from (f"No longer open. {capital(one.kind)}: {one.words}" for one in comparison.risks.closed)


def _fit_to_sign(comparison: Comparison) -> Iterator[ReportBlock]:
    """That the new edition has errors, or else exactly what is signed."""
    errors = sum(found.severity is Severity.ERROR for found in comparison.new.findings)
    if errors:
        have = f"{comparison.new.name} has {count(errors, 'error')}"
        yield Paragraph(f"Do not sign yet: {have}, and cannot be published until that is mended.")
    else:
        yield Paragraph(
            f"What is signed is the edition with the digest {digest(comparison.new.pathway)[:SHOWN]}… "
            "(pathway approve shows and writes it)."
        )


def _lower(block: ReportBlock) -> ReportBlock:
    """A heading one level lower, so that the sheet keeps one title."""
    return Heading(block.level + 1, block.text) if isinstance(block, Heading) else block


def _effects(comparison: Comparison) -> Iterator[str]:
    yield ways_in_short(comparison)
    whole = len(comparison.old.pathway.scenarios)
    if comparison.cases:
        elsewhere = [case.scenario.id for case in comparison.cases if case.ends_elsewhere]
        where = f" Of these, {len(elsewhere)} end elsewhere: {', '.join(elsewhere)}." if elsewhere else ""
        yield f"{len(comparison.cases)} of {count(whole, 'case')} come out otherwise.{where}"
    elif whole:
        yield f"All {count(whole, 'case')} come out as they did."
    for moved in comparison.due:
        (since, words), *_ = due_examples(moved)
        yield f"{due_in_words(comparison, moved)} {since}, {words}."
    if comparison.touched:
        names = ", ".join(quoted(title_of(one)) for one in comparison.touched)
        yield f"{count(len(comparison.touched), 'letter or paper', 'letters and papers')} touched: {names}."
    yield from _reprints(comparison)


def title_of(touched: AffectedDocument) -> str:
    """The title of a letter or a paper."""
    part = touched.part or touched.was
    return part.title if part else touched.name


def _reprints(comparison: Comparison) -> Iterator[str]:
    reprints = comparison.reprints
    if reprints is None:
        return
    if reprints.why_not:
        yield f"Copies and links were not looked at: {reprints.why_not}"
    if reprints.everywhere:
        yield "Something changed that stands on every page: every copy is to be printed again."
    if reprints.status:
        yield "The version or the status at the foot of every page changed."
    if reprints.copies:
        yield f"{count(len(reprints.copies), 'page or file', 'pages and files')} to print or send again."
    if reprints.links:
        yield f"{count(len(reprints.links), 'address', 'addresses')} no longer lead to the same thing."
    if reprints.checker_links:
        yield "Links to a place in the checker that somebody kept no longer open there."


def _approval(comparison: Comparison, approvers: Sequence[str]) -> Iterator[ReportBlock]:
    owner = comparison.new.pathway.about.owner
    yield Paragraph(
        f"Owner of the pathway: {owner or 'not supplied'}. "
        "By signing, you approve these changes and what they do. If not, write why."
    )
    people = [*approvers, *[""] * max(0, PLACES - len(approvers))]
    rows = tuple((person, "", "", "") for person in people)
    yield ReportTable("Who approves", APPROVAL, rows)
