"""Words in letters to families that blame them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.naming import called
from generator.definition.words import capital

BLAMING = {
    r"fail(?:s|ed|ing|ures?)?(?: to)?": "say what happened: we have not been able to see you",
    r"refus(?:e|es|ed|ing|al)": "say what happened, without a motive",
    r"(?:non[- ]?|dis)engag(?:e|es|ed|ing|ement)|not engaging": "say: we have not been able to meet",
    r"non[- ]?complian(?:t|ce)|not compl(?:y|ied|ying)": "say what you hope for instead",
    r"un[- ]?co-?operative|not co-?operat(?:e|ed|ing)": "say what you hope for instead",
    r"hard[- ]to[- ]reach": "say: we have not been able to reach you",
    r"ignor(?:e|es|ed|ing)": "say: we have not heard from you",
    r"hostile|aggressive|resistant|obstructive|manipulative": "describe what was done, not the person",
    r"difficult (?:family|parents?|mother|father)": "describe what was done, not the person",
    r"neglectful|chaotic|dysfunctional|bad parents?": "describe what you saw, not the person",
    r"(?:did not attend|DNA|no[- ]show)": "say: we were sorry to miss you",
    r"your (?:fault|lack of)|you have not bothered|at fault|to blame": "say what you would like to happen",
    r"claim(?:s|ed)? that|alleg(?:e|es|ed|edly)": "say: you told us",
}
_ALL = [(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), remedy) for words, remedy in BLAMING.items()]


def _run(context: Context) -> Iterator[Found]:
    for prose in context.prose:
        if prose.reader != "family":
            continue
        for words, remedy in _ALL:
            match = words.search(prose.text)
            if match:
                yield Found(
                    prose.part,
                    f'{capital(called(prose.part))} says "{match[0].strip()}" to a family',
                    remedy,
                    key=prose.key,
                    index=prose.index,
                )


CHECK = Check(
    id="blaming-words",
    severity=Severity.ADVICE,
    title="Words that blame, in a letter to a family",
    finds='Words such as "failed to", "refused" or "non-engaging" in a letter that a family reads.',
    why="A family that feels blamed is less likely to answer, and the letter is meant to bring them back.",
    mend="Say what happened and what you hope for, without a motive or a judgement.",
    run=_run,
)
