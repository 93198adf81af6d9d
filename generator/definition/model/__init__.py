"""The typed, frozen model of a definition. Holds what was written; decides nothing."""

from generator.definition.model.element import Decision, Element, Path, Provenance, Remark
from generator.definition.model.papers import PLACEHOLDER, Letter, LetterField, Paper, Part, Variant
from generator.definition.model.pathway import NO_OVERRIDE, Pathway
from generator.definition.model.reference import (
    About,
    Change,
    Clause,
    Contact,
    DateAsked,
    Link,
    Point,
    Role,
    SourceDocument,
    Standing,
    Term,
)
from generator.definition.model.route import (
    STRENGTHS,
    Action,
    Answer,
    DateHelper,
    Hint,
    Node,
    Outcome,
    Question,
    Step,
    Timescale,
)
from generator.definition.model.scenario import Scenario

__all__ = [
    "NO_OVERRIDE",
    "PLACEHOLDER",
    "STRENGTHS",
    "About",
    "Action",
    "Answer",
    "Change",
    "Clause",
    "Contact",
    "DateAsked",
    "DateHelper",
    "Decision",
    "Element",
    "Hint",
    "Letter",
    "LetterField",
    "Link",
    "Node",
    "Outcome",
    "Paper",
    "Part",
    "Path",
    "Pathway",
    "Point",
    "Provenance",
    "Question",
    "Remark",
    "Role",
    "Scenario",
    "SourceDocument",
    "Standing",
    "Step",
    "Term",
    "Timescale",
    "Variant",
]
