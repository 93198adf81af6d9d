"""How current the procedure is, in the words that every page, card and drawing shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.definition.model import Pathway
from generator.graph.approval_state import State, state_of
from generator.site.formatting import day_in_words

_WORDS = {State.UNPROVED: "approved"}
"""The state in a word, where the owner is told more than readers."""


@dataclass(frozen=True)
class Caution:
    """What a reader must know before going by a page; `kind` is for its looks."""

    kind: str
    head: str
    words: str

    def __str__(self) -> str:
        return f"{self.head} {self.words}"


@dataclass(frozen=True)
class Status:
    """The state of the approval, the date of the edition, and what to be careful about."""

    words: str
    dated: date | None
    """The day of the approval; of a draft, the day that its history gives to its version."""
    draft: bool
    cautions: tuple[Caution, ...]


def status_of(pathway: Pathway) -> Status:
    """The status that readers are shown."""
    about = pathway.about
    state = state_of(pathway)
    words = _WORDS.get(state, state.value)
    if about.superseded:
        words += ", superseded"
    own = next((change.on for change in about.changes if change.version == about.version), None)
    draft = state is State.DRAFT
    approved = about.approved.on if about.approved and not draft else None
    return Status(words, approved or own, draft, tuple(_cautions(pathway, state)))


def _cautions(pathway: Pathway, state: State) -> Iterator[Caution]:
    about = pathway.about
    if about.superseded:
        by = f" by version {about.superseded.by}" if about.superseded.by else ""
        yield Caution(
            "superseded",
            "This is an old edition.",
            f"It was superseded on {_fact(about.superseded.on)}{by}. "
            "Do not go by it: use the edition that holds now.",
        )
    if state is State.DRAFT:
        yield Caution("draft", "Draft:", "not approved for use.")
    elif state is State.CHANGED:
        yield Caution(
            "changed",
            "Changed since approval.",
            f"This procedure was approved on {_fact(about.approved.on if about.approved else None)}. "
            "Something in it has changed since, and nobody has approved the change yet.",
        )
    elif state is State.UNPROVED:
        yield Caution(
            "unproved",
            "Approved, without a record of what.",
            "A change since the approval would not show here.",
        )


def edition_of(pathway: Pathway) -> str:
    """Which edition it is, for the foot of a sheet that leaves the site."""
    status = status_of(pathway)
    return f"Version {_fact(pathway.about.version)}, dated {_fact(status.dated)}, {status.words}."


def _fact(value: str | date | None) -> str:
    if isinstance(value, date):
        return str(day_in_words(value))
    return value or "not supplied"
