"""Glossary terms whose words stand nowhere in the definition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.base import Check, Context, Found, Severity
from generator.definition.model import Term
from generator.definition.naming import called
from generator.definition.words import capital


def _run(context: Context) -> Iterator[Found]:
    if not context.pathway.glossary:
        return
    text = _plain(" . ".join(_texts(context)))
    for term in context.pathway.glossary:
        if not any(_stands_in(words, text) for words in (term.term, *term.also)):
            yield Found(
                term,
                f"{capital(called(term))} is used by nothing: its words stand nowhere else",
                "remove it, or write its other words under also: ...",
                key="term",
            )


def _texts(context: Context) -> Iterator[str]:
    """All words outside the glossary, those of the sources, and those by which nodes are also found."""
    yield from (words.text for words in context.prose if not isinstance(words.part, Term))
    yield from (words for node in context.pathway.route for words in node.also)
    yield from (clause.says for clause in context.pathway.clauses.values())


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def _stands_in(words: str, text: str) -> bool:
    """Whether the words begin somewhere in the text; an ending such as -s may follow."""
    return f" {_plain(words)}" in f" {text}"


CHECK = Check(
    id="unused-term",
    severity=Severity.WARNING,
    title="A glossary term that stands nowhere",
    finds="A term whose words, and those under `also`, are found in no text of the definition.",
    why="A glossary with words that nobody meets hides the ones that people look for.",
    mend="Remove the term, or add the words that the texts use under `also`.",
    run=_run,
)
