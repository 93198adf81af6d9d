"""What was decided stands beside what the sources say, with who, when and why; settled is not open."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml.html import HtmlElement, fromstring
from markdown import Markdown

from generator.definition.model import Pathway, Provenance, Remark
from generator.site.pages import ChartDrawing, Renderer, render_pages
from generator.site.training import render_training
from tests.checks.definitions import Draft
from tests.reading import fold, words

BY = {"by": "Ann Example", "role": "chair of the board", "on": "2026-10-20"}
TOLD = "Ann Example, chair of the board, 20 October 2026. Why: "


def decision(number: int) -> dict[str, str]:
    return {**BY, "what": f"Decision {number} holds.", "why": f"Reason {number}."}


@pytest.fixture(scope="module")
def decided(real: Pathway) -> Draft:
    """The real definition with a decision on a part of every kind that holds a value or a conflict."""
    draft = Draft.of_real()
    for number, part in enumerate(chosen(real)):
        draft.get(part.path)["decided"] = decision(number)
    step = next(step for step in real.steps if step.timescale)
    timescale = draft.get(step.timescale[0].path)
    timescale[step.timescale[0].kind] = "5 working days"
    return draft


def chosen(pathway: Pathway) -> list[Provenance | Remark]:
    """One part of each kind below the route, every part with a conflict, and two open points."""
    found: dict[object, Provenance | Remark] = {}
    for part in pathway.elements():
        if isinstance(part, Provenance | Remark) and part.path[:1] == ("route",):
            found.setdefault(part.path if part.conflict else type(part), part)
    return [*found.values(), *pathway.points[:2]]


@pytest.fixture(scope="module")
def site(decided: Draft) -> dict[str, HtmlElement]:
    loaded = decided.load()
    assert loaded.pathway is not None, loaded.diagnostics
    assert [one for one in decided.findings() if one.severity == "error"] == []
    wanted = re.compile(r"(steps|outcomes)/|(questions|open-points|checker|proof)\.md|training/(pack|walk)")
    return {path: rendered(text) for path, text in pages_of(loaded.pathway).items() if wanted.match(path)}


def pages_of(pathway: Pathway) -> dict[str, str]:
    """Every page as it is handed to a host, but for its drawings."""
    renderer, chart = Renderer(pathway), ChartDrawing("", "", {})
    return render_pages(renderer, chart) | render_training(renderer, chart)[0]


def rendered(text: str) -> HtmlElement:
    body = text.split("\n---\n", 1)[1]
    return fromstring(
        f"<main>{Markdown(extensions=['attr_list', 'md_in_html', 'tables']).convert(body)}</main>"
    )


def where(pathway: Pathway, part: Provenance | Remark) -> str:
    if part.path[0] == "points":
        return "open-points.md"
    node = pathway.route[part.path[1]]
    kind = type(node).__name__.lower()
    return "questions.md" if kind == "question" else f"{kind}s/{node.id}.md"


def test_every_decision_stands_on_its_page_beside_what_the_sources_say(real: Pathway, site) -> None:
    for number, part in enumerate(chosen(real)):
        page = site[where(real, part)]
        spans = [words(span) for span in page.cssselect(".decided")]
        (said,) = {span for span in spans if f"Decision {number} holds." in span}
        assert f"{TOLD}Reason {number}." in said
        for clause in part.source:
            assert f"The source says ({clause}" in said
            assert fold(real.clauses[clause].says) in said


def test_a_time_that_was_decided_stands_with_the_time_of_the_source(real: Pathway, site) -> None:
    step = next(step for step in real.steps if step.timescale)
    line = words(site[f"steps/{step.id}.md"].cssselect(".timescale")[0])
    assert "5 working days" in line
    assert f", {step.timescale[0].length})" in line


def test_the_checker_shows_decisions_too(real: Pathway, site) -> None:
    text = words(site["checker.md"])
    for number, part in enumerate(chosen(real)):
        if part.path[0] == "route":
            assert f"Decision {number} holds." in text, part.path


def conflicts(real: Pathway) -> Iterator[tuple[Provenance | Remark, str]]:
    for part in chosen(real):
        if part.conflict:
            yield part, part.conflict


def test_a_settled_conflict_is_open_no_longer_and_stays_visible(real: Pathway, site) -> None:
    assert len(list(conflicts(real))) >= 3
    page = site["open-points.md"]
    settled = page.xpath(".//*[@id='settled']/following-sibling::*")
    for part, said in conflicts(real):
        assert not [r for r in page.cssselect(".remark.conflict") if fold(said) in words(r)]
        assert [r for r in page.cssselect(".remark.settled-conflict") if fold(said) in words(r)]
        assert any(fold(said) in words(below) for below in settled)
        own = site[where(real, part)].cssselect(".remark.settled-conflict")
        assert any(f"Settled; the sources disagree. {fold(said)}" in words(remark) for remark in own)


def test_a_decided_point_moves_below_what_has_been_decided(real: Pathway, site) -> None:
    page = site["open-points.md"]
    order = [part.get("data-point") or "settled" for part in page.xpath(".//*[@data-point or @id='settled']")]
    names = [point.id for point in real.points]
    assert order == [*names[2:], "settled", *names[:2]]
    headings = [(it.tag, it.get("id")) for it in page.cssselect("section > h2, section > h3")]
    assert headings == [
        *(("h2", name.lower()) for name in names[2:]),
        *(("h3", name.lower()) for name in names[:2]),
    ]
    assert f"{len(names) - 2} open, 2 settled" in words(site["proof.md"])
    pack = words(site["training/pack.md"])
    kept = [point for point in real.points if point.kind != "note"]
    assert [point.title in pack for point in kept] == [point not in real.points[:2] for point in kept]


def test_what_names_only_decided_points_is_settled_by_them(real: Pathway) -> None:
    point = next(
        point
        for point in real.points
        if any(part.conflict and part.points == (point.id,) for part in chosen(real))
    )
    draft = Draft.of_real()
    draft.get(point.path)["decided"] = decision(1)
    pathway = draft.load().pathway
    assert pathway is not None
    page = rendered(pages_of(pathway)["questions.md"])
    (remark,) = {words(remark) for remark in page.cssselect(".settled-conflict")}
    assert remark.endswith(f"Settled: {point.id}.")


def test_without_decisions_nothing_says_decided(real: Pathway) -> None:
    pages = pages_of(real)
    assert [path for path, text in pages.items() if 'class="decided"' in text] == []
    assert "#settled" not in pages["open-points.md"]
