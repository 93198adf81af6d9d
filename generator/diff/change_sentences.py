"""How one difference is told: a sentence for each sort of value, and the values themselves."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from generator.definition.model import STRENGTHS, Answer, Pathway, Timescale
from generator.definition.model.meaning import FieldMeaning
from generator.definition.words import quoted
from generator.diff.field_view import facet_of
from generator.diff.labels import INLINE, WAYS, node_place, value
from generator.diff.similarity import Match

_WERE = {"go": "led to", "at": "stayed at", "back": "went back to"}


@dataclass(frozen=True)
class ChangeSentence:
    """A sentence without its subject, the values, and whether the sentence holds them."""

    words: str
    before: str | None
    after: str | None
    inline: bool = True


def change_sentence(
    match: Match, facet: str, before: Any, after: Any, where: tuple[Pathway, Pathway]
) -> ChangeSentence:
    """Tell that a facet of a part has another value; `where` are the old and the new edition."""
    if facet == "leads" and isinstance(match.new, Answer):
        return _leads(before, after, *where)
    if facet == "strength" and before in STRENGTHS and after in STRENGTHS:
        return _strength(before, after)
    if isinstance(match.new, Timescale) and facet == "length":
        return ChangeSentence(f"the time was {before} and is now {after}", str(before), str(after))
    return _by_sort(facet_of(type(match.new), facet), before, after)


def _by_sort(facet: FieldMeaning, before: Any, after: Any) -> ChangeSentence:
    """Tell it in the way that suits the sort of the values."""
    match before, after:
        case (bool(), _) | (_, bool()):
            words = f"now has the {facet.label}" if after else f"no longer has the {facet.label}"
            return ChangeSentence(words, value(facet, before), value(facet, after))
        case tuple(), tuple():
            return _list(facet, before, after)
        case dict(), dict():
            return _table(facet, before, after)
        case str(), str() if "\n" in before + after:
            return _paragraphs(facet, before, after)
    return _plain(facet, before, after)


def _leads(before: tuple[str, str], after: tuple[str, str], old: Pathway, new: Pathway) -> ChangeSentence:
    was, now = node_place(old, before[1]), node_place(new, after[1])
    words = f"{_WERE[before[0]]} {was}; it now {WAYS[after[0]]} {now}"
    return ChangeSentence(words, f"{WAYS[before[0]]} {was}", f"{WAYS[after[0]]} {now}")


def _strength(before: str, after: str) -> ChangeSentence:
    order = {"must-not": 0, **{name: at for at, name in enumerate(STRENGTHS) if name != "must-not"}}
    how = "stronger" if order[after] < order[before] else "weaker"
    how = "the opposite" if "must-not" in (before, after) else how
    return ChangeSentence(f'was a "{before}" and is now a "{after}" ({how})', before, after)


def _list(facet: FieldMeaning, before: tuple[Any, ...], after: tuple[Any, ...]) -> ChangeSentence:
    """Entries of a list that came and went; or that the order is another."""
    came = [str(one) for one in after if one not in before]
    went = [str(one) for one in before if one not in after]
    if not came and not went:
        return ChangeSentence(
            f"{facet.label}: in another order, or repeated",
            value(facet, before),
            value(facet, after),
            inline=False,
        )
    parts = []
    if came:
        parts.append("added " + ", ".join(quoted(one) for one in came))
    if went:
        parts.append("taken out " + ", ".join(quoted(one) for one in went))
    inline = all(len(one) <= INLINE for one in (*came, *went))
    words = (
        f"{facet.label}: {'; '.join(parts)}"
        if inline
        else f"{facet.label}: {len(came)} added, {len(went)} taken out"
    )
    return ChangeSentence(words, "; ".join(went) or None, "; ".join(came) or None, inline)


def _table(facet: FieldMeaning, before: dict[str, Any], after: dict[str, Any]) -> ChangeSentence:
    """Entries of a table that are different."""
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    was = {key: before[key] for key in keys if key in before}
    now = {key: after[key] for key in keys if key in after}
    return _plain(facet, value(facet, was) if was else None, value(facet, now) if now else None)


def _paragraphs(facet: FieldMeaning, before: str, after: str) -> ChangeSentence:
    """Only the lines of a long text that are different: its paragraphs, and the items of its lists."""
    one, two = ([line for line in text.splitlines() if line.strip()] for text in (before, after))
    was: list[str] = []
    now: list[str] = []
    for tag, i, j, k, m in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag != "equal":
            was += one[i:j]
            now += two[k:m]
    return ChangeSentence(
        f"{facet.label}: other words", "\n".join(was) or None, "\n".join(now) or None, inline=False
    )


def _plain(facet: FieldMeaning, before: Any, after: Any) -> ChangeSentence:
    was, now = value(facet, before), value(facet, after)
    inline = max(len(was), len(now)) <= INLINE
    if before is None:
        words = f"{facet.label} supplied" if was == "not supplied" else f"now has a {facet.label}"
        return ChangeSentence(f"{words}: {quoted(now)}" if inline else words, None, now, inline)
    if after is None:
        words = f"{facet.label} taken out"
        return ChangeSentence(f"{words} (it was {quoted(was)})" if inline else words, was, None, inline)
    words = f"{facet.label} changed"
    return ChangeSentence(
        f"{words} from {quoted(was)} to {quoted(now)}" if inline else words, was, now, inline
    )
