"""The graph as data for the checker's script: what `decide.js` needs, and no text of a page.

The texts that a reader sees stand on the checker's page already; the script takes them
from there. So this stays small, and the two cannot disagree.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.definition.duration import Duration
from generator.definition.model import Answer, DateAsked, DateHelper, Node, Pathway, Question, Step, Timescale
from generator.definition.units import Unit
from generator.graph.calendars import calendar_of
from generator.graph.graph import Graph
from generator.graph.remaining_questions import questions_left
from generator.site.checker_words import FOR_THE_SCRIPT, SENTENCES
from generator.site.status import status_of


def checker_script(pathway: Pathway) -> str:
    """A classic script that sets one global, `pathwayData`."""
    text = json.dumps(checker_data(pathway), ensure_ascii=True, separators=(",", ":"))
    harmless = text.replace("</", "<\\u002f")
    return f"var pathwayData = {harmless};\n"


def checker_data(pathway: Pathway) -> dict[str, Any]:
    """The graph, its dates and timescales, and the bank holidays where working days occur."""
    graph = Graph(pathway)
    left = questions_left(graph)
    question = pathway.override_question
    data: dict[str, Any] = {
        "title": pathway.about.title,
        "sentences": {name: SENTENCES[name] for name in sorted(FOR_THE_SCRIPT)},
        "version": pathway.about.version,
        "status": status_of(pathway).words,
        "route": route_hash(pathway),
        "first": pathway.first_node,
        "override": question.id if question else None,
        "onward": [arrow.answer.id for arrow in graph.onward if arrow.answer],
        "nodes": {name: _node(node, left.get(name)) for name, node in pathway.nodes.items()},
        "dates": {name: _date(asked) for name, asked in pathway.asked_dates.items()},
        "timescales": {name: _timescale(it) for name, it in pathway.timescales.items()},
    }
    units = {length.unit for length in _lengths(pathway)}
    data["units"] = units_data(units)
    if any(unit.leaves_out_holidays for unit in units):
        data["calendar"] = _calendar(pathway)
    return data


def route_hash(pathway: Pathway) -> str:
    """A short mark of the route: another one whenever a question or an answer has changed.

    So an old link is not read as an answer to a new question.
    """
    route = [
        (node.id, node.heading, node.then if isinstance(node, Step) else None, _ways(node))
        for node in pathway.route
    ]
    text = json.dumps([pathway.first_node, route], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _ways(node: Node) -> list[tuple[str, str, str]]:
    return [(a.id, a.way, a.target) for a in node.answers] if isinstance(node, Question) else []


def _node(node: Node, left: int | None) -> dict[str, Any]:
    match node:
        case Step():
            timescales = [it.id for it in node.timescale if it.id]
            return _compact(kind="step", then=node.then, timescales=timescales, left=left)
        case Question():
            answers = [_answer(answer) for answer in node.answers]
            return _compact(kind="question", answers=answers, date=_helper(node, node.date), left=left)
    return {"kind": "outcome"}


def _answer(answer: Answer) -> dict[str, Any]:
    return {"id": answer.id, "way": answer.way, "target": answer.target}


def _helper(question: Question, helper: DateHelper | None) -> dict[str, Any] | None:
    if helper is None:
        return None
    earlier, later = question.answer(helper.earlier), question.answer(helper.later)
    return {
        "of": helper.of,
        "earlier": earlier.id if earlier else None,
        "later": later.id if later else None,
        "dayCounts": "earlier" if helper.until else "later",
    }


def _date(asked: DateAsked) -> dict[str, Any]:
    usually = asked.usually
    return _compact(
        ask=asked.ask,
        hint=asked.hint,
        lies=asked.lies,
        usually=[usually.after, usually.duration.count, usually.duration.unit.name] if usually else None,
        time=asked.kind == "time",
    )


def _timescale(it: Timescale) -> dict[str, Any]:
    return _compact(
        **{"from": it.start},
        kind=it.kind,
        count=it.length.count,
        unit=it.length.unit.name,
        purpose=it.purpose,
    )


def units_data(units: Iterable[Unit]) -> dict[str, Any]:
    """How the script counts each of these units, and what it calls several, by their names."""
    return {
        unit.name: _compact(many=unit.plural, counted=unit.counted, each=unit.each or None)
        for unit in sorted(units, key=lambda unit: unit.name)
    }


def _lengths(pathway: Pathway) -> Iterator[Duration]:
    yield from (it.length for it in pathway.timescales.values())
    yield from (asked.usually.duration for asked in pathway.dates if asked.usually)


def _calendar(pathway: Pathway) -> dict[str, Any]:
    calendar = calendar_of(pathway.about.calendar)
    return {
        "name": calendar.name,
        "first": calendar.first.isoformat(),
        "last": calendar.last.isoformat(),
        "holidays": sorted(day.isoformat() for day in calendar.holidays),
    }


def _compact(**values: Any) -> dict[str, Any]:
    """Only what says something: the script reads a missing value as none."""
    return {name: value for name, value in values.items() if value or value == 0}
