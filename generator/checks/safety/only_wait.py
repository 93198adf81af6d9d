"""Instructions that say nothing but to wait."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.checks.prose import Prose
from generator.definition.model import Action, Answer, Outcome, Step
from generator.definition.naming import called
from generator.definition.words import capital, quoted

_WAITS = re.compile(
    r"(?:please |just |then |now )*"
    r"(?:wait|hold on|hold off|be patient|do nothing|sit tight|stand by|no action"
    r"|(?:keep|go on|carry on) waiting|allow (?:more )?time)\b",
    re.IGNORECASE,
)
_TELLS = (Action, Answer, Outcome, Step)
_KEYS = frozenset({"say", "do", "must", "should", "may", "consider"})


def _run(context: Context) -> Iterator[Found]:
    for words in context.prose:
        if isinstance(words.part, _TELLS) and words.key in _KEYS and _only_waits(words):
            yield Found(
                words.part,
                f"{capital(called(words.part))} says only to wait: {quoted(words.text)}",
                "say what to go on doing, whom to talk to, and what would change the answer",
                key=words.key,
            )


def _only_waits(words: Prose) -> bool:
    """Whether every sentence is one that waits; `wait, and keep ringing` is more than that."""
    sentences = [part.strip() for part in re.split(r"(?<=[.!?;:])\s+", words.text) if part.strip()]
    return all(_WAITS.match(part) and not re.search(r"\b(?:and|but|while)\b", part) for part in sentences)


CHECK = Check(
    id="only-wait",
    severity=Severity.ERROR,
    title="Something that says only to wait",
    finds='A `say` or an action whose every sentence is some form of "wait".',
    why='While people wait, nobody looks. "Not yet" always leaves something to do.',
    mend="Say what to go on doing, whom to talk to, and what would change the answer.",
    run=_run,
    local=True,
    certain=True,
)
