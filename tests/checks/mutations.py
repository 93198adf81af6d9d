"""For every check, changes to the real definition that break what it guards, and must be caught.

Each maker yields drafts that are wrong in one way, at every place where the real definition
can be broken so. `python -m tests.checks.mutations` prints how many were caught.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache

from generator.checks.context import Context
from generator.checks.mentions import role_mentions
from generator.definition.duration import parse_duration
from generator.definition.loader import build
from generator.definition.model import STRENGTHS, Answer, Outcome, Question, Remark, Step
from tests.checks.definitions import Draft, Path, real_source

Maker = Callable[[], Iterator[Draft]]
MAKERS: dict[str, Maker] = {}


def breaks(*checks: str) -> Callable[[Maker], Maker]:
    def add(maker: Maker) -> Maker:
        for check in checks:
            MAKERS[check] = maker
        return maker

    return add


@cache
def real() -> Context:
    pathway = build(real_source()).pathway
    assert pathway is not None
    return Context(pathway, real_source())


def changed(path: Path, value: object) -> Draft:
    draft = Draft.of_real()
    draft.set(path, value)
    return draft


def without(*paths: Path) -> Draft:
    draft = Draft.of_real()
    for path in sorted(paths, reverse=True, key=lambda path: [str(part).zfill(6) for part in path]):
        draft.drop(path)
    return draft


def added(path: Path, *parts: object) -> Draft:
    draft = Draft.of_real()
    draft.get(path).extend(parts)
    return draft


def answers(kind: str | None = None) -> Iterator[tuple[Question, Answer]]:
    for question in real().pathway.questions:
        for answer in question.answers:
            if kind is None or answer.way == kind:
                yield question, answer


def led(answer: Answer, way: str, target: str) -> Draft:
    """The answer, leading elsewhere."""
    draft = Draft.of_real()
    part = draft.get(answer.path)
    for key in ("go", "at", "back"):
        part.pop(key, None)
    part[way] = target
    return draft


def unnamed(kind: str, name: str) -> Draft:
    """The definition with every mention of something taken out."""
    draft = Draft.of_real()
    for mention in reversed(real().mentions):
        if kind in mention.kinds and mention.target == name:
            take_out(draft, mention.path[:-1] if mention.key == "of" else mention.path)
    return draft


def take_out(draft: Draft, path: Path) -> None:
    """Remove a value, whether it stands alone or in a list."""
    while path and not _there(draft, path):
        path = path[:-1]
    holder = draft.get(path[:-1])
    del holder[path[-1]]
    if holder == [] and path[-2] in ("source", "document", "link", "contact", "contacts", "points", "talk"):
        take_out(draft, path[:-1])


def _there(draft: Draft, path: Path) -> bool:
    try:
        draft.get(path)
    except (KeyError, IndexError, TypeError):
        return False
    return not isinstance(draft.get(path[:-1]), str)


# --- references


@breaks("unknown-reference")
def references() -> Iterator[Draft]:
    for mention in real().mentions:
        if not {"date", "timescale"} & set(mention.kinds):
            draft = Draft.of_real()
            if mention.subkey is not None:
                group = draft.get(mention.path[:-1])
                group["no-such-name"] = group.pop(mention.subkey)
            else:
                path = mention.path if _there(draft, mention.path) else mention.path[:-1]
                draft.set(path, "no-such-name")
            yield draft


@breaks("unknown-role")
def roles() -> Iterator[Draft]:
    for part, key, index, _ in role_mentions(real().elements, real().pathway):
        draft = Draft.of_real()
        path = (*part.path, key) if index is None else (*part.path, key, index)
        draft.set(path if _there(draft, path) else path[:-1], "nobody")
        yield draft


@breaks("duplicate-id")
def twice() -> Iterator[Draft]:
    p = real().pathway
    for section in (
        "route",
        "links",
        "contacts",
        "roles",
        "glossary",
        "dates",
        "letters",
        "documents",
        "points",
    ):
        for place in range(len(Draft.of_real().data[section])):
            draft = Draft.of_real()
            draft.data[section].append(draft.data[section][place])
            yield draft
    for document, source in enumerate(p.sources):
        for place in range(len(source.clauses)):
            draft = Draft.of_real()
            clauses = draft.data["sources"][document]["clauses"]
            clauses.append(clauses[place])
            yield draft


@breaks("duplicate-answer")
def answer_twice() -> Iterator[Draft]:
    for question, answer in answers():
        draft = Draft.of_real()
        every = draft.get((*question.path, "answers"))
        every.append({**draft.get(answer.path), "is": answer.words.upper() + "!"})
        yield draft


@breaks("unusable-name")
def names() -> Iterator[Draft]:
    keys = {"route": ("step", "question", "outcome"), "letters": ("letter",), "documents": ("document",)}
    for section, kinds in keys.items():
        for place, part in enumerate(real_source().data[section]):
            key = next(kind for kind in kinds if kind in part)
            for name in ("con", "index", "Two Words", "a/b", "ä", "-x", "x" * 90):
                yield changed((section, place, key), name)


def unused(kind: str, section: str) -> Maker:
    def make() -> Iterator[Draft]:
        for part in getattr(real().pathway, section):
            yield unnamed(kind, part.id)

    return make


for _kind, _section in {
    "letter": "letters", "paper": "documents", "contact": "contacts", "link": "links", "date": "dates",
}.items():  # fmt: skip
    breaks(f"unused-{_kind}")(unused(_kind, _section))
breaks("unshown-point")(unused("point", "points"))


@breaks("unused-timescale")
def timescales() -> Iterator[Draft]:
    for name in real().pathway.timescales:
        yield unnamed("timescale", name)


@breaks("unused-role")
def idle_roles() -> Iterator[Draft]:
    for role in real().pathway.roles:
        draft = Draft.of_real()
        for part, key, index, name in reversed(list(role_mentions(real().elements, real().pathway))):
            if real().pathway.role(name) is role:
                take_out(draft, (*part.path, key) if index is None else (*part.path, key, index))
        yield draft


@breaks("unused-term")
def idle_terms() -> Iterator[Draft]:
    for place in range(len(real().pathway.glossary)):
        draft = Draft.of_real()
        term = draft.data["glossary"][place]
        term["term"] = "zyzzyva"
        term.pop("also", None)
        yield draft


# --- routes


@breaks("unreachable-node")
def cut_off() -> Iterator[Draft]:
    graph = real().graph
    standing = {rule.go for rule in real().pathway.standing}
    for name, arrows in graph.into.items():
        only = {(arrow.source, arrow.answer and arrow.answer.id) for arrow in arrows}
        if len(only) == 1 and arrows[0].answer and name not in standing:
            others = [o.id for o in real().pathway.outcomes if o.id != name]
            yield led(arrows[0].answer, "go", others[0])
    yield added(("route",), {"outcome": "never", "title": "Never", "kind": "leaves", "added": "A test."})


@breaks("dead-end")
def ends() -> Iterator[Draft]:
    for step in real().pathway.steps:
        yield without((*step.path, "then"))
    for question in real().pathway.questions:
        yield changed((*question.path, "answers"), [])


@breaks("cycle")
def in_circles() -> Iterator[Draft]:
    for _, answer in answers("at"):
        yield led(answer, "go", answer.target)
    for _, answer in answers("back"):
        yield led(answer, "go", answer.target)


@breaks("at-not-last-step")
def elsewhere() -> Iterator[Draft]:
    for _, answer in answers("at"):
        for step in real().pathway.steps:
            if step.id != answer.at:
                yield led(answer, "at", step.id)
        yield led(answer, "at", real().pathway.outcomes[0].id)


@breaks("stuck-step")
def stuck() -> Iterator[Draft]:
    for step in real().pathway.steps:
        question = real().pathway.nodes[step.then or ""]
        assert isinstance(question, Question)
        draft = Draft.of_real()
        for answer in draft.get((*question.path, "answers")):
            answer.pop("go", None)
            answer["at"] = step.id
        yield draft


@breaks("never-the-answer")
def passed_by() -> Iterator[Draft]:
    for step in real().pathway.steps:
        draft = Draft.of_real()
        for _, answer in answers():
            if answer.target == step.id and answer.way != "go":
                part = draft.get(answer.path)
                part.pop(answer.way)
                part["go"] = real().pathway.outcomes[-1].id
        yield draft


@breaks("single-answer")
def no_choice() -> Iterator[Draft]:
    for question in real().pathway.questions:
        for place in range(len(question.answers)):
            draft = Draft.of_real()
            part = draft.get(question.path)
            part["answers"] = [part["answers"][place]]
            yield draft


@breaks("repeated-answer")
def same_again() -> Iterator[Draft]:
    for question, answer in answers():
        draft = Draft.of_real()
        part = draft.get(answer.path)
        draft.get((*question.path, "answers")).append({**part, "is": f"{answer.words}, it is"})
        yield draft


# --- safety


@breaks("override-not-first")
def not_first() -> Iterator[Draft]:
    question = real().pathway.override_question
    assert question is not None
    onward = real().graph.onward[0]
    for node in real().pathway.route:
        if not isinstance(node, Question):
            yield changed(("override",), node.id)
    for answer in question.answers:
        if not answer.unsure and answer.go != onward.target:
            yield led(answer, "go", onward.target)
            yield led(answer, "go", real().pathway.steps[1].id)
    assert onward.answer is not None
    yield led(onward.answer, "go", "child-protection")
    for outcome in real().pathway.outcomes:
        if outcome.id in real().graph.override_nodes:
            for kind in ("leaves", "advice", "continues"):
                yield changed((*outcome.path, "kind"), kind)


@breaks("override-without-why")
def no_override() -> Iterator[Draft]:
    yield changed(("override",), "none")


@breaks("unsure-leads-off")
def off() -> Iterator[Draft]:
    for _, answer in answers():
        for outcome in real().pathway.outcomes:
            if answer.unsure and outcome.kind == "leaves":
                yield led(answer, "go", outcome.id)


@breaks("unsure-on-override")
def on() -> Iterator[Draft]:
    question = real().pathway.override_question
    onward = real().graph.onward[0].target
    assert question is not None
    for answer in question.answers:
        if answer.unsure:
            yield led(answer, "go", onward)
            for step in real().pathway.steps:
                yield led(answer, "go", step.id)
                yield led(answer, "at", step.id)
    for name in real().graph.override_nodes - {question.id}:
        node = real().graph.nodes[name]
        for answer in node.answers if isinstance(node, Question) else ():
            for step in real().pathway.steps:
                yield led(answer, "at", step.id)
                yield led(answer, "back", step.id)
            for outcome in real().pathway.outcomes:
                if outcome.kind != "danger":
                    yield led(answer, "go", outcome.id)


@breaks("unsure-not-marked")
def unmarked() -> Iterator[Draft]:
    for _, answer in answers():
        if answer.unsure and "not sure" in answer.words and not answer.at:
            yield without((*answer.path, "unsure"))


@breaks("outcome-without-kind")
def no_kind() -> Iterator[Draft]:
    for outcome in real().pathway.outcomes:
        yield without((*outcome.path, "kind"))


@breaks("needs-not-met")
def round_about() -> Iterator[Draft]:
    for outcome in real().pathway.outcomes:
        for name, words in outcome.needs.items():
            question = real().pathway.nodes[name]
            assert isinstance(question, Question)
            for answer in question.answers:
                if answer is not question.answer(words):
                    yield led(answer, "go", outcome.id)


@breaks("judgement-without-unsure")
def sure() -> Iterator[Draft]:
    for question in real().pathway.questions:
        if question.judgement:
            yield without(*((*answer.path, "unsure") for answer in question.answers if answer.unsure))


@breaks("nobody-to-talk-to")
def alone() -> Iterator[Draft]:
    for step in real().pathway.steps:
        yield without((*step.path, "talk"))


@breaks("only-wait")
def waiting() -> Iterator[Draft]:
    for _, answer in answers():
        for words in (
            "Wait.",
            "Please wait until the date has passed.",
            "Do nothing. Then wait for a reply.",
        ):
            yield changed((*answer.path, "say"), words)


@breaks("stays-without-words")
def silent() -> Iterator[Draft]:
    for _, answer in answers("at"):
        yield without((*answer.path, "say"))


# --- time


def helped() -> list[Question]:
    return [question for question in real().pathway.questions if question.date]


@breaks("date-helper-answer")
def one_sided() -> Iterator[Draft]:
    for question in helped():
        assert question.date is not None
        for side in ("until", "after"):
            yield changed((*question.path, "date", side), "Something else")
        yield changed((*question.path, "date", "until"), question.date.after)
        for answer in question.answers:
            if answer.words in (question.date.until, question.date.after):
                yield changed((*answer.path, "is"), "Other words")


@breaks("unknown-date")
def no_date() -> Iterator[Draft]:
    for mention in real().mentions:
        if {"date", "timescale"} & set(mention.kinds):
            draft = Draft.of_real()
            if mention.subkey is not None:
                group = draft.get(mention.path[:-1])
                group["no-such-date"] = group.pop(mention.subkey)
            elif mention.key == "usually":
                draft.set(mention.path, "1 day after no-such-date")
            else:
                draft.set(mention.path, "no-such-date")
            yield draft


@breaks("date-circle")
def round_dates() -> Iterator[Draft]:
    for place, asked in enumerate(real().pathway.dates):
        yield changed(("dates", place, "usually"), f"1 day after {asked.id}")
        for other, second in enumerate(real().pathway.dates):
            if other != place:
                draft = changed(("dates", place, "usually"), f"1 day after {second.id}")
                draft.set(("dates", other, "usually"), f"1 day after {asked.id}")
                yield draft


@breaks("useless-date-helper")
def never_known() -> Iterator[Draft]:
    for question in helped():
        assert question.date is not None
        timescale = real().pathway.timescales.get(question.date.of)
        if timescale is not None:
            yield changed((*timescale.path, timescale.kind), "30 minutes")
            yield without((*timescale.path, "from"))
        else:
            asked = real().pathway.asked_dates[question.date.of]
            yield changed((*asked.path, "kind"), "time")


@breaks("contradicting-timescales")
def two_times() -> Iterator[Draft]:
    for step in real().pathway.steps:
        for place, timescale in enumerate(step.timescale):
            draft = Draft.of_real()
            every = draft.get((*step.path, "timescale"))
            every.append({**every[place], "id": "another", timescale.kind: "3 months"})
            yield draft


@breaks("stale-number")
def in_words() -> Iterator[Draft]:
    keys = {Step: "summary", Question: "ask", Outcome: "explain"}
    for part in real().pathway.route:
        for words in ("This takes 11 days.", "You have three months.", "Do it within a fortnight."):
            key = keys[type(part)]
            said = getattr(part, key) or ""
            yield changed((*part.path, key), f"{said} {words}")
    for _, answer in answers():
        yield changed((*answer.path, "say"), f"{answer.say or ''} Ring again after five days.")


# --- faithfulness


@breaks("no-sources")
def no_sources() -> Iterator[Draft]:
    yield without(("sources",))


@breaks("uncited-clause")
def dropped() -> Iterator[Draft]:
    for clause in real().pathway.clauses:
        draft = Draft.of_real()
        for part in real().elements:
            if part.path[:1] in (("points",), ("sources",)):
                continue
            for index in reversed(range(len(getattr(part, "source", ())))):
                if part.source[index] == clause:
                    take_out(draft, (*part.path, "source", index))
        yield draft


@breaks("unknown-clause")
def no_clause() -> Iterator[Draft]:
    for part in real().elements:
        for key in ("source", "cites"):
            for index in range(len(getattr(part, key, ()))):
                draft = Draft.of_real()
                path = (*part.path, key, index)
                draft.set(path if _there(draft, path) else path[:-1], "S9-99")
                yield draft


@breaks("no-provenance")
def from_nowhere() -> Iterator[Draft]:
    sections = ("route", "letters", "documents", "contacts", "links", "roles", "glossary")
    for part in real().elements:
        own = part.path[:1] and part.path[0] in sections and not isinstance(part, Remark)
        if (
            own
            and len(part.path) in (2, 4)
            and not {"answers", "fields", "parts", "variants"} & set(part.path)
        ):
            present = [key for key in ("source", "added", "decided") if key in Draft.of_real().get(part.path)]
            yield without(*((*part.path, key) for key in present))


def with_strength(stronger: bool) -> Iterator[Draft]:
    order = [strength for strength in STRENGTHS if strength != "must-not"]
    for part in real().elements:
        if part.path[-2:-1] != ("actions",) or part.decided:
            continue
        clauses = [real().pathway.clauses[clause] for clause in part.source]
        theirs = [order.index(clause.strength) for clause in clauses if clause.strength]
        for place, strength in enumerate(order):
            if theirs and (place < min(theirs) if stronger else place > min(theirs)):
                draft = Draft.of_real()
                action = draft.get(part.path)
                action[strength] = action.pop(part.strength)
                yield draft


breaks("weaker-than-source")(lambda: with_strength(stronger=False))
breaks("stronger-than-source")(lambda: with_strength(stronger=True))


@breaks("time-differs")
def other_times() -> Iterator[Draft]:
    for step in real().pathway.steps:
        for timescale in step.timescale:
            for length in ("1 day", "3 weeks", "2 months", "14 days", "1 year"):
                if parse_duration(length) != timescale.length:
                    yield changed((*timescale.path, timescale.kind), length)


@breaks("decision-incomplete")
def undecided() -> Iterator[Draft]:
    whole = {"what": "So.", "by": "The board", "role": "owner", "on": "2026-01-05", "why": "It is safer."}
    for part in real().elements:
        if part.path[-2:-1] == ("actions",) and part.path[-1] == 0:
            for key in whole:
                yield changed((*part.path, "decided"), {k: v for k, v in whole.items() if k != key})
                if key != "on":
                    yield changed((*part.path, "decided"), {**whole, key: "not stated"})


# --- cases


@breaks("no-scenarios")
def no_scenarios() -> Iterator[Draft]:
    yield without(("scenarios",))
    yield changed(("scenarios",), [])


@breaks("scenario-failed")
def wrong_cases() -> Iterator[Draft]:
    for scenario in real().pathway.scenarios:
        for name in list(real().pathway.nodes)[::5]:
            if name != scenario.ends:
                yield changed((*scenario.path, "ends"), name)
        for name in scenario.due:
            yield changed((*scenario.path, "due", name), "2031-01-01")
        for name in scenario.answers:
            yield without((*scenario.path, "answers", name))


@breaks("unasked-answer")
def for_nothing() -> Iterator[Draft]:
    for run in real().runs:
        asked = {taken.question for taken in run.walk.way} | {run.walk.position}
        for question in real().pathway.questions:
            if question.id not in asked:
                yield changed((*run.scenario.path, "answers", question.id), question.answers[0].words)


def unwalked(touches: Callable[..., bool], wanted: list[object]) -> Iterator[Draft]:
    for one in wanted:
        paths = [run.scenario.path for run in real().runs if touches(run.walk, one)]
        yield without(*paths)


@breaks("unwalked-node")
def missed_nodes() -> Iterator[Draft]:
    yield from unwalked(lambda walk, name: name in walk.nodes, list(real().pathway.nodes)[1:])


@breaks("unwalked-answer")
def missed_answers() -> Iterator[Draft]:
    given = [(question.id, answer.id) for question, answer in answers()]
    yield from unwalked(
        lambda walk, side: side in {(t.question, t.answer.id) for t in walk.way},
        [side for side in given if side[0] != real().pathway.override or side[1] != "no"],
    )


@breaks("unwalked-date")
def missed_sides() -> Iterator[Draft]:
    yield from unwalked(
        lambda walk, side: side in {(t.question, t.answer.id) for t in walk.way if t.by_date},
        list(real().coverage.sides),
    )


# --- words


def said(words: str) -> Iterator[Draft]:
    for part in real().elements:
        if isinstance(part, Answer):
            yield changed((*part.path, "say"), f"{part.say or ''} {words}")
        elif isinstance(part, Question):
            yield changed((*part.path, "ask"), f"{part.ask} {words}")


@breaks("reading-age")
def hard() -> Iterator[Draft]:
    words = "Notwithstanding organisational responsibilities, practitioners undertake assessments. "
    for part in real().pathway.route:
        yield changed((*part.path, "say"), words * 30)


@breaks("long-sentence")
def long() -> Iterator[Draft]:
    yield from said("Then " + "ring them and " * 10 + "go home.")


@breaks("blaming-words")
def blame() -> Iterator[Draft]:
    words = (
        "You failed to reply.",
        "You refused to see us.",
        "You are not engaging.",
        "You have ignored us.",
    )
    for letter in real().pathway.letters:
        for part in (letter, *letter.variants):
            for sentence in words if letter.reader == "family" and part.text else ():
                yield changed((*part.path, "text"), f"{part.text}\n\n{sentence}")


@breaks("unexplained-abbreviation")
def letters_only() -> Iterator[Draft]:
    yield from said("Ask the QZX team.")


@breaks("unknown-placeholder")
def brackets() -> Iterator[Draft]:
    for letter in real().pathway.letters:
        for part in (letter, *letter.variants):
            if part.text:
                yield changed((*part.path, "text"), f"{part.text}\n\n[no-such-field]")


@breaks("unused-placeholder")
def fields() -> Iterator[Draft]:
    for letter in real().pathway.letters:
        yield added(
            (*letter.path, "fields"), {"field": "no-such-place", "label": "Nothing", "added": "A test."}
        )


# --- readiness


@breaks("link-not-supplied")
def links() -> Iterator[Draft]:
    for link in real().pathway.links:
        yield without((*link.path, "url"))


@breaks("link-unchecked")
def old_links() -> Iterator[Draft]:
    for link in real().pathway.links:
        for day in ("not supplied", "2025-11-20"):
            draft = changed((*link.path, "url"), "https://example.org/")
            draft.set((*link.path, "checked_on"), day)
            yield draft


@breaks("contact-not-supplied")
def contacts() -> Iterator[Draft]:
    for contact in real().pathway.contacts:
        yield without((*contact.path, "phone"))


@breaks("contact-unchecked")
def old_contacts() -> Iterator[Draft]:
    for contact in real().pathway.contacts:
        draft = changed((*contact.path, "phone"), "0000")
        draft.set((*contact.path, "checked_on"), "2025-11-20")
        yield draft


@breaks("override-contact")
def approved() -> Iterator[Draft]:
    yield changed(("pathway", "status"), "approved")
    for missing in ("phone", "checked_on"):
        for contact in real().pathway.contacts:
            if any(contact.id in node.contacts for node in _danger()) or contact.id == "emergency-duty":
                draft = changed(("pathway", "status"), "approved")
                for place in range(len(real().pathway.contacts)):
                    more = {"phone": "0000", "hours": "always", "always": "true", "checked_on": "2026-11-01"}
                    draft.data["contacts"][place] |= more
                draft.drop((*contact.path, missing))
                yield draft


def _danger() -> list[object]:
    return [real().graph.nodes[name] for name in real().graph.override_nodes]


@breaks("about-not-supplied")
def about() -> Iterator[Draft]:
    for key in ("owner", "version", "review_by", "report_to"):
        yield changed(("pathway", key), "not supplied")


@breaks("review-passed")
def late() -> Iterator[Draft]:
    yield changed(("pathway", "review_by"), "2026-11-20")


@breaks("status-draft")
def draft_again() -> Iterator[Draft]:
    yield changed(("pathway", "status"), "draft")
    yield without(("pathway", "status"))


@breaks("todo")
def todo() -> Iterator[Draft]:
    yield from said("TODO")


def tries(check: str, most: int | None = None) -> Iterator[Draft]:
    """The mutations that a check must catch; at most so many, ever further apart."""
    wanted = None if most is None else {4**place - 1 for place in range(most)}
    for place, draft in enumerate(MAKERS[check]()):
        if wanted is None or place in wanted:
            yield draft
        if wanted is not None and place >= max(wanted):
            return


def missed(check: str, most: int | None = None) -> tuple[int, int]:
    """How many mutations a check let pass, of how many."""
    caught = [any(one.check == check for one in draft.findings()) for draft in tries(check, most)]
    return caught.count(False), len(caught)


def main(most: int | None) -> None:
    """Print the score."""
    let_pass = tried = 0
    for check in MAKERS:
        passed, every = missed(check, most)
        print(f"{check:26} {every - passed:5} of {every:5}  {1 - passed / every:6.1%}", flush=True)  # noqa: T201
        let_pass, tried = let_pass + passed, tried + every
    print(f"{'all':26} {tried - let_pass:5} of {tried:5}  {1 - let_pass / tried:6.1%}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
