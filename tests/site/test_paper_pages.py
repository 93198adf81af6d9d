"""Every paper is held against the definition, on its page and in its Word files, clause by clause."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.definition.model import Paper, Part, Pathway
from tests.letters.reading import Word
from tests.reading import content, fold, words

PAPERS = {
    "household-and-agencies": """
        S0-12 S0-13 S0-14 S0-19 S0-28 S1-10 S1-11 S1-12 S1-14 S1-23
    """,
    "single-agency-chronology": """
        S0-05 S0-10 S0-11 S0-20 S0-22 S0-24 S0-30 S0-35 S1-08 S1-09 S1-15 S1-16 S1-17 S1-18 S1-19
        S1-30 S1-31
    """,
    "multi-agency-chronology": """
        S0-21 S0-30 S0-31 S0-33 S0-34 S0-35 S1-30
    """,
    "agency-report": """
        S0-29 S0-30 S0-34 S0-35 S1-24 S1-30 S1-31 S1-34
    """,
    "meeting-record": """
        S0-06 S0-07 S0-27 S0-28 S0-29 S0-30 S0-31 S0-33 S0-34 S0-35 S0-36 S0-37 S0-38 S0-39 S0-40
        S0-41 S0-42 S0-43 S0-44 S1-04 S1-05 S1-06 S1-21 S1-22 S1-23 S1-24 S1-25 S1-26 S1-27 S1-28
        S1-29 S1-30 S1-32 S1-33 S1-34 S1-35 S1-36 S1-37 S1-38 S1-39 S1-40 S1-41 S1-42
    """,
    "action-plan": """
        S0-36 S0-37 S0-39 S0-40 S0-41 S0-42 S0-43 S0-44 S1-35 S1-37 S1-38 S1-39 S1-40 S1-41
    """,
}
"""The clauses that the sources have about what each paper is for, read from the sources by hand."""


def said(part: Part) -> list[str]:
    """Everything that a section says, in order; every part of it must be wherever the paper is."""
    remarks = [text for _, text, _ in part.remarks]
    return [
        part.part,
        *([part.when] if part.when else []),
        *([part.about] if part.about else []),
        *(field.label for field in part.fields),
        *part.tick,
        *part.items,
        *part.columns,
        *part.rows,
        *part.source,
        *([part.added] if part.added else []),
        *remarks,
    ]


def stands_in(parts: list[str], text: str) -> None:
    """Each of `parts` in `text`, one after the other."""
    place = 0
    for part in parts:
        found = text.find(fold(part), place)
        assert found >= 0, f"{part!r} is missing after {text[max(0, place - 80) : place]!r}"
        place = found + len(fold(part))


@pytest.fixture(scope="module", params=sorted(PAPERS))
def paper(request: pytest.FixtureRequest, real: Pathway) -> Paper:
    return real.papers_by_id[request.param]


def test_there_are_six_papers(real: Pathway) -> None:
    assert {it.id for it in real.documents} == set(PAPERS)


def test_a_paper_carries_the_clauses_that_are_about_it(paper: Paper) -> None:
    carried = {clause for part in (paper, *paper.structures, *paper.parts) for clause in part.source}
    assert carried == set(PAPERS[paper.id].split())


def test_its_page_says_every_section_of_every_structure(paper: Paper, real_site: Path) -> None:
    body = content(real_site, f"papers/{paper.id}.html")
    (sheet,) = body.cssselect(".letter.paper")
    assert ("landscape" in sheet.get("class").split()) == paper.landscape
    stands_in([paper.title, paper.purpose or "", *paper.source], words(sheet))
    sections = {words(it.cssselect("h2")[0]): it for it in sheet.cssselect("section") if it.cssselect("h2")}
    assert list(sections) == [fold(part.part) for part in paper.parts]
    for part, section in zip(paper.parts, sections.values(), strict=True):
        stands_in(said(part), words(section))
        assert section.get("data-structure") == part.structure
        assert [words(cell) for cell in section.cssselect("thead th")] == list(part.columns)
        assert [words(link) for link in section.cssselect(".origin a")][: len(part.source)] == list(
            part.source
        )
        rows = section.cssselect("tbody tr")
        assert len(rows) == (len(part.rows) + part.empty_rows if part.columns else 0)
        assert len(section.cssselect(".tick")) == len(part.tick)


def test_its_word_files_say_every_section_of_their_structure(paper: Paper, real_site: Path) -> None:
    files = [(it, f"{paper.id}-{it.id}") for it in paper.structures] or [(None, paper.id)]
    links = content(real_site, f"papers/{paper.id}.html").cssselect("a.word-file")
    assert [link.get("href") for link in links] == [f"{name}.docx" for _, name in files]
    for structure, name in files:
        word = Word((real_site / "papers" / f"{name}.docx").read_bytes())
        text = " ".join(fold(line) for line in word.texts)
        parts = [p for p in paper.parts if p.structure in (None, structure.id if structure else None)]
        stands_in([paper.title, *([structure.title] if structure else [])], text)
        stands_in([line for part in parts for line in said(part)], text)
        assert not [p.part for p in paper.parts if p not in parts and p.part in text and len(p.part) > 10]


def test_what_the_sources_make_conditional_is_said_so(real: Pathway) -> None:
    plan = {part.part: part for part in real.papers_by_id["action-plan"].parts}
    record = {part.part: part for part in real.papers_by_id["meeting-record"].parts}
    assert plan["Contingency"].when == (
        "Required where a parent or carer attended the meeting. In every other case, consider it."
    )
    assert "completion" in (plan["Multi-agency plan to assess ongoing and emerging risk"].when or "")
    assert (record["Early Intervention Panel"].when or "").startswith("Only with consent")


def test_good_practice_is_marked_as_added(real: Pathway) -> None:
    added = ("worries", "strengths", "views", "voice", "nobody knows", "do not know", "said or shown")
    for paper in real.documents:
        for part in paper.parts:
            shown = " ".join([part.part, *part.items, *part.columns]).lower()
            if any(word in shown for word in added):
                marked = " ".join([part.added or "", part.note or ""]).lower()
                assert part.added or "added" in marked, (paper.id, part.part)


def test_the_override_stands_first_on_every_paper(real: Pathway, real_site: Path) -> None:
    for file in sorted((real_site / "papers").glob("*.docx")):
        first = Word(file.read_bytes()).texts[0]
        assert first.startswith("Significant harm, or danger now? Stop the steps. Ring 999"), file.name
