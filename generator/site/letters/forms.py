"""The forms that fill letters and papers in: one for each step (or outcome, or question) that sends letters.

What several of them name is asked once. What only one names is asked with it, and what differs
between a letter's recipients is asked for each of them; a paper that names it too gathers it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.definition.model import (
    DateAsked,
    Element,
    Letter,
    LetterField,
    Outcome,
    Paper,
    Pathway,
    Question,
    Step,
    each_once,
)
from generator.site.addresses import Place, Places, heading
from generator.site.citations import letter_uses, paper_uses
from generator.site.letters.document import Document

FOLDER = "fill-in"
_ELSEWHERE = "index"


@dataclass(frozen=True)
class Condition:
    """The answer to another question of a form with which a field is required after all."""

    field: LetterField
    answer: str


@dataclass(frozen=True)
class AskedField:
    """A field of a form, and the names of the sheets for which it is asked.

    It is `gathered` where a letter of the form asks each recipient for the same: until somebody
    types another value, it has theirs.
    """

    field: LetterField
    sheets: tuple[str, ...]
    gathered: bool = False
    condition: Condition | None = None


@dataclass(frozen=True)
class HelperDate:
    """A date that no letter gives and from which dates of these sheets are proposed."""

    date: DateAsked
    sheets: tuple[str, ...]


@dataclass(frozen=True)
class FormDocument:
    """A letter or a paper on a form: its sheets, and what is asked for it alone."""

    document: Letter | Paper
    sheets: tuple[Document, ...]
    own: tuple[AskedField, ...]
    each: tuple[AskedField, ...]
    """What is asked for every recipient."""

    @property
    def key(self) -> str:
        """What it is called in the form: a letter and a paper may have the same id."""
        return f"{'paper' if self.paper else 'letter'}-{self.document.id}"

    @property
    def paper(self) -> bool:
        """Whether it is a paper."""
        return isinstance(self.document, Paper)

    @property
    def to_family(self) -> bool:
        """Whether it is a letter to a family."""
        return isinstance(self.document, Letter) and self.document.reader == "family"

    @property
    def checklist(self) -> tuple[str, ...]:
        """What must be right before a letter goes."""
        return self.document.checklist if isinstance(self.document, Letter) else ()

    @property
    def several_languages(self) -> bool:
        """Whether the language tells its sheets apart."""
        return len({sheet.language for sheet in self.sheets}) > 1


@dataclass(frozen=True)
class Form:
    """The form of one step: letters, papers, what they share, and dates that help to propose others."""

    name: str
    owner: Element | None
    documents: tuple[FormDocument, ...]
    shared: tuple[AskedField, ...]
    helpers: tuple[HelperDate, ...]

    @property
    def page(self) -> str:
        """The page that holds the form."""
        return f"{FOLDER}/{self.name}.md"

    @property
    def script(self) -> str:
        """The script that hands the form its Word files."""
        return f"{FOLDER}/{self.name}.js"

    @property
    def papers(self) -> bool:
        """Whether papers are on it."""
        return any(it.paper for it in self.documents)

    @property
    def title(self) -> str:
        """What a reader calls it."""
        both = any(not it.paper for it in self.documents) and self.papers
        what = "letters and papers" if both else "papers" if self.papers else "letters"
        if isinstance(self.owner, Step) and self.owner.number is not None:
            return f"Fill in the {what} of step {self.owner.number}"
        return f"Fill in {what}: {heading(self.owner)}" if self.owner else f"Fill in other {what}"


Sheets = Mapping[str, tuple[Document, ...]]


def forms_of(pathway: Pathway, places: Places, letters: Sheets, papers: Sheets) -> tuple[Form, ...]:
    """Every form, in the order of the route; letters that no node sends are together at the end.

    A paper with details to fill in is on the forms of the letters that the same nodes send;
    where there is none, it has one.
    """
    groups: dict[str, list[FormSource]] = {}
    for letter in pathway.letters:
        for name in _nodes(letter_uses(places, letter.id)) or [_ELSEWHERE]:
            groups.setdefault(name, []).append((letter, letters[letter.id]))
    sending = frozenset(groups)
    for paper in pathway.documents:
        nodes = _nodes(paper_uses(places, paper.id)) if paper.fields else []
        for name in [node for node in nodes if node in sending] or nodes[:1]:
            groups.setdefault(name, []).append((paper, papers[paper.id]))
    names = [name for name in (*pathway.nodes, _ELSEWHERE) if name in groups]
    return tuple(_form(pathway, name, groups[name]) for name in names)


FormSource = tuple[Letter | Paper, tuple[Document, ...]]


def _nodes(uses: Iterable[Place]) -> list[str]:
    owners = (place.owner for place in uses)
    return [owner.id for owner in owners if isinstance(owner, Step | Question | Outcome)]


def _form(pathway: Pathway, name: str, documents: list[FormSource]) -> Form:
    asked = [field for document, _ in documents for field in _named(document)]
    asking = _Asking(asked)
    everyone = [field for field in asked if not field.recipient]
    times = Counter(field.id for field in everyone)
    shared = [field for field in each_once(everyone) if times[field.id] > 1]
    together = frozenset(field.id for field in shared)
    all_sheets = [sheet for _, sheets in documents for sheet in sheets]
    return Form(
        name=name,
        owner=pathway.nodes.get(name),
        documents=tuple(_form_document(it, sheets, together, asking) for it, sheets in documents),
        shared=asking.with_sheets(shared, all_sheets),
        helpers=tuple(_helpers(pathway, asking.with_sheets(everyone, all_sheets))),
    )


def _named(document: Letter | Paper) -> list[LetterField]:
    """The fields that a text of the letter names, or all of a paper; on a paper none is required."""
    if isinstance(document, Paper):
        return [field.model_copy(update={"required": False}) for field in document.fields]
    return [field for field in document.fields if field.id in document.placeholders]


def _form_document(
    document: Letter | Paper, sheets: tuple[Document, ...], shared: frozenset[str], asking: _Asking
) -> FormDocument:
    mine = _named(document)
    alone = [field for field in mine if not field.recipient and field.id not in shared]
    recipients = [field for field in mine if field.recipient]
    return FormDocument(
        document, sheets, asking.with_sheets(alone, sheets), asking.with_sheets(recipients, sheets)
    )


class _Asking:
    """What the fields of a form have to do with each other, whichever letter or paper they are of."""

    def __init__(self, fields: list[LetterField]) -> None:
        known = {field.id: field for field in fields}
        self._each = frozenset(field.id for field in fields if field.recipient)
        self._conditions = {
            field.id: Condition(known[field.required_if.field], field.required_if.answer)
            for field in fields
            if field.required_if and field.required_if.field in known
        }

    def with_sheets(
        self, fields: Iterable[LetterField], sheets: Iterable[Document]
    ) -> tuple[AskedField, ...]:
        """The fields, each with the sheets for which it is asked."""
        named = [(sheet.name, {field.id for field in sheet.fields}) for sheet in sheets]
        return tuple(
            AskedField(
                field,
                tuple(name for name, ids in named if field.id in ids),
                gathered=not field.recipient and field.id in self._each,
                condition=self._conditions.get(field.id),
            )
            for field in fields
        )


def _helpers(pathway: Pathway, asked: tuple[AskedField, ...]) -> Iterator[HelperDate]:
    """The dates from which timescales count and that no field of the form gives."""
    given = {it.field.proposed for it in asked}
    sheets: dict[str, dict[str, None]] = {}
    for it in asked:
        timescale = pathway.timescales.get(it.field.proposed or "")
        if timescale and timescale.start:
            sheets.setdefault(timescale.start, {}).update(dict.fromkeys(it.sheets))
    for name, found in sheets.items():
        date = pathway.asked_dates.get(name)
        if date and date.ask and name not in given:
            yield HelperDate(date, tuple(found))
