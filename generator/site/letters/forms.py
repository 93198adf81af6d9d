"""The forms that fill letters in: one for each step (or outcome, or question) that sends some.

What several letters of a form name is asked once. What only one names is asked with it, and
what differs between its recipients is asked for each of them.
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
    Pathway,
    Question,
    Step,
)
from generator.site.addresses import Places, heading
from generator.site.citations import letter_uses
from generator.site.letters.sheet import Sheet

FOLDER = "fill-in"
_ELSEWHERE = "index"


@dataclass(frozen=True)
class AskedField:
    """A field of a form, and the names of the sheets for which it is asked."""

    field: LetterField
    sheets: tuple[str, ...]


@dataclass(frozen=True)
class HelperDate:
    """A date that no letter gives and from which dates of these sheets are proposed."""

    date: DateAsked
    sheets: tuple[str, ...]


@dataclass(frozen=True)
class FormLetter:
    """A letter on a form: its sheets, and what is asked for it alone."""

    letter: Letter
    sheets: tuple[Sheet, ...]
    own: tuple[AskedField, ...]
    each: tuple[AskedField, ...]
    """What is asked for every recipient."""


@dataclass(frozen=True)
class Form:
    """The form of one step: its letters, what they share, and dates that only help to propose others."""

    name: str
    owner: Element | None
    letters: tuple[FormLetter, ...]
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
    def title(self) -> str:
        """What a reader calls it."""
        if isinstance(self.owner, Step) and self.owner.number is not None:
            return f"Fill in the letters of step {self.owner.number}"
        return f"Fill in letters: {heading(self.owner)}" if self.owner else "Fill in other letters"


def forms_of(pathway: Pathway, places: Places, sheets: Mapping[str, tuple[Sheet, ...]]) -> tuple[Form, ...]:
    """Every form, in the order of the route; letters that no node sends are together at the end."""
    groups: dict[str, list[Letter]] = {}
    for letter in pathway.letters:
        for name in _senders(places, letter):
            groups.setdefault(name, []).append(letter)
    names = [name for name in (*pathway.nodes, _ELSEWHERE) if name in groups]
    return tuple(_form(pathway, name, [(it, sheets[it.id]) for it in groups[name]]) for name in names)


def _senders(places: Places, letter: Letter) -> Iterable[str]:
    owners = (place.owner for place in letter_uses(places, letter.id))
    return [owner.id for owner in owners if isinstance(owner, Step | Question | Outcome)] or [_ELSEWHERE]


def _form(pathway: Pathway, name: str, letters: list[tuple[Letter, tuple[Sheet, ...]]]) -> Form:
    everyone = [field for letter, _ in letters for field in _asked(letter) if not field.recipient]
    times = Counter(field.id for field in everyone)
    all_sheets = [sheet for _, sheets in letters for sheet in sheets]
    shared = {field.id: field for field in everyone if times[field.id] > 1}
    return Form(
        name=name,
        owner=pathway.nodes.get(name),
        letters=tuple(_form_letter(letter, sheets, set(shared)) for letter, sheets in letters),
        shared=_with_sheets(shared.values(), all_sheets),
        helpers=tuple(_helpers(pathway, _with_sheets(everyone, all_sheets))),
    )


def _asked(letter: Letter) -> list[LetterField]:
    return [field for field in letter.fields if field.id in letter.placeholders]


def _form_letter(letter: Letter, sheets: tuple[Sheet, ...], shared: set[str]) -> FormLetter:
    alone = [field for field in _asked(letter) if not field.recipient and field.id not in shared]
    each = [field for field in _asked(letter) if field.recipient]
    return FormLetter(letter, sheets, _with_sheets(alone, sheets), _with_sheets(each, sheets))


def _with_sheets(fields: Iterable[LetterField], sheets: Iterable[Sheet]) -> tuple[AskedField, ...]:
    named = [(sheet.name, {field.id for field in sheet.fields}) for sheet in sheets]
    return tuple(AskedField(field, tuple(name for name, ids in named if field.id in ids)) for field in fields)


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
