"""Ids that cannot be the name of a file on every system, or that a page of the site has already."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.slug import MAX_ID
from generator.definition.words import capital

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
_TAKEN = frozenset({"index"})


def _run(context: Context) -> Iterator[Found]:
    p = context.pathway
    groups = (p.route, p.letters, p.documents, p.sources, p.roles, p.glossary)
    for part in (part for parts in groups for part in parts):
        reason = _reason(part.id)
        if reason:
            yield Found(part, f"{capital(called(part))} {reason}", "choose another name", key=part.concept.id)


def _reason(name: str) -> str | None:
    if name in _RESERVED:
        return f'would need a file called "{name}", which Windows does not allow'
    if name in _TAKEN:
        return f'would need a page called "{name}", which the site has already'
    if len(name) > MAX_ID:
        return f"is too long for the name of a file: at most {MAX_ID} characters"
    if name == "x":
        return "has no letters from which the name of a file can be made"
    return None


CHECK = Check(
    id="unusable-name",
    severity=Severity.ERROR,
    title="An id that cannot be the name of a file",
    finds="Ids with capitals, spaces or signs; names that Windows keeps for itself, such as `con` or `nul`; "
    "`index`; ids of more than 80 characters.",
    why="Most parts become a page, and the id is its file's name. It has to work on every system and in "
    "every address.",
    mend="Use lower-case letters and digits joined by hyphens, for example `first-visit`.",
    run=_run,
    local=True,
    certain=True,
)
