"""Random changes to a definition: to its parts, or to the text of its file."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.checks.definitions import Draft, Path

ODD = (
    "",
    " ",
    "x",
    "no",
    "0",
    "-1",
    "Not a name",
    "ä",
    "none",
    "2 weeks",
    "2026-02-30",
    "<b>",
    "[x]",
    "\u202e",
    "a" * 300,
)
RETYPES: tuple[Any, ...] = ({}, [], "x", ["x"], {"x": "y"}, [[]], [{}], "", None, 7, True, 1.5)


def change(draft: Draft, rng: Random) -> str:
    """Delete, duplicate, swap, rename or retype one part anywhere; gives what was done."""
    paths = [path for path, _ in draft.parts() if path]
    path = rng.choice(paths)
    holder = draft.get(path[:-1])
    kind = rng.choice(("delete", "duplicate", "swap", "rename", "retype", "reword"))
    if kind == "delete":
        del holder[path[-1]]
    elif kind == "duplicate" and isinstance(holder, list):
        holder.insert(rng.randrange(len(holder) + 1), holder[path[-1]])
    elif kind == "swap":
        _swap(draft, path, rng.choice(paths))
    elif kind == "rename" and isinstance(holder, dict):
        holder[rng.choice((*ODD, *holder))] = holder.pop(path[-1])
    elif kind == "retype":
        holder[path[-1]] = rng.choice(RETYPES)
    else:
        holder[path[-1]] = _other_words(draft, rng)
    return f"{kind} {path}"


def _swap(draft: Draft, one: Path, other: Path) -> None:
    """Two parts change places, unless one stands inside the other."""
    if one[: len(other)] == other or other[: len(one)] == one:
        return
    first, second = draft.get(one), draft.get(other)
    draft.set(one, second)
    draft.set(other, first)


def _other_words(draft: Draft, rng: Random) -> str:
    """A text from elsewhere in the definition, so that it may be a name; or an odd one."""
    texts = [part for _, part in draft.parts() if isinstance(part, str)]
    return rng.choice(texts) if rng.random() < 0.7 else rng.choice(ODD)


def change_text(text: str, rng: Random) -> str:
    """Change one line, or some signs, of a file."""
    lines = text.split("\n")
    place = rng.randrange(len(lines))
    line = lines[place]
    kind = rng.randrange(9)
    if kind == 0:
        del lines[place]
    elif kind == 1:
        lines.insert(place, line)
    elif kind == 2:
        other = rng.randrange(len(lines))
        lines[place], lines[other] = lines[other], line
    elif kind == 3:
        lines[place] = rng.choice(("\t", " ", "  ", "\u00a0", "- ")) + line
    elif kind == 4:
        lines[place] = line.lstrip()
    elif kind == 5:
        cut = rng.randrange(len(line) + 1)
        lines[place] = (
            line[:cut]
            + rng.choice("\"':#{}[]&*!|>%@`,?-\\\t\x00\x85\u2028\ufeff\x7f\ud83d\ude00é")
            + line[cut:]
        )
    elif kind == 6:
        lines[place] = line[: rng.randrange(len(line) + 1)]
    elif kind == 7:
        return text[: rng.randrange(len(text) + 1)]
    else:
        lines[place] = line.replace(":", "", 1)
    return "\n".join(lines)
