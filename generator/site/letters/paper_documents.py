"""Papers as sheets: the same blocks as letters, made from the sections of a paper.

A sheet of a paper carries its clauses and what was added: those who use it are to know which
part is the procedure and which is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import LetterField, Paper, Part, Pathway, Provenance, Remark, Structure
from generator.definition.slug import slug
from generator.graph.decisions import kind_now
from generator.site.formatting import REMARK_WORDS, day_in_words
from generator.site.letters.document import Document, DocumentBlock, TextRun
from generator.site.letters.variants import OWN_LANGUAGE, OWN_LANGUAGE_TITLE, unlike
from generator.site.override import override_outcome, override_words
from generator.site.table import Column, Table, shares

_TAG = 28
"""The longest name of a section or a column in a tag: Word allows 64 characters for both together."""


def paper_sheets_of(pathway: Pathway, taken: set[str]) -> dict[str, tuple[Document, ...]]:
    """The sheets of every paper by its id, one for each structure; none has a name that is taken."""
    first = what_stands_first(pathway)
    return {paper.id: tuple(_sheets(paper, first, taken)) for paper in pathway.documents}


def what_stands_first(pathway: Pathway) -> str:
    """The override in one line: when it applies, and what to do then; nothing where there is none."""
    outcome = override_outcome(pathway)
    return f"{override_words(pathway)} {outcome.say or outcome.title}" if outcome else ""


def _sheets(paper: Paper, first: str, taken: set[str]) -> Iterator[Document]:
    for structure in paper.structures or (None,):
        wanted = f"{paper.id}-{structure.id}" if structure else paper.id
        yield Document(
            name=unlike(wanted, taken),
            document=paper,
            variant=structure,
            translation=None,
            language=OWN_LANGUAGE,
            language_title=OWN_LANGUAGE_TITLE,
            direction="ltr",
            subject=paper.title,
            blocks=tuple(
                block for section in sections_of(paper, first, structure) for block in section.blocks
            ),
        )


@dataclass(frozen=True)
class Section:
    """A stretch of a paper: the blocks of one part, or those of a structure or of its head."""

    of: Part | Structure | Paper
    blocks: tuple[DocumentBlock, ...]

    @property
    def structure(self) -> str | None:
        """The structure in which alone it stands."""
        return self.of.structure if isinstance(self.of, Part | Structure) else None


def sections_of(paper: Paper, first: str, *structures: Structure | None) -> Iterator[Section]:
    """The paper in one structure; a page shows all of them at once, each section with its own.

    `first` is what stands before everything else.
    """
    yield Section(paper, tuple(_head(paper, first)))
    for structure in structures:
        if structure:
            yield Section(structure, tuple(_named(structure)))
    taken: set[str] = set()
    seen: set[str] = set()
    names = {None, *(structure.id for structure in structures if structure)}
    for part in paper.parts:
        if part.structure in names:
            yield Section(part, tuple(_part(part, unlike(_short(part.part), taken), seen)))


def _head(paper: Paper, first: str) -> Iterator[DocumentBlock]:
    if first:
        yield DocumentBlock("override", (TextRun(first),))
    yield DocumentBlock("subject", (TextRun(paper.title),))
    if paper.purpose:
        yield DocumentBlock("paragraph", (TextRun(paper.purpose),))
    yield from _origin(paper)


def _named(structure: Structure) -> Iterator[DocumentBlock]:
    own = tuple(_origin(structure))
    yield DocumentBlock("paragraph", (TextRun(structure.title),), element=None if own else structure)
    yield from own


def _part(part: Part, tag: str, seen: set[str]) -> Iterator[DocumentBlock]:
    yield DocumentBlock("heading", (TextRun(part.part),), element=part)
    if part.when:
        yield DocumentBlock("when", (TextRun(part.when),))
    if part.about:
        yield DocumentBlock("about", (TextRun(part.about),))
    names: set[str] = set()
    for field in part.fields:
        yield from _detail(field, seen)
    for words in part.tick:
        yield DocumentBlock("tick", (TextRun(words),), tag=_inside(tag, words, names))
    for words in part.items:
        yield DocumentBlock("label", (TextRun(words),))
        yield DocumentBlock("room", (TextRun(words),), tag=_inside(tag, words, names))
    if part.columns:
        yield DocumentBlock("table", tag=tag, table=_table(part, tag, names))
    yield from _origin(part)


def _detail(field: LetterField, seen: set[str]) -> Iterator[DocumentBlock]:
    """A detail stands on one line; what may be longer stands in a box below its label.

    A choice names what can be chosen, for those who write by hand.
    """
    own = tuple(_origin(field))
    words = f"{field.label} {' / '.join(field.choices)}".rstrip()
    label, place = TextRun(words), TextRun(field.label, field, field.id not in seen)
    anchored = None if own else field
    if field.kind in ("long-text", "list"):
        yield DocumentBlock("label", (label,), element=anchored)
        yield DocumentBlock("room", (place,))
    else:
        yield DocumentBlock("detail", (label, place), element=anchored)
    seen.add(field.id)
    yield from own


def _table(part: Part, tag: str, names: set[str]) -> Table:
    wide = shares(part.widths or (1,) * len(part.columns))
    columns = tuple(
        Column(_inside(tag, words, names), words, share)
        for words, share in zip(part.columns, wide, strict=True)
    )
    return Table(tag, part.part, columns, part.rows, part.empty_rows)


def _origin(part: Provenance) -> Iterator[DocumentBlock]:
    """Clauses, what was added or decided, and remarks, as far as the part has any."""
    runs = tuple(_origin_runs(part))
    if runs:
        anchored = part if isinstance(part, LetterField | Structure) else None
        yield DocumentBlock("origin", runs, element=anchored)
    for note in part.notes:
        yield DocumentBlock("origin", tuple(_remark_runs(note)), element=note)


def _origin_runs(part: Provenance) -> Iterator[TextRun]:
    yield from _clauses(part.source)
    said = [f"Added: {part.added}"] if part.added else []
    if part.decided:
        it = part.decided
        said.append(f"Decided: {it.what} ({it.by}, {it.role}, {day_in_words(it.on)}: {it.why})")
    said += [f"{REMARK_WORDS[_kind(part, kind)]}. {words}" for kind, words in part.own_remarks]
    for index, words in enumerate(said):
        yield TextRun(words if not index and not part.source else f" {words}")


def _kind(part: Provenance | Remark, kind: str) -> str:
    return kind_now(kind, settled=part.decided is not None)


def _remark_runs(note: Remark) -> Iterator[TextRun]:
    yield TextRun(f"{REMARK_WORDS[_kind(note, note.kind)]}. {note.text} ")
    yield from _clauses(note.source)
    if note.added:
        yield TextRun(f"Added: {note.added}")


def _clauses(numbers: tuple[str, ...]) -> Iterator[TextRun]:
    """The numbers with commas between them, each ready to be a link."""
    for index, number in enumerate(dict.fromkeys(numbers)):
        if index:
            yield TextRun(", ")
        yield TextRun(number, clause=True)
    if numbers:
        yield TextRun(".")


def _inside(tag: str, words: str, taken: set[str]) -> str:
    """The tag of a place in a section, for example `events.what-happened`."""
    return f"{tag}.{unlike(_short(words), taken)}"


def _short(words: str) -> str:
    return slug(words)[:_TAG].rstrip("-")
