"""The built pages are parsed again and held against the definition, both ways round."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement

from generator.definition import load_file
from generator.definition.model import PLACEHOLDER, Action, Answer, Pathway, Question, Step
from tests.conftest import GOOD, REAL, Build, name_of
from tests.reading import content, fold, page, words

SITES = [REAL, *GOOD]


@pytest.fixture(scope="module", params=SITES, ids=name_of)
def case(request: pytest.FixtureRequest, build: Build) -> tuple[Pathway, Path]:
    """A definition and its built site."""
    pathway = load_file(request.param).pathway
    assert pathway is not None
    return pathway, build(request.param)


def said(action: Action) -> tuple[str, str, str, str]:
    return (action.strength, fold(action.text), fold(action.condition or ""), fold(action.by or ""))


def shown(item: HtmlElement) -> tuple[str, str, str, str]:
    def part(name: str) -> str:
        found = item.cssselect(f":scope > .{name}")
        return words(found[0]) if found else ""

    condition = part("condition").removeprefix("If ").removesuffix(":")
    return (item.get("data-strength"), part("words"), condition, part("by").removeprefix("By: "))


def actions_below(element: HtmlElement, heading: str) -> list[tuple[str, str, str, str]]:
    """The actions of the list that follows a heading."""
    for title in element.cssselect("h2, h3"):
        if words(title) == heading:
            lists = title.xpath("following-sibling::ul[contains(@class, 'actions')][1]")
            return [shown(item) for item in lists[0].cssselect(":scope > li")] if lists else []
    return []


def expected_answer(answer: Answer) -> tuple[str, str, str, str]:
    return (answer.id, answer.way, answer.target, fold(answer.words))


def shown_answers(section: HtmlElement) -> list[tuple[str, str, str, str]]:
    return [
        (
            item.get("data-answer"),
            item.get("data-way"),
            item.get("data-target"),
            words(item.cssselect(".words")[0]),
        )
        for item in section.cssselect("ul.answers > li")
    ]


def test_every_step_has_a_page_with_exactly_its_actions(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    assert {p.stem for p in (site / "steps").glob("*.html")} == {s.id for s in pathway.steps} | {"index"}
    for step in pathway.steps:
        body = content(site, f"steps/{step.id}.html")
        assert words(body.cssselect("h1")[0]) == fold(step.heading)
        assert actions_below(body, "What to do") == [said(action) for action in step.actions]


def test_every_step_page_states_exactly_its_times(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    for step in pathway.steps:
        body = content(site, f"steps/{step.id}.html")
        items = body.cssselect("ul.timescales > li")
        assert [(i.get("data-kind"), words(i.cssselect(".length")[0]).split(" ", 1)[1]) for i in items] == [
            (t.kind, str(t.length)) for t in step.timescale
        ]
        assert bool(body.cssselect(".no-time")) == (not step.timescale)


def decided_next(pathway: Pathway, step: Step) -> set[str]:
    """Worked out by hand, not by the generator: the questions before the next step or outcome."""
    found: set[str] = set()
    waiting = [step.then] if step.then else []
    while waiting:
        node = pathway.nodes[waiting.pop()]
        if isinstance(node, Question) and node.id not in found:
            found.add(node.id)
            waiting += [answer.go for answer in node.answers if answer.go]
    return found


def test_every_step_page_shows_what_comes_next(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    for step in pathway.steps:
        body = content(site, f"steps/{step.id}.html")
        sections = {s.get("data-question"): s for s in body.cssselect(".next-question")}
        assert set(sections) == decided_next(pathway, step)
        for name, section in sections.items():
            question = pathway.nodes[name]
            assert isinstance(question, Question)
            assert words(section.cssselect("h3")[0]) == fold(question.ask)
            assert shown_answers(section) == [expected_answer(a) for a in question.answers]


def test_every_question_stands_on_the_questions_page(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    sections = content(site, "questions.html").cssselect("section.question")
    assert [s.get("data-question") for s in sections] == [q.id for q in pathway.questions]
    for section, question in zip(sections, pathway.questions, strict=True):
        assert words(section.cssselect("h2")[0]) == fold(question.ask)
        assert [
            words(h).startswith(fold(hint.hint))
            for h, hint in zip(section.cssselect("p.hint"), question.hints, strict=True)
        ].count(False) == 0
        assert shown_answers(section) == [expected_answer(a) for a in question.answers]
        assert actions_below_section(section) == [said(action) for action in question.actions]


def actions_below_section(section: HtmlElement) -> list[tuple[str, str, str, str]]:
    return [shown(item) for item in section.cssselect("ul.actions > li")]


def test_every_outcome_has_a_page_with_exactly_its_actions(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    for outcome in pathway.outcomes:
        body = content(site, f"outcomes/{outcome.id}.html")
        assert words(body.cssselect("h1")[0]) == fold(outcome.title)
        assert actions_below(body, "What to do") == [said(action) for action in outcome.actions]
        if outcome.say:
            assert fold(outcome.say) in words(body)


def test_every_role_has_a_page_with_exactly_its_duties(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    holders = [*pathway.standing, *pathway.route]
    for role in pathway.roles:
        body = content(site, f"roles/{role.id}.html")
        mine = [
            said(action)
            for holder in holders
            for action in holder.actions
            if (action.by or pathway.about.reader or "").lower() == role.role.lower()
        ]
        assert sorted(shown(item) for item in body.cssselect("ul.actions > li")) == sorted(mine)


def test_every_letter_is_shown_whole_with_its_fields(case: tuple[Pathway, Path]) -> None:
    pathway, site = case
    for letter in pathway.letters:
        body = content(site, f"letters/{letter.id}.html")
        labels = {field.id: fold(field.label) for field in letter.fields}
        sheets = body.cssselect("div.letter")
        assert len(sheets) == len(letter.texts)
        for sheet, text in zip(sheets, letter.texts, strict=True):
            subject = fold(letter.subject or letter.title)
            whole = text if "[subject]" in text else f"[subject] {text}"
            plain = with_labels(whole.replace("[subject]", subject), {k: f"[{v}]" for k, v in labels.items()})
            lines = [fold(line.removeprefix("- ").removeprefix("# ")) for line in plain.split("\n")]
            assert words(sheet) == fold(" ".join(lines))
            fields = [mark.get("data-field") for mark in sheet.cssselect(".field")]
            assert fields == [name for name in PLACEHOLDER.findall(text) if name != "subject"]


def with_labels(text: str, labels: dict[str, str]) -> str:
    return PLACEHOLDER.sub(lambda found: labels.get(found[1], found[0]), text)


def test_every_clause_is_on_its_page_and_links_to_every_place_that_carries_it(
    case: tuple[Pathway, Path],
) -> None:
    pathway, site = case
    carried = expected_carriers(pathway)
    for document in pathway.sources:
        path = f"sources/{document.id}.html"
        sections = content(site, path).cssselect("section.clause")
        assert [s.get("data-clause") for s in sections] == [c.id for c in document.clauses]
        for section, clause in zip(sections, document.clauses, strict=True):
            assert fold(clause.says) in words(section)
            links = section.cssselect(".carried a")
            assert len(links) == carried.get(clause.id, 0), clause.id
            for link in links:
                assert clause.id in words(target(site, path, link.get("href"))), link.get("href")


def expected_carriers(pathway: Pathway) -> dict[str, int]:
    """How many parts of the definition cite each clause."""
    count: dict[str, int] = {}
    for element in pathway.elements():
        for clause in set(getattr(element, "source", ())):
            count[clause] = count.get(clause, 0) + 1
    return count


def target(site: Path, base: str, href: str) -> HtmlElement:
    """The element to which a link leads: the one of its anchor, or the page's content."""
    path, _, anchor = href.partition("#")
    where = (Path(base).parent / path).as_posix() if path else base
    where = str((site / where).resolve().relative_to(site.resolve()).as_posix())
    if not anchor:
        return content(site, where)
    found = page(site, where).xpath("//*[@id=$anchor]", anchor=anchor)
    element = found[0]
    return element.getparent() if element.tag in {"h2", "h3"} else element


def test_every_gap_and_conflict_is_shown_where_it_stands(real: Pathway, real_site: Path) -> None:
    for node in real.route:
        path = {
            "Step": f"steps/{node.id}.html",
            "Outcome": f"outcomes/{node.id}.html",
            "Question": "questions.html",
        }[type(node).__name__]
        text = words(content(real_site, path))
        parts = [node, *node.actions, *getattr(node, "timescale", ()), *getattr(node, "answers", ())]
        for part in parts:
            for _kind, said_there, _clauses in part.remarks:
                assert fold(said_there) in text


def test_every_open_point_is_on_its_page(real: Pathway, real_site: Path) -> None:
    body = content(real_site, "open-points.html")
    sections = {s.get("data-point"): words(s) for s in body.cssselect("section.point")}
    assert set(sections) == {f"P{number:02}" for number in range(1, 37)}
    for point in real.points:
        assert fold(point.we) in sections[point.id]


def test_every_contact_is_shown_with_hours_and_a_number_that_rings(real: Pathway, real_site: Path) -> None:
    body = content(real_site, "contacts.html")
    for contact in real.contacts:
        (section,) = body.cssselect(f'section[data-contact="{contact.id}"]')
        assert fold(contact.title) in words(section)
        if contact.phone:
            (link,) = section.cssselect(".big-phone a")
            assert link.get("href") == "tel:" + "".join(c for c in contact.phone if c in "+0123456789")
            assert words(link) == fold(contact.phone)
        else:
            assert "not supplied" in words(section)


def test_glossary_explains_every_term(real: Pathway, real_site: Path) -> None:
    text = words(content(real_site, "glossary.html"))
    for term in real.glossary:
        assert fold(term.term) in text
        assert fold(term.means) in text
