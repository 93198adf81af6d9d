"""What every maker of mutations uses: a definition to spoil, and ways to spoil it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path as FilePath

from generator.checks.context import Context
from generator.definition.duration import Offset
from generator.definition.loader import build
from generator.definition.model import Answer, Identified, Question, Timescale
from generator.definition.references import ReferenceUse
from tests.checks.definitions import Draft, Path, source_of
from tests.conftest import REAL


@dataclass(frozen=True)
class Subject(Context):
    """A definition, as the checks see it, and drafts of it that are wrong in one way."""

    file: FilePath = REAL

    def draft(self) -> Draft:
        return Draft.of(self.file)

    def changed(self, path: Path, value: object) -> Draft:
        draft = self.draft()
        draft.set(path, value)
        return draft

    def without(self, *paths: Path) -> Draft:
        draft = self.draft()
        for path in sorted(paths, reverse=True, key=lambda path: [str(part).zfill(6) for part in path]):
            draft.drop(path)
        return draft

    def added(self, path: Path, *parts: object) -> Draft:
        draft = self.draft()
        draft.get(path).extend(parts)
        return draft

    def answers(self, kind: str | None = None) -> Iterator[tuple[Question, Answer]]:
        for question in self.pathway.questions:
            for answer in question.answers:
                if kind is None or answer.way == kind:
                    yield question, answer

    def led(self, answer: Answer, way: str, target: str) -> Draft:
        """The answer, leading elsewhere."""
        draft = self.draft()
        part = draft.get(answer.path)
        for key in ("go", "at", "back"):
            part.pop(key, None)
        part[way] = target
        return draft

    def unnamed(self, part: Identified | Timescale) -> Draft:
        """The definition with every mention of a part taken out."""
        draft = self.draft()
        for use in sorted(self.uses(part), key=self.mentions.index, reverse=True):
            take_out(draft, use.path[:-1] if use.field.key == "of" else use.path)
        return draft

    def misnamed(self, use: ReferenceUse, name: str) -> Draft:
        """The definition with another name in the place of one."""
        draft = self.draft()
        holder = draft.get((*use.part.path, use.field.key))
        if isinstance(holder, dict):
            holder[name] = holder.pop(use.target)
        elif isinstance(getattr(use.part, use.field.name), Offset):
            draft.set(use.path, f"1 day after {name}")
        else:
            draft.set(use.path if there(draft, use.path) else use.path[:-1], name)
        return draft

    def said(self, words: str) -> Iterator[Draft]:
        for part in self.elements:
            if isinstance(part, Answer):
                yield self.changed((*part.path, "say"), f"{part.say or ''} {words}")
            elif isinstance(part, Question):
                yield self.changed((*part.path, "ask"), f"{part.ask} {words}")


@cache
def subject_in(file: FilePath) -> Subject:
    """The definition in a file, to be spoilt."""
    source = source_of(file)
    pathway = build(source).pathway
    assert pathway is not None
    return Subject(pathway, source, file=file)


Maker = Callable[[Subject], Iterator[Draft]]
MAKERS: dict[str, Maker] = {}


def breaks(*checks: str) -> Callable[[Maker], Maker]:
    def add(maker: Maker) -> Maker:
        for check in checks:
            MAKERS[check] = maker
        return maker

    return add


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
