"""How current the procedure is, in the words that every page, card and drawing shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.definition.model import Pathway
from generator.logic.approval import State, state_of
from generator.site.words import day_in_words

_WORDS = {State.UNPROVED: "approved"}
"""What readers are told in place of a state that is for the owner to mend."""


@dataclass(frozen=True)
class Status:
    """The state of the approval, the date of the edition, and whether a newer one holds."""

    state: State
    words: str
    dated: date | None
    """The day of the approval; of a draft, the day that its history gives to its version."""

    @property
    def draft(self) -> bool:
        """Whether nobody has approved it."""
        return self.state is State.DRAFT

    @property
    def changed(self) -> bool:
        """Whether it is no longer what was approved."""
        return self.state is State.CHANGED


def status_lines(pathway: Pathway) -> tuple[str, ...]:
    """The status as plain sentences, for a page that only the theme makes."""
    about, status = pathway.about, status_of(pathway)
    lines = [
        f"{about.title}. Version {_fact(about.version)}, dated {_fact(status.dated)}.",
        f"Status: {status.words}. Review by: {_fact(about.review_by)}. Owner: {_fact(about.owner)}.",
    ]
    if about.superseded:
        lines.insert(0, f"This is an old edition. It was superseded on {_fact(about.superseded.on)}.")
    return tuple(lines)


def _fact(value: str | date | None) -> str:
    if isinstance(value, date):
        return str(day_in_words(value))
    return value or "not supplied"


def status_of(pathway: Pathway) -> Status:
    """The status that readers are shown."""
    about = pathway.about
    state = state_of(pathway)
    words = _WORDS.get(state, state.value)
    if about.superseded:
        words += ", superseded"
    own = next((change.on for change in about.changes if change.version == about.version), None)
    approved = about.approved.on if about.approved and state is not State.DRAFT else None
    return Status(state, words, approved or own)
