"""A procedure in which every text tries to be something else than text.

Where each would need pages of its own several share a place, for pages are what a build takes
its time for: each place holds all texts of its group, and from place to place another one comes first.
"""

from __future__ import annotations

import re
from itertools import count

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %}",
    "*bold* _under_ `code` **strong**",
    "[link](https://evil.example) ![x](y)",
    '" onmouseover="alert(1)',
    "' & < > &amp; &#42;",
    "# heading",
    "- item",
    "1. first",
    "> quote",
    "| cell | cell |",
    "!!! note",
    "{: .class #id }",
    "--- +++ ===",
    "https://example.org/path_with_underscores",
    "</title><script>alert(1)</script>",
    "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "tab\\tand \\ backslash $math$ ~~struck~~ ^up^",
    "مرحبا ← שלום 🙂",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "[link](javascript:alert%281%29)",
    "<https://evil.example/>",
    "</script></textarea></style></svg><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!-- --><iframe srcdoc='<script>alert(1)</script>'>",
    "!!python/object/apply:os.system [exit]",
    "*alias &anchor <<: {}",
    "{% import 'os' as os %}{{ config }}",
    "data:text/html,<script>alert(1)</script>",
]

GROUPS = [HOSTILE[first::8] for first in range(8)]

WHOLE = """
pathway:
  {title: @, summary: @, use_when: [@], audience: [@], owner: @, report_to: @}
override: harm
sources:
  - {document: s, title: @, about: @, clauses: [
      {clause: C-1, where: @, says: @, strength: do, time: 2 weeks}]}
dates: [{date: d, ask: @}]
"""
"""What a definition has once; the first group is put in."""

EACH = {
    "points": "{point: P%, title: @, sources_say: @, we: @, added: @}",
    "links": "{link: l%, title: @, added: @}",
    "contacts": "{contact: c%, title: @, for: @, phone: @, hours: @, added: @}",
    "glossary": "{term: @%, means: @, also: [@], added: @}",
    "standing": "{when: @, go: danger, added: @, actions: [{do: @, added: @}]}",
}
"""What shares a page with others of its kind: one for each hostile text, numbered."""

PAGES = {
    "roles": "{role: boss%, title: @, about: @, instead: @, door: @, added: @}",
    "letters": "{letter: letter%, title: @, reader: family, purpose: @, text: @, checklist: [@], added: @}",
    "documents": (
        "{document: paper%, title: @, added: @,"
        " parts: [{part: @, about: @, columns: [@], items: [@], added: @}]}"
    ),
}
"""What has a page of its own: one for each group, numbered."""

STAGE = """
  - step: s%
    number: %
    title: @
    summary: @
    also: [@]
    actions: [{do: @, if: @, by: boss%, letter: letter%, document: paper%, source: C-1, note: @}]
    timescale: [{limit: 2 weeks, id: t%, for: @, from: d, note: @, source: C-1}]
    notes: [{gap: @, source: C-1}]
    talk: boss1
    then: q%
    source: C-1
  - question: q%
    ask: @
    short: @
    hints: [{hint: @, added: @}]
    source: C-1
    answers:
      - {is: @, at: s%, say: @, conflict: @, source: C-1}
      - {is: On, go: !, source: C-1}
      - {is: Off, go: e%, source: C-1}
  - {outcome: e%, title: @, say: @, explain: @, kind: leaves, talk: boss1, conflict: @, source: C-1}
"""
"""A step, its question and an outcome, for each group."""


def quoted(text: str) -> str:
    """A text as a double-quoted scalar of YAML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def turned(group: list[str], by: int) -> str:
    """The texts of a group one behind another, beginning with another one each time."""
    first = by % len(group)
    return " ".join([*group[first:], *group[:first]])


def fill(pattern: str, group: list[str], number: int) -> str:
    """Numbers first, so that hostile texts are put in as they are."""
    following = f"s{number + 1}" if number < len(GROUPS) else "e1"
    numbered = pattern.replace("!", following).replace("%", str(number))
    places = count()
    return re.sub(
        r"@(\d*)", lambda found: quoted(f"{turned(group, next(places))} {found[1]}".rstrip()), numbered
    )


def definition() -> str:
    """A procedure in which every text is hostile."""
    numbered = list(enumerate(GROUPS, start=1))
    parts = [fill(WHOLE, GROUPS[0], 1)]
    for section, pattern in EACH.items():
        parts.append(f"{section}:")
        parts += [f"  - {fill(pattern, [text], number)}" for number, text in enumerate(HOSTILE, start=1)]
    for section, pattern in PAGES.items():
        parts.append(f"{section}:")
        parts += [f"  - {fill(pattern, group, number)}" for number, group in numbered]
    parts.append("route:")
    parts.append(fill(OVERRIDE, GROUPS[0], 1))
    parts += [fill(STAGE, group, number) for number, group in numbered]
    return "\n".join(parts)


OVERRIDE = """
  - question: harm
    ask: @
    source: C-1
    answers:
      - {is: "Yes", go: danger, say: @, source: C-1}
      - {is: Not sure, go: danger, unsure: true, source: C-1}
      - {is: "No", go: s1, source: C-1}
  - {outcome: danger, title: @, say: @, kind: danger, contacts: c1, talk: boss1, source: C-1}
"""
