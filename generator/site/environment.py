"""The templates' surroundings: whatever a template puts out is escaped unless made by us."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Undefined
from markupsafe import Markup

from generator.definition.model import Outcome, Question, Step
from generator.site.addresses import heading
from generator.site.checker_words import SENTENCES
from generator.site.formatting import (
    day_in_words,
    ended,
    html_path,
    phone_link,
    reporting,
    sentence,
    supplied,
    web_link,
)
from generator.site.markup import attribute, front_matter, list_attribute, markdown_text, paragraphs


def _finalize(value: Any) -> Any:
    """Escape every value for Markdown; leave the undefined to `StrictUndefined`."""
    return value if isinstance(value, Undefined) else markdown_text(value)


def _said(name: str, **values: Any) -> Markup:
    """A sentence of the checker's words; what fills its gaps may hold links of ours."""
    pieces = re.split(r"\{(\w+)\}", SENTENCES[name])
    filled = [markdown_text(values[it] if place % 2 else it) for place, it in enumerate(pieces)]
    return Markup("").join(filled)


@cache
def environment() -> Environment:
    """The one environment; templates are compiled once per process."""
    made = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters |= {
        "attribute": attribute,
        "front_matter": front_matter,
        "label": list_attribute,
        "html_path": html_path,
        "paragraphs": paragraphs,
        "supplied": supplied,
        "day": day_in_words,
        "phone": phone_link,
        "reporting": reporting,
        "sentence": sentence,
        "ended": ended,
        "web_link": web_link,
        "heading": heading,
        "hashes": lambda level: Markup("#") * level,
    }
    made.globals["said"] = _said
    made.tests |= {
        "step": lambda node: isinstance(node, Step),
        "question": lambda node: isinstance(node, Question),
        "outcome": lambda node: isinstance(node, Outcome),
    }
    return made
