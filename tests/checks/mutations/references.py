"""Mutations for the checks of names and references."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.references import role_mentions
from tests.checks.definitions import Draft
from tests.checks.mutations.making import Maker, Subject, breaks, take_out, there


@breaks("unknown-reference")
def references(subject: Subject) -> Iterator[Draft]:
    for mention in subject.mentions:
        if not {"date", "timescale"} & set(mention.kinds):
            draft = subject.draft()
            if mention.subkey is not None:
                group = draft.get(mention.path[:-1])
                group["no-such-name"] = group.pop(mention.subkey)
            else:
                path = mention.path if there(draft, mention.path) else mention.path[:-1]
                draft.set(path, "no-such-name")
            yield draft


@breaks("unknown-role")
def roles(subject: Subject) -> Iterator[Draft]:
    for part, key, index, _ in role_mentions(subject.elements, subject.pathway):
        draft = subject.draft()
        path = (*part.path, key) if index is None else (*part.path, key, index)
        draft.set(path if there(draft, path) else path[:-1], "nobody")
        yield draft


@breaks("duplicate-id")
def twice(subject: Subject) -> Iterator[Draft]:
    p = subject.pathway
    for section in (
        "route",
        "links",
        "contacts",
        "roles",
        "glossary",
        "dates",
        "letters",
        "documents",
        "points",
    ):
        for place in range(len(subject.draft().data[section])):
            draft = subject.draft()
            draft.data[section].append(draft.data[section][place])
            yield draft
    for document, source in enumerate(p.sources):
        for place in range(len(source.clauses)):
            draft = subject.draft()
            clauses = draft.data["sources"][document]["clauses"]
            clauses.append(clauses[place])
            yield draft


@breaks("duplicate-answer")
def answer_twice(subject: Subject) -> Iterator[Draft]:
    for question, answer in subject.answers():
        draft = subject.draft()
        every = draft.get((*question.path, "answers"))
        every.append({**draft.get(answer.path), "is": answer.words.upper() + "!"})
        yield draft


@breaks("unusable-name")
def names(subject: Subject) -> Iterator[Draft]:
    keys = {"route": ("step", "question", "outcome"), "letters": ("letter",), "documents": ("document",)}
    for section, kinds in keys.items():
        for place, part in enumerate(subject.source.data[section]):
            key = next(kind for kind in kinds if kind in part)
            for name in ("con", "index", "Two Words", "a/b", "ä", "-x", "x" * 90):
                yield subject.changed((section, place, key), name)


def unused(kind: str, section: str) -> Maker:
    def make(subject: Subject) -> Iterator[Draft]:
        for part in getattr(subject.pathway, section):
            yield subject.unnamed(kind, part.id)

    return make


for _kind, _section in {
    "letter": "letters", "paper": "documents", "contact": "contacts", "link": "links", "date": "dates",
}.items():  # fmt: skip
    breaks(f"unused-{_kind}")(unused(_kind, _section))
breaks("unshown-point")(unused("point", "points"))


@breaks("unused-timescale")
def timescales(subject: Subject) -> Iterator[Draft]:
    for name in subject.pathway.timescales:
        yield subject.unnamed("timescale", name)


@breaks("unused-role")
def idle_roles(subject: Subject) -> Iterator[Draft]:
    for role in subject.pathway.roles:
        draft = subject.draft()
        for part, key, index, name in reversed(list(role_mentions(subject.elements, subject.pathway))):
            if subject.pathway.role(name) is role:
                take_out(draft, (*part.path, key) if index is None else (*part.path, key, index))
        yield draft


@breaks("unused-term")
def idle_terms(subject: Subject) -> Iterator[Draft]:
    for place in range(len(subject.pathway.glossary)):
        draft = subject.draft()
        term = draft.data["glossary"][place]
        term["term"] = "zyzzyva"
        term.pop("also", None)
        yield draft
