"""Mutations for the checks of names and references."""

from __future__ import annotations

from collections.abc import Iterator

from tests.checks.definitions import Draft
from tests.checks.mutations.making import Maker, Subject, breaks


def misnaming(*kinds: str) -> Maker:
    def make(subject: Subject) -> Iterator[Draft]:
        for mention in subject.mentions:
            if mention.kind in kinds:
                yield subject.misnamed(mention, "no-such-name")

    return make


breaks("unknown-role")(misnaming("Role"))
breaks("unknown-date")(misnaming("DateAsked", "Dated"))
_OTHERS = ("RoutePart", "Step", "Question", "Letter", "Paper", "Link", "Contact", "Point", "Structure")
breaks("unknown-reference")(misnaming(*_OTHERS))


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


def unused(section: str) -> Maker:
    def make(subject: Subject) -> Iterator[Draft]:
        for part in getattr(subject.pathway, section):
            yield subject.unnamed(part)

    return make


for _kind, _section in {
    "letter": "letters", "paper": "documents", "contact": "contacts", "link": "links",
    "date": "dates", "role": "roles",
}.items():  # fmt: skip
    breaks(f"unused-{_kind}")(unused(_section))
breaks("unshown-point")(unused("points"))


@breaks("unused-timescale")
def timescales(subject: Subject) -> Iterator[Draft]:
    for timescale in subject.pathway.timescales.values():
        yield subject.unnamed(timescale)


@breaks("unused-term")
def idle_terms(subject: Subject) -> Iterator[Draft]:
    for place in range(len(subject.pathway.glossary)):
        draft = subject.draft()
        term = draft.data["glossary"][place]
        term["term"] = "zyzzyva"
        term.pop("also", None)
        yield draft
