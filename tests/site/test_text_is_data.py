"""Text from a definition can never become Markdown, HTML, a template or an attribute."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Build
from tests.reading import content, fold, page, pages_of, words

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
    "tab\\tand \\ backslash $math$ ~~struck~~ ^up^",
    "مرحبا ← שלום 🙂",
]

TEMPLATE = """
pathway: {{title: {0}, summary: {0}, use_when: [{0}], audience: [{0}], owner: {0}, report_to: {0}}}
override: harm
sources:
  - {{document: s, title: {0}, about: {0}, clauses: [{{clause: C-1, where: {0}, says: {0}, strength: do}}]}}
points: [{{point: P1, title: {0}, sources_say: {0}, we: {0}}}]
links: [{{link: l, title: {0}}}]
contacts: [{{contact: c, title: {0}, for: {0}, phone: {0}, hours: {0}}}]
roles: [{{role: {0}, about: {0}, instead: {0}, door: {0}}}]
glossary: [{{term: {0}, means: {0}, also: [{0}]}}]
dates: [{{date: d, ask: {0}}}]
standing: [{{when: {0}, go: danger, actions: [{{do: {0}}}]}}]
route:
  - question: harm
    ask: {0}
    short: {0}
    hints: [{{hint: {0}, added: {0}}}]
    answers:
      - {{is: "Yes {1}", go: danger, say: {0}, note: {0}}}
      - {{is: "No {1}", go: s1, gap: {0}}}
  - step: s1
    number: 1
    title: {0}
    summary: {0}
    also: [{0}]
    actions: [{{do: {0}, if: {0}, by: {0}, letter: lett, document: pap, source: C-1}}]
    timescale: [{{limit: 2 weeks, id: t, for: {0}, from: d, note: {0}}}]
    then: q
  - question: q
    ask: {0}
    answers: [{{is: {0}, at: s1, say: {0}}}, {{is: Other, go: end}}]
  - {{outcome: danger, title: {0}, say: {0}, kind: danger, contacts: c}}
  - {{outcome: end, title: {0}, explain: {0}, kind: leaves, conflict: {0}}}
letters:
  - {{letter: lett, title: {0}, reader: family, purpose: {0}, text: {0}, checklist: [{0}]}}
documents:
  - {{document: pap, title: {0}, parts: [{{part: {0}, about: {0}, columns: [{0}], items: [{0}]}}]}}
"""


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def bare(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


@pytest.fixture(scope="module", params=HOSTILE)
def hostile(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, build: Build
) -> tuple[str, Path]:
    """The site of a definition in which every text is the hostile one."""
    text: str = request.param
    file = tmp_path_factory.mktemp("hostile") / "hostile.yaml"
    file.write_text(TEMPLATE.format(quoted(text), bare(text)), encoding="utf-8")
    return text, build(file)


PAGES_WITH_TEXT = {
    "index.html": 3,
    "steps/s1.html": 4,
    "outcomes/end.html": 2,
    "questions.html": 5,
    "letters/lett.html": 2,
    "papers/pap.html": 3,
    "glossary.html": 2,
    "contacts.html": 3,
    "sources/s.html": 3,
    "open-points.html": 3,
    "any-time.html": 2,
    "checker.html": 5,
}


def test_it_is_shown_letter_by_letter(hostile: tuple[str, Path]) -> None:
    text, site = hostile
    for path, times in PAGES_WITH_TEXT.items():
        assert words(content(site, path)).count(fold(text)) >= times, path


def test_it_does_nothing(hostile: tuple[str, Path]) -> None:
    _text, site = hostile
    for path in pages_of(site):
        body = page(site, path)
        assert not [s for s in body.cssselect("script") if "alert" in (s.text or "")], path
        assert not body.xpath("//@*[starts-with(name(), 'on')]"), path
        assert not body.cssselect('a[href*="evil.example"], img[src="y"]'), path
        article = content(site, path) if path != "404.html" else body
        assert "49" not in words(article)
