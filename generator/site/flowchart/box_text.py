"""What stands in a box of the flowchart, and how the box is called: words only.

Nothing is escaped here, and nothing is said that the definition does not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.definition.model import Node, Outcome, Pathway, Question, Step
from generator.graph.chart import Chart, ChartArrow

BoxPart = Literal["kind", "title", "limit", "words"]

OUTCOME_WORDS = {
    "danger": "Act now",
    "leaves": "Leaves the pathway",
    "advice": "Someone decides",
    "continues": "Stays on the pathway",
    None: "Outcome",
}
"""What sort of end an outcome is, as a reader sees it."""

GOES_ON = "→"
GOES_BACK = "↩"


@dataclass(frozen=True)
class BoxText:
    """The words of a box, line by line before they are wrapped, its classes and its name."""

    lines: tuple[tuple[BoxPart, str], ...]
    classes: tuple[str, ...]
    name: str


def kind_words(node: Node) -> str:
    """`Step 2`, `Question`, or what sort of end an outcome is."""
    if isinstance(node, Step):
        return node.name if node.number is not None else "Step"
    if isinstance(node, Question):
        return "Question"
    return OUTCOME_WORDS[node.kind]


def title_words(node: Node) -> str:
    """The title or the question, in the chart's words."""
    if isinstance(node, Step):
        return node.short or node.title
    return node.name


def short_name(node: Node) -> str:
    """What a node is called where few words must do: `Step 3`, or its title."""
    return node.name if isinstance(node, Step) and node.number is not None else title_words(node)


def kind_class(pathway: Pathway, chart: Chart, node: Node) -> str:
    """One of step, question, harm, danger, leaves, advice, continues, outcome."""
    if isinstance(node, Step):
        return "step"
    if isinstance(node, Question):
        return "harm" if node.id == pathway.override or node.id in chart.override else "question"
    return node.kind or ("danger" if node.id in chart.override else "outcome")


def node_box(pathway: Pathway, chart: Chart, node: Node) -> BoxText:
    """The box of a node."""
    kind = kind_class(pathway, chart, node)
    first = OUTCOME_WORDS["danger"] if kind == "danger" else kind_words(node)
    if node.id == pathway.override:
        first = "Always ask first"
    lines: list[tuple[BoxPart, str]] = [("kind", first), ("title", title_words(node))]
    if isinstance(node, Step):
        times = (f"{time.kind}: {time.length}" for time in node.timescale)
        lines += [("limit", words) for words in dict.fromkeys(times)]
    classes = (kind, "main") if node.id in chart.main_line else (kind,)
    return BoxText(tuple(lines), classes, _name(pathway, chart, node, lines))


def _name(pathway: Pathway, chart: Chart, node: Node, lines: list[tuple[BoxPart, str]]) -> str:
    said = f"{lines[0][1]}: {title_words(node)}"
    if isinstance(node, Outcome) and node.kind != "danger":
        said = f"Outcome, {said[0].lower()}{said[1:]}" if node.kind else said
    limits = "".join(f", {words}" for part, words in lines if part == "limit")
    ways = "; ".join(_way(pathway, arrow) for arrow in chart.out[node.id])
    stop = "" if said.endswith(("?", "!", ".")) and not limits else "."
    return f"{said}{limits}" + (f"{stop} Leads to: {ways}" if ways else "")


def _way(pathway: Pathway, arrow: ChartArrow) -> str:
    words = f"{arrow.words}: " if arrow.words else ""
    back = "back to " if arrow.kind == "back" else ""
    return f"{words}{back}{short_name(pathway.nodes[arrow.target])}"


def arrow_lines(arrow: ChartArrow) -> tuple[str, ...]:
    """What stands at an arrow, each of its answers in a line of its own."""
    if arrow.kind == "any time":
        return ("At any time:", arrow.words)
    if not arrow.answers:
        return (arrow.words,)
    first, *others = dict.fromkeys(answer.short or answer.words for answer in arrow.answers)
    return (first, *(f"or {words}" for words in others))


def reference_box(pathway: Pathway, chart: Chart, arrow: ChartArrow) -> BoxText:
    """The box of an arrow whose target stands elsewhere."""
    target = pathway.nodes[arrow.target]
    to = ("to-danger",) if kind_class(pathway, chart, target) in {"danger", "harm"} else ()
    back = arrow.kind == "back"
    name = short_name(target)
    sign = GOES_BACK if back else GOES_ON
    said = f"{'Back to' if back else 'Goes on at'} {name}"
    return BoxText((("title", f"{sign} {name}"),), ("reference", *to), said)
