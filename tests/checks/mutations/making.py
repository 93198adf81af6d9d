"""What every maker of mutations uses: the real definition, copies of it, and ways to change them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from generator.checks.context import Context
from generator.definition.loader import build
from generator.definition.model import Answer, Question
from tests.checks.definitions import Draft, Path, real_source

Maker = Callable[[], Iterator[Draft]]
MAKERS: dict[str, Maker] = {}


def breaks(*checks: str) -> Callable[[Maker], Maker]:
    def add(maker: Maker) -> Maker:
        for check in checks:
            MAKERS[check] = maker
        return maker

    return add


@cache
def real() -> Context:
    pathway = build(real_source()).pathway
    assert pathway is not None
    return Context(pathway, real_source())


def changed(path: Path, value: object) -> Draft:
    draft = Draft.of_real()
    draft.set(path, value)
    return draft


def without(*paths: Path) -> Draft:
    draft = Draft.of_real()
    for path in sorted(paths, reverse=True, key=lambda path: [str(part).zfill(6) for part in path]):
        draft.drop(path)
    return draft


def added(path: Path, *parts: object) -> Draft:
    draft = Draft.of_real()
    draft.get(path).extend(parts)
    return draft


def answers(kind: str | None = None) -> Iterator[tuple[Question, Answer]]:
    for question in real().pathway.questions:
        for answer in question.answers:
            if kind is None or answer.way == kind:
                yield question, answer


def led(answer: Answer, way: str, target: str) -> Draft:
    """The answer, leading elsewhere."""
    draft = Draft.of_real()
    part = draft.get(answer.path)
    for key in ("go", "at", "back"):
        part.pop(key, None)
    part[way] = target
    return draft


def unnamed(kind: str, name: str) -> Draft:
    """The definition with every mention of something taken out."""
    draft = Draft.of_real()
    for mention in reversed(real().mentions):
        if kind in mention.kinds and mention.target == name:
            take_out(draft, mention.path[:-1] if mention.key == "of" else mention.path)
    return draft


def take_out(draft: Draft, path: Path) -> None:
    """Remove a value, whether it stands alone or in a list."""
    while path and not there(draft, path):
        path = path[:-1]
    holder = draft.get(path[:-1])
    del holder[path[-1]]
    if holder == [] and path[-2] in ("source", "document", "link", "contact", "contacts", "points", "talk"):
        take_out(draft, path[:-1])


def there(draft: Draft, path: Path) -> bool:
    try:
        draft.get(path)
    except (KeyError, IndexError, TypeError):
        return False
    return not isinstance(draft.get(path[:-1]), str)


def said(words: str) -> Iterator[Draft]:
    for part in real().elements:
        if isinstance(part, Answer):
            yield changed((*part.path, "say"), f"{part.say or ''} {words}")
        elif isinstance(part, Question):
            yield changed((*part.path, "ask"), f"{part.ask} {words}")
