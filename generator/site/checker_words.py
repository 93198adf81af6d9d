"""What the checker tells, word for word: read by its page, its script and the terminal.

Each sentence is written here and nowhere else; what stands in {braces} is filled in by whoever
tells it. The script gets the same table with its data. Must not know a pathway.
"""

from __future__ import annotations

SENTENCES = {
    # Where somebody stands
    "at-step": "You are at {node}",
    "back-to": "Go back to: {node}",
    # By when
    "due-limit": "Last day in time {day}.",
    "due-guide": "Guide: by {day}.",
    "due-every": "Next: by {day}.",
    "passed-limit": "The limit has passed: the last day was {day}.",
    "passed-guide": "The guide time has passed: it ended on {day}. It is a guide, not a limit.",
    "passed-every": "Overdue: it was due by {day}.",
    "answer-now": "To the question “{question}” the answer is now “{answer}”.",
    # How days are counted
    "counted": "Counted: {length} after {start}. The day itself is still in time; the day after is not.",
    "counted-from-usual": "Counted: {length} after {start} (worked out: usually {usual} after {before}). "
    "The day itself is still in time; the day after is not.",
    "holidays": "Weekends and the bank holidays of {region} are left out.",
    "holidays-unknown": "The bank holidays are known only from {first} to {last}: check this date.",
    # What a date chose
    "chosen-by-date": "The date chose this answer: {day}.",
    "odd-past": "This date is still to come. A date like this normally lies in the past. Check it.",
    "odd-future": "This date has passed. Check that it is the right one.",
    # How far away a day is
    "day-away": "{weekday} {day}, {away}",
    "today": "today",
    "tomorrow": "tomorrow",
    "yesterday": "yesterday",
    "days-ahead": "in {days} days",
    "days-ago": "{days} days ago",
    # What would change the answer
    "would-be-at": "You would be at {node}, if:",
    "would-go-back": "You would go back to {node}, if:",
    "would-be-told": "You would be told: {node}, if:",
    "remarks": "Gaps, contradictions and notes on your way",
}

FOR_THE_SCRIPT = frozenset(SENTENCES) - {
    "at-step",
    "back-to",
    "would-be-at",
    "would-go-back",
    "would-be-told",
}
"""What the script tells; the rest is on the page already."""


def said(name: str, **values: object) -> str:
    """A sentence with its gaps filled in."""
    return SENTENCES[name].format(**values)
