"""What a hazard looks like in the procedure at hand: sentences worked out from its definition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.definition.model import Pathway, Provenance
from generator.graph.decisions import SETTLED, remarks
from generator.site.formatting import day_in_words, sentence
from generator.site.loosening import Loosening
from generator.site.override import override_contacts
from generator.site.status import status_of

NOT_SUPPLIED = "not supplied"


def _override(pathway: Pathway) -> Iterator[str]:
    question = pathway.override_question
    if question is None:
        yield f"This procedure has no override. Why: {pathway.override_why or NOT_SUPPLIED}"
        return
    contacts = override_contacts(pathway)
    missing = [contact.title for contact in contacts if contact.phone is None]
    yield f"The override asks: {question.ask}"
    yield f"It names {_count(len(contacts), 'contact')} to ring{_without(missing, 'a number')}."


def _unsure(pathway: Pathway) -> Iterator[str]:
    answers = [answer for question in pathway.questions for answer in question.answers]
    judged = sum(question.judgement for question in pathway.questions)
    yield (
        f"{_count(len(pathway.questions), 'question')}, {judged} of them of judgement; "
        f"{_count(len(answers), 'answer')}, {sum(answer.unsure for answer in answers)} of them not sure."
    )


def _scenarios(pathway: Pathway) -> Iterator[str]:
    yield f"{_count(len(pathway.scenarios), 'case')} with a known right answer."


def _times(pathway: Pathway) -> Iterator[str]:
    timescales = [timescale for step in pathway.steps for timescale in step.timescale]
    decided = sum(timescale.decided is not None for timescale in timescales)
    yield f"{_count(len(timescales), 'length')} of time, {decided} of them decided in place of a source's."
    if any(timescale.length.unit.leaves_out_holidays for timescale in timescales):
        yield f"Bank holidays of: {(pathway.about.calendar or NOT_SUPPLIED).replace('-', ' ')}."


def _contacts(pathway: Pathway) -> Iterator[str]:
    missing = [contact.title for contact in pathway.contacts if contact.phone is None]
    unchecked = [contact.title for contact in pathway.contacts if contact.checked_on is None]
    yield f"{_count(len(pathway.contacts), 'contact')}{_without(missing, 'a number')}."
    if unchecked:
        yield f"Never tried, as far as is written: {', '.join(unchecked)}."
    links = sum(link.url is None for link in pathway.links)
    yield f"{_count(len(pathway.links), 'link')}, {links} of them without an address."


def _status(pathway: Pathway) -> Iterator[str]:
    about = pathway.about
    yield f"Status: {status_of(pathway).words}. Version: {about.version or NOT_SUPPLIED}."
    yield f"To be reviewed by: {day_in_words(about.review_by) if about.review_by else NOT_SUPPLIED}."


def _clauses(pathway: Pathway) -> Iterator[str]:
    parts = [part for part in pathway.elements() if isinstance(part, Provenance)]
    decided = sum(part.decided is not None for part in parts)
    yield (
        f"{_count(len(pathway.sources), 'source')} with {_count(len(pathway.clauses), 'clause')}; "
        f"{_count(decided, 'decision')} in place of a source or on a conflict."
    )


def _points(pathway: Pathway) -> Iterator[str]:
    still = sum(point.decided is None for point in pathway.points)
    parts = [part for part in pathway.elements() if isinstance(part, Provenance)]
    kinds = [kind for part in parts for kind, _, _ in remarks(pathway, part) if kind != "note"]
    settled = sum(kind.startswith(SETTLED) for kind in kinds)
    yield f"{_count(len(pathway.points), 'point')} in the register, {still} of them open."
    yield f"{_count(len(kinds) - settled, 'gap or conflict', 'gaps and conflicts')} shown as open."


def _letters(pathway: Pathway) -> Iterator[str]:
    family = sum(letter.reader == "family" for letter in pathway.letters)
    yield f"{_count(len(pathway.letters), 'letter')}, {family} of them to families."


def policy_facts(loosened: Sequence[Loosening] | None) -> Iterator[str]:
    """What the pages of the site may do besides the policy; none: its host puts no policy into them."""
    if loosened is None:
        yield "The pages carry no content security policy of their own: another program builds them."
    elif not loosened:
        yield "The content security policy is the program's own; nothing in it was loosened."
    for it in loosened or ():
        yield f"Loosened in the policy: {it.rule}. Why: {sentence(it.why)} The risk does not count it."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def _without(missing: list[str], what: str) -> str:
    return f"; without {what}: {', '.join(missing)}" if missing else ""


FACTS: dict[str, Callable[[Pathway], Iterator[str]]] = {
    "override": _override,
    "unsure": _unsure,
    "scenarios": _scenarios,
    "times": _times,
    "contacts": _contacts,
    "status": _status,
    "clauses": _clauses,
    "points": _points,
    "letters": _letters,
}
"""By the name that a hazard gives; each yields sentences."""
