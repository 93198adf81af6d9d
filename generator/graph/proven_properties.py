"""What can be said about every walk of a pathway, worked out for the page that says so.

It repeats none of the checks: they look for what is wrong, this counts what is right, and
says with a number what each sentence rests on. `None` stands for what does not apply.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.definition.model import Answer, Decision, Outcome, Pathway, Provenance, Question, Remark, Step
from generator.graph.graph import Graph
from generator.graph.proof import Dominators, last_steps


@dataclass(frozen=True)
class ProvenProperty:
    """One sentence's facts: how many of how many, and what the exceptions are."""

    name: str
    whole: int
    exceptions: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it holds without exception."""
        return not self.exceptions

    @property
    def applies(self) -> bool:
        """Whether there is anything that it speaks about."""
        return self.whole > 0


def claims(graph: Graph) -> dict[str, ProvenProperty]:
    """Every claim, by its name."""
    answers = [answer for question in graph.pathway.questions for answer in question.answers]
    found = (
        _override(graph),
        _doubt(graph, answers),
        _doubt_on_override(graph),
        _needs(graph),
        _judgement(graph.pathway),
        _talk(graph.pathway),
        _stays(graph),
        _words_while_staying(answers),
        _reached(graph),
        _dates(graph.pathway),
        _clauses(graph.pathway),
    )
    return {claim.name: claim for claim in found}


def _override(graph: Graph) -> ProvenProperty:
    """Without the answer that leads on, only the override's own nodes remain: it is always first."""
    question = graph.pathway.override_question
    if question is None:
        return ProvenProperty("override", 0)
    strays = [name for name in graph.override_nodes if isinstance(graph.nodes[name], Step)]
    if len(graph.onward) != 1 or graph.start != question.id:
        strays.append(question.id)
    return ProvenProperty("override", len(graph.nodes), tuple(sorted(strays)))


def _doubt(graph: Graph, answers: list[Answer]) -> ProvenProperty:
    unsure = [answer for answer in answers if answer.unsure]
    off = (answer for answer in unsure if _leaves(graph, answer))
    return ProvenProperty("doubt", len(unsure), tuple(answer.words for answer in off))


def _leaves(graph: Graph, answer: Answer) -> bool:
    target = graph.nodes.get(answer.go or "")
    return isinstance(target, Outcome) and target.kind in ("leaves", None)


def _doubt_on_override(graph: Graph) -> ProvenProperty:
    question = graph.pathway.override_question
    unsure = [answer for answer in (question.answers if question else ()) if answer.unsure]
    on = [
        answer.words
        for answer in unsure
        if answer.go and any(isinstance(graph.nodes[name], Step) for name in graph.reachable([answer.go]))
    ]
    return ProvenProperty("doubt-on-override", len(unsure), tuple(on))


def _needs(graph: Graph) -> ProvenProperty:
    needed = [
        (outcome, question, answer)
        for outcome in graph.pathway.outcomes
        for name, words in outcome.needs.items()
        if isinstance(question := graph.nodes.get(name), Question) and (answer := question.answer(words))
    ]
    proof = Dominators(graph, [(question.id, answer.id) for _, question, answer in needed])
    broken = [o.title for o, q, a in needed if not proof.always(o.id, q.id, a.id)]
    return ProvenProperty("needs", len(needed), tuple(broken))


def _judgement(pathway: Pathway) -> ProvenProperty:
    asked = [q for q in pathway.questions if q.judgement or q is pathway.override_question]
    without = [q.ask for q in asked if not any(answer.unsure for answer in q.answers)]
    return ProvenProperty("judgement", len(asked), tuple(without))


def _talk(pathway: Pathway) -> ProvenProperty:
    return ProvenProperty(
        "talk", len(pathway.steps), tuple(step.heading for step in pathway.steps if not step.talk)
    )


def _stays(graph: Graph) -> ProvenProperty:
    last = last_steps(graph)
    staying = [(q.id, answer) for q in graph.pathway.questions for answer in q.answers if answer.at]
    wrong = [a.words for name, a in staying if name not in last or last[name].certain != a.at]
    return ProvenProperty("stays", len(staying), tuple(wrong))


def _words_while_staying(answers: list[Answer]) -> ProvenProperty:
    staying = [answer for answer in answers if answer.at]
    return ProvenProperty(
        "not-only-wait", len(staying), tuple(answer.words for answer in staying if not answer.say)
    )


def _reached(graph: Graph) -> ProvenProperty:
    standing = [rule.go for rule in graph.pathway.standing if rule.go in graph.nodes]
    reached = graph.reachable([graph.start, *(name for name in standing if name)])
    return ProvenProperty(
        "reached", len(graph.nodes), tuple(name for name in graph.nodes if name not in reached)
    )


def _dates(pathway: Pathway) -> ProvenProperty:
    helped = [question for question in pathway.questions if question.date]
    wrong = [
        question.ask
        for question in helped
        if question.date
        and not (question.answer(question.date.earlier) and question.answer(question.date.later))
    ]
    return ProvenProperty("dates", len(helped), tuple(wrong))


def _clauses(pathway: Pathway) -> ProvenProperty:
    cited = {
        clause
        for part in pathway.elements()
        if isinstance(part, Provenance | Remark) and part.path[:1] not in (("sources",), ("points",))
        for clause in part.source
    }
    return ProvenProperty(
        "clauses", len(pathway.clauses), tuple(name for name in pathway.clauses if name not in cited)
    )


def additions(pathway: Pathway) -> int:
    """How many parts say that the pathway adds them."""
    return sum(
        isinstance(part, Provenance | Remark) and part.added is not None for part in pathway.elements()
    )


def decisions(pathway: Pathway) -> int:
    """How many parts hold a decision in place of a source."""
    return sum(isinstance(part, Decision) for part in pathway.elements())
