"""What single settings may say: paths that stay inside, and tags that do no more than name a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.project.containment import OutsideError, file_inside, folder_inside, inside, shown
from generator.project.includes import BASES
from generator.project.settings import WORDS, Keys, Refused, Settings

PathRule = Callable[[Path, str], Path]

DEFINITION = ("plugins", "pathway", "definition")

_PATHS: Mapping[Keys, PathRule] = {
    ("docs_dir",): folder_inside,
    ("site_dir",): inside,
    ("hooks",): file_inside,
    ("watch",): inside,
    ("extra_templates",): inside,
    ("theme", "custom_dir"): folder_inside,
    ("theme", "logo"): inside,
    ("theme", "favicon"): inside,
    DEFINITION: file_inside,
    **dict.fromkeys(BASES, folder_inside),
}
"""What is a path, and the rule for it."""

_LINKED = {("extra_css",), ("extra_javascript",), ("extra_javascript", "path")}
"""What pages load: a path in the site; or an address, on which the policy of the pages has its say."""

_A_PATH = re.compile(r"(.*[_-])?(dirs?|directory|directories|files?|folders?|paths?|scripts)|custom_icons")
"""Keys by which plugins and extensions of Markdown take paths."""

_TAGS = {
    *(f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "bool", "null", "map", "seq", "timestamp")),
    *(WORDS, "tag:yaml.org,2002:merge", "tag:yaml.org,2002:value", "!relative"),
}
_OF_THE_THEME = re.compile(r"tag:yaml\.org,2002:python/name:(material|pymdownx)\.[\w.]+")
"""Functions that the theme and its extensions ask for by name."""

_OUTPUT = "name a folder in the project; to put the site elsewhere, say so with pathway build -d FOLDER"


def refused_values(settings: Settings, project: Path) -> Iterator[Refused]:
    """Each value that leads out of the project, or does more than to say something."""
    for value in settings.values:
        try:
            _refuse_tag(value.tag)
            rule = _rule(value.keys)
            if rule and value.is_path:
                rule(project, value.path)
        except OutsideError as problem:
            help = _OUTPUT if value.keys == ("site_dir",) else problem.help
            yield value, OutsideError(str(problem), help)


def _refuse_tag(tag: str) -> None:
    if tag == "!ENV":
        raise OutsideError(
            "!ENV takes a value from the machine that builds the site", "write the value itself in its place"
        )
    if tag not in _TAGS and not _OF_THE_THEME.fullmatch(tag):
        name = tag.replace("tag:yaml.org,2002:", "!!")
        raise OutsideError(
            f"the tag {shown(name)} may run a program when the settings are read", "take it out"
        )


def _rule(keys: Keys) -> PathRule | None:
    """What holds for the value to which these keys lead, if it is a path."""
    if keys in _PATHS:
        return _PATHS[keys]
    if keys in _LINKED:
        return _linked
    taken = keys[:1] in {("plugins",), ("markdown_extensions",)} and len(keys) > 2
    return inside if taken and _A_PATH.fullmatch(keys[-1]) else None


def _linked(project: Path, name: str) -> Path:
    return project if "://" in name or name.startswith("//") else inside(project, name)
