"""The wrong answers of the quiz: each would be right if one answer were another one."""

from __future__ import annotations

from generator.definition.model import Pathway
from generator.graph.graph import Graph
from generator.graph.other_answers import other_answers
from generator.graph.scenarios import run_scenario
from generator.graph.walk import Given, walk


def reachable_with(graph: Graph, name: str) -> set[str]:
    """By hand: what an answer can still lead to, straight or through further questions."""
    found, waiting = {name}, [name]
    while waiting:
        node = graph.nodes[waiting.pop()]
        targets = [answer.target for answer in getattr(node, "answers", ())]
        targets += [node.then] if getattr(node, "then", None) else []
        for target in targets:
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def test_each_wrong_place_follows_from_the_other_answer(real: Pathway) -> None:
    graph = Graph(real)
    for scenario in real.scenarios:
        walked = run_scenario(graph, scenario).walk
        for other in other_answers(graph, scenario, walked):
            assert other.given is not other.other
            assert other.node in reachable_with(graph, other.other.target), (scenario.id, other.node)


def test_the_right_place_is_never_among_them_and_none_comes_twice(real: Pathway) -> None:
    graph = Graph(real)
    for scenario in real.scenarios:
        walked = run_scenario(graph, scenario).walk
        places = [other.node for other in other_answers(graph, scenario, walked)]
        assert walked.position not in places
        assert len(places) == len(set(places)) >= 1, scenario.id


def test_what_the_other_answer_alone_leads_to_stands_first(real: Pathway) -> None:
    """With the date in the letter passed, SC-07 would be in step 2."""
    graph = Graph(real)
    scenario = next(s for s in real.scenarios if s.id == "SC-07")
    first = other_answers(graph, scenario, run_scenario(graph, scenario).walk)[0]
    assert (first.node, first.question.id, first.other.id) == ("liaise", "reply-date", "it-has-passed")
    answers = {**scenario.answers, "reply-date": first.other.words}
    assert "liaise" in walk(graph, Given(answers, today=scenario.today)).nodes
