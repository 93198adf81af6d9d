"""The first files of a new site: small, valid, and full of comments that teach.

Makes texts only; who asks the questions and writes the files is the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined


@dataclass(frozen=True)
class Answers:
    """What a person says about a new procedure. `number` is whom to ring in danger; none: no override."""

    title: str
    owner: str = ""
    area: str = ""
    number: str | None = "999"
    first_step: str = "Find out what has happened"


def first_files(answers: Answers) -> Mapping[str, str]:
    """Every file by its path below the folder of the site."""
    made = Environment(
        loader=PackageLoader("generator", "starting"),
        autoescape=False,  # noqa: S701 - YAML, and every value in it is quoted
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    values = {
        "title": as_yaml(answers.title),
        "owner": as_yaml(answers.owner) if answers.owner.strip() else "not supplied",
        "area": as_yaml(answers.area) if answers.area.strip() else "not supplied",
        "danger": answers.number is not None,
        "number": as_yaml(answers.number or "not supplied"),
        "first_step": as_yaml(answers.first_step),
    }
    named = {
        "pathway.yaml": "pathway.yaml.j2",
        "mkdocs.yml": "mkdocs.yml.j2",
        "README.md": "README.md.j2",
        ".gitignore": "gitignore",
        "docs/.keep": "keep",
    }
    return {path: made.get_template(name).render(values) for path, name in named.items()}


def as_yaml(text: str) -> str:
    """Any words on one line as YAML that means exactly these words."""
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'
