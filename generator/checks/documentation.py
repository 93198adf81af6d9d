"""The documentation of the checks, as Markdown: for the command line and for `docs/checks.md`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.checks.base import Check, Rule, Severity
from generator.checks.reading_rules import READING
from generator.checks.registry import ROOMS

PAGE = "checks.md"

RULES: Mapping[str, Rule] = {
    rule.id: rule for rule in (*READING, *(check for room in ROOMS.values() for check in room))
}
"""Every kind of finding, by its id."""

_ROOM_TITLES = {
    "references": "Names and references",
    "routes": "Routes",
    "safety": "Safety",
    "time": "Time",
    "faithfulness": "Faithfulness to the sources",
    "cases": "Scenarios",
    "words": "Words",
    "readiness": "Before you publish",
}
_ROOM_WORDS = {
    "words": "Advice only. These are hints for whoever writes, never a reason not to publish.",
    "readiness": "Advice, on which only `pathway check --ready` fails; with one exception, which is "
    "an error.",
}
_WEIGHT = {
    Severity.ERROR: "Error: the site is not built.",
    Severity.WARNING: "Warning: probably a mistake.",
    Severity.ADVICE: "Advice.",
}
_HEAD = """\
---
search:
  exclude: true
---

# What is checked

`pathway check` reads the definition and says everything that is wrong, doubtful or missing in it, where, and
what to do about it. While there is an error, the site is not built. `pathway check --strict` takes warnings
for errors too; `pathway check --ready` fails while something is left to do before publishing.

Each finding has an id. `pathway explain` with an id shows the same words as this page.
"""


def explained(rule: Rule) -> str:
    """One rule as Markdown, without its heading."""
    return (
        f"**{rule.title}.** {_WEIGHT[rule.severity]}\n\n"
        f"*What it finds.* {rule.finds}\n\n"
        f"*Why it matters.* {rule.why}\n\n"
        f"*How to mend it.* {rule.mend}\n"
    )


def checks_page() -> str:
    """The whole page: one heading for each id."""
    parts = [_HEAD, "## Reading the file\n", *map(_section, READING)]
    for room, checks in ROOMS.items():
        parts.append(f"## {_ROOM_TITLES[room]}\n")
        parts += [f"{_ROOM_WORDS[room]}\n"] if room in _ROOM_WORDS else []
        parts += map(_section, checks)
    return "\n".join(parts)


def _section(rule: Rule | Check) -> str:
    return f"### {rule.id} {{ #{rule.id} }}\n\n{explained(rule)}"
