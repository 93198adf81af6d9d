"""One example for each part of a definition, shown by editors. Each is valid: a test reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

EXAMPLES: Mapping[str, Any] = {
    "About": {"title": "Missed appointments", "status": "draft", "owner": "not supplied"},
    "Action": {"should": "Talk to the family", "by": "key worker", "source": ["A-3", "B-1"]},
    "Answer": {"is": "Not yet", "at": "visit", "say": "Go on ringing, and tell your manager."},
    "Approval": {"on": "2026-11-21", "by": "The partnership's board", "role": "owner of the procedure"},
    "Edition": {"version": "1.1", "on": "2026-11-21", "what": "A new number for the evening."},
    "Clause": {"clause": "A-3", "says": "The family should be spoken to.", "strength": "should"},
    "Contact": {
        "contact": "duty-team",
        "title": "The duty team",
        "phone": "not supplied",
        "hours": "Monday to Friday, 9am to 5pm",
        "out_of_hours": "police",
        "checked_on": "2026-11-21",
    },
    "DateAsked": {"date": "letter-sent", "ask": "When did the letter go?", "lies": "past"},
    "DateHelper": {"of": "reply-by", "until": "Not yet", "after": "It has passed"},
    "Decision": {
        "what": "The letter goes on the same day.",
        "by": "The partnership's board",
        "role": "owner of the procedure",
        "on": "2026-11-21",
        "why": "The sources name no day.",
    },
    "Hint": {"hint": "Any contact counts.", "added": "The sources do not say what counts."},
    "Letter": {"letter": "first", "title": "First letter", "reader": "family", "text": "Dear [name]"},
    "LetterField": {"field": "name", "label": "Name"},
    "Link": {"link": "guidance", "title": "Guidance", "url": "not supplied"},
    "Outcome": {"outcome": "done", "title": "Seen and well", "kind": "leaves", "source": "A-9"},
    "Paper": {"document": "notes", "title": "Notes of the visit", "parts": [{"part": "Who was seen"}]},
    "Part": {"part": "Who was seen", "columns": ["Name", "Date"]},
    "Point": {"point": "P1", "title": "Who calls the meeting", "we": "Agree it locally."},
    "Question": {
        "question": "seen",
        "ask": "Has the child been seen?",
        "answers": [{"is": "Yes", "go": "done"}, {"is": "Not yet", "at": "visit", "say": "Go on trying."}],
    },
    "Remark": {"gap": "The sources do not say who calls the meeting.", "source": "A-4"},
    "RequiredIf": {"field": "seen", "is": "Yes"},
    "Role": {"role": "key worker", "about": "Whoever knows the family best.", "instead": "The manager"},
    "Scenario": {
        "id": "C-1",
        "today": "2026-11-21",
        "dates": {"letter-sent": "2026-11-14"},
        "answers": {"seen": "Yes"},
        "ends": "done",
    },
    "SourceDocument": {
        "document": "guide",
        "title": "The guide",
        "clauses": [{"clause": "A-1", "says": "Visit the family.", "strength": "do"}],
    },
    "Standing": {"when": "At every step", "actions": [{"should": "Talk to your manager"}]},
    "Step": {"step": "visit", "number": 1, "title": "Visit the family", "talk": "manager", "then": "seen"},
    "Superseded": {"on": "2026-11-21", "by": "1.2"},
    "Structure": {"structure": "short", "title": "Short form", "when": "Nobody has seen the family."},
    "Term": {"term": "GP", "means": "The family's doctor."},
    "Timescale": {"limit": "5 working days", "id": "visit-by", "from": "letter-sent", "source": "A-2"},
    "Variant": {"variant": "inviting", "title": "Inviting", "text": "Dear [name]"},
}
