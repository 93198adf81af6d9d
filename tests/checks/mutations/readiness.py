"""Mutations for the checks of what is to be done before publishing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.graph.approval_state import digest
from tests.checks.definitions import Draft
from tests.checks.mutations.making import Subject, breaks


@breaks("link-not-supplied")
def links(subject: Subject) -> Iterator[Draft]:
    for link in subject.pathway.links:
        yield subject.without((*link.path, "url"))


@breaks("link-unchecked")
def old_links(subject: Subject) -> Iterator[Draft]:
    for link in subject.pathway.links:
        for day in ("not supplied", "2025-11-20"):
            draft = subject.changed((*link.path, "url"), "https://example.org/")
            draft.set((*link.path, "checked_on"), day)
            yield draft


@breaks("contact-not-supplied")
def contacts(subject: Subject) -> Iterator[Draft]:
    for contact in subject.pathway.contacts:
        yield subject.without((*contact.path, "phone"))


@breaks("contact-unchecked")
def old_contacts(subject: Subject) -> Iterator[Draft]:
    for contact in subject.pathway.contacts:
        draft = subject.changed((*contact.path, "phone"), "0000")
        draft.set((*contact.path, "checked_on"), "2025-11-20")
        yield draft


@breaks("override-contact")
def approved(subject: Subject) -> Iterator[Draft]:
    yield subject.changed(("pathway", "status"), "approved")
    for missing in ("phone", "checked_on"):
        for contact in subject.pathway.contacts:
            there = any(contact.id in node.contacts for node in _danger(subject))
            if there or contact.id == "emergency-duty":
                draft = subject.changed(("pathway", "status"), "approved")
                for place in range(len(subject.pathway.contacts)):
                    more = {"phone": "0000", "hours": "always", "always": "true", "checked_on": "2026-11-01"}
                    draft.data["contacts"][place] |= more
                draft.drop((*contact.path, missing))
                yield draft


def _danger(subject: Subject) -> list[object]:
    return [subject.graph.nodes[name] for name in subject.graph.override_nodes]


@breaks("about-not-supplied")
def about(subject: Subject) -> Iterator[Draft]:
    for key in ("owner", "version", "review_by", "report_to"):
        yield subject.changed(("pathway", key), "not supplied")


@breaks("review-passed")
def late(subject: Subject) -> Iterator[Draft]:
    yield subject.changed(("pathway", "review_by"), "2026-11-20")


@breaks("status-draft")
def draft_again(subject: Subject) -> Iterator[Draft]:
    yield subject.changed(("pathway", "status"), "draft")
    yield subject.without(("pathway", "status"))


@breaks("todo")
def todo(subject: Subject) -> Iterator[Draft]:
    yield from subject.said("TODO")


@breaks("changed-since-approval")
def no_longer_approved(subject: Subject) -> Iterator[Draft]:
    """An approval of what it was before: every part that has words, said otherwise."""
    seal = digest(subject.pathway)
    kinds = {}
    for path, part in subject.draft().parts():
        if isinstance(part, str) and path[-1] not in ("status", "approved"):
            kinds.setdefault(tuple(key for key in path if isinstance(key, str)), path)
    for path in kinds.values():
        draft = approved_as(subject, seal)
        draft.set(path, _otherwise(draft.get(path)))
        if draft.load().pathway is not None:
            yield draft
    yield approved_as(subject, None)
    yield approved_as(subject, "pathway-0:" + seal.partition(":")[2])


def approved_as(subject: Subject, seal: str | None) -> Draft:
    draft = subject.changed(("pathway", "status"), "approved")
    draft.set(("pathway", "approved"), {"on": "2026-11-01"} | ({"digest": seal} if seal else {}))
    return draft


def _otherwise(words: str) -> str:
    """The same kind of value, but another one."""
    others = {"true": "false", "false": "true", "2026-11-21": "2026-11-20", "not supplied": "0000 000"}
    return others.get(words) or (str(int(words) + 1) if words.isdigit() else f"{words}x")
