"""The typed, frozen model of a definition. Holds what was written; decides nothing."""

from generator.definition.model.about import About, Approval, Edition, Superseded
from generator.definition.model.actions import STRENGTHS, Action, Timescale
from generator.definition.model.answers import Answer, DateHelper, Hint
from generator.definition.model.element import Decision, Element, Identified, Path, Provenance, Remark
from generator.definition.model.letters import (
    PLACEHOLDER,
    SUBJECT,
    Language,
    Letter,
    LetterField,
    RequiredIf,
    Translation,
    Variant,
    direction_of,
    each_once,
)
from generator.definition.model.papers import Paper, Part, Structure
from generator.definition.model.pathway import KINDS, NO_OVERRIDE, Pathway
from generator.definition.model.reference import (
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
from generator.definition.model.route import Node, Outcome, Question, Step
from generator.definition.model.scenario import Event, Scenario
from generator.definition.model.training import FeedbackQuestion, NodeNotes, Session, Training, TrainingPart

__all__ = [
    "KINDS",
    "NO_OVERRIDE",
    "PLACEHOLDER",
    "STRENGTHS",
    "SUBJECT",
    "About",
    "Action",
    "Answer",
    "Approval",
    "Clause",
    "Contact",
    "DateAsked",
    "DateHelper",
    "Decision",
    "Edition",
    "Element",
    "Event",
    "FeedbackQuestion",
    "Hint",
    "Identified",
    "Language",
    "Letter",
    "LetterField",
    "Link",
    "Node",
    "NodeNotes",
    "Outcome",
    "Paper",
    "Part",
    "Path",
    "Pathway",
    "Point",
    "Provenance",
    "Question",
    "Remark",
    "RequiredIf",
    "Role",
    "Scenario",
    "Session",
    "SourceDocument",
    "Standing",
    "Step",
    "Structure",
    "Superseded",
    "Term",
    "Timescale",
    "Training",
    "TrainingPart",
    "Translation",
    "Variant",
    "direction_of",
    "each_once",
]
