"""Mutations for the checks of names and references."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.mentions import role_mentions
from tests.checks.definitions import Draft, real_source
from tests.checks.mutations.making import Maker, answers, breaks, changed, real, take_out, there, unnamed


@breaks("unknown-reference")
def references() -> Iterator[Draft]:
    for mention in real().mentions:
        if not {"date", "timescale"} & set(mention.kinds):
            draft = Draft.of_real()
            if mention.subkey is not None:
                group = draft.get(mention.path[:-1])
                group["no-such-name"] = group.pop(mention.subkey)
            else:
                path = mention.path if there(draft, mention.path) else mention.path[:-1]
                draft.set(path, "no-such-name")
            yield draft


@breaks("unknown-role")
def roles() -> Iterator[Draft]:
    for part, key, index, _ in role_mentions(real().elements, real().pathway):
        draft = Draft.of_real()
        path = (*part.path, key) if index is None else (*part.path, key, index)
        draft.set(path if there(draft, path) else path[:-1], "nobody")
        yield draft


@breaks("duplicate-id")
def twice() -> Iterator[Draft]:
    p = real().pathway
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
        for place in range(len(Draft.of_real().data[section])):
            draft = Draft.of_real()
            draft.data[section].append(draft.data[section][place])
            yield draft
    for document, source in enumerate(p.sources):
        for place in range(len(source.clauses)):
            draft = Draft.of_real()
            clauses = draft.data["sources"][document]["clauses"]
            clauses.append(clauses[place])
            yield draft


@breaks("duplicate-answer")
def answer_twice() -> Iterator[Draft]:
    for question, answer in answers():
        draft = Draft.of_real()
        every = draft.get((*question.path, "answers"))
        every.append({**draft.get(answer.path), "is": answer.words.upper() + "!"})
        yield draft


@breaks("unusable-name")
def names() -> Iterator[Draft]:
    keys = {"route": ("step", "question", "outcome"), "letters": ("letter",), "documents": ("document",)}
    for section, kinds in keys.items():
        for place, part in enumerate(real_source().data[section]):
            key = next(kind for kind in kinds if kind in part)
            for name in ("con", "index", "Two Words", "a/b", "ä", "-x", "x" * 90):
                yield changed((section, place, key), name)


def unused(kind: str, section: str) -> Maker:
    def make() -> Iterator[Draft]:
        for part in getattr(real().pathway, section):
            yield unnamed(kind, part.id)

    return make


for _kind, _section in {
    "letter": "letters", "paper": "documents", "contact": "contacts", "link": "links", "date": "dates",
}.items():  # fmt: skip
    breaks(f"unused-{_kind}")(unused(_kind, _section))
breaks("unshown-point")(unused("point", "points"))


@breaks("unused-timescale")
def timescales() -> Iterator[Draft]:
    for name in real().pathway.timescales:
        yield unnamed("timescale", name)


@breaks("unused-role")
def idle_roles() -> Iterator[Draft]:
    for role in real().pathway.roles:
        draft = Draft.of_real()
        for part, key, index, name in reversed(list(role_mentions(real().elements, real().pathway))):
            if real().pathway.role(name) is role:
                take_out(draft, (*part.path, key) if index is None else (*part.path, key, index))
        yield draft


@breaks("unused-term")
def idle_terms() -> Iterator[Draft]:
    for place in range(len(real().pathway.glossary)):
        draft = Draft.of_real()
        term = draft.data["glossary"][place]
        term["term"] = "zyzzyva"
        term.pop("also", None)
        yield draft
