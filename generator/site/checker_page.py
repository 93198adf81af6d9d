"""What the checker's page needs: its questions, every result, and whom each node talks to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.definition.model import Answer, Node, Outcome, Pathway, Question, Step
from generator.graph.graph import Graph
from generator.graph.near_misses import NearMiss, near_misses


@dataclass(frozen=True)
class WalkEnding:
    """A place where a walk ends, and what led there: an answer, or a step with nothing to ask."""

    question: Question | Step
    answer: Answer | None
    node: Node
    near_misses: tuple[NearMiss, ...] = ()

    @property
    def way(self) -> str:
        """How it is reached: `go`, `at` or `back`."""
        return self.answer.way if self.answer else "go"

    @property
    def anchor(self) -> str:
        """The anchor of its result on the checker's page."""
        return f"result-{self.question.id}-{self.answer.id}" if self.answer else f"end-{self.question.id}"


@dataclass(frozen=True)
class Result:
    """What a reader is told: the same, whichever of its endings the walk comes to."""

    node: Node
    endings: tuple[WalkEnding, ...]

    @property
    def back(self) -> bool:
        """Whether it sends the reader back instead of telling what to do."""
        return self.endings[0].way == "back"

    @property
    def near_misses(self) -> tuple[NearMiss, ...]:
        """What would change it."""
        return self.endings[0].near_misses


def checker_context(graph: Graph) -> dict[str, Any]:
    """What the template is given."""
    pathway = graph.pathway
    first = pathway.first_node
    return {
        "checker_questions": sorted(pathway.questions, key=lambda question: question.id != first),
        "results": results(walk_endings(graph)),
        "would_be": lambda miss: would_be(miss, graph.nodes[miss.node]),
        "contacts_for": lambda node: contacts_for(pathway, node),
    }


def results(found: Iterable[WalkEnding]) -> tuple[Result, ...]:
    """Endings that tell the same, put together, so that it stands on the page once."""
    alike: dict[object, list[WalkEnding]] = {}
    for ending in found:
        key = (ending.node.id, ending.way == "back", ending.near_misses)
        alike.setdefault(key, []).append(ending)
    return tuple(Result(same[0].node, tuple(same)) for same in alike.values())


def walk_endings(graph: Graph) -> Iterator[WalkEnding]:
    """Every place where a walk ends.

    That is an answer that stays, goes back or leads to an outcome; and a step that no
    question follows.
    """
    for question in graph.pathway.questions:
        for answer in question.answers:
            node = graph.nodes.get(answer.target)
            if node is not None and (answer.way != "go" or isinstance(node, Outcome)):
                yield WalkEnding(question, answer, node, would_change(graph, question, node))
    for step in graph.pathway.steps:
        after = graph.nodes.get(step.then or "")
        if after is None or isinstance(after, Outcome):
            yield WalkEnding(step, None, after or step)


def would_change(graph: Graph, question: Question, node: Node) -> tuple[NearMiss, ...]:
    """What would change this result; nobody who is told to act on danger is told that.

    At a step that is from its first question on, at an outcome from the last one on.
    """
    if isinstance(node, Outcome) and node.kind == "danger":
        return ()
    first = graph.nodes.get(node.then or "") if isinstance(node, Step) else question
    return near_misses(graph, first if isinstance(first, Question) else question, node.id)


def would_be(miss: NearMiss, node: Node) -> str:
    """The name of the sentence that tells where other answers would lead."""
    if miss.way == "back":
        return "would-go-back"
    return "would-be-at" if isinstance(node, Step) else "would-be-told"


def contacts_for(pathway: Pathway, node: Node) -> tuple[str, ...]:
    """Whom to ring at a node: its own contacts, those of its actions, of the roles to talk to."""
    roles = (pathway.role(name) for name in node.talk)
    named = (
        *node.contacts,
        *(name for action in node.actions for name in action.contact),
        *(name for role in roles if role for name in role.contacts),
    )
    return tuple(dict.fromkeys(named))
