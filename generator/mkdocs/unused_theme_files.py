"""Which files of the theme no page of ours can ask for: they do not ship.

Must not know any host: it is given paths and says which to leave out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

_OTHER_ALPHABETS = {"ja": "tinyseg.js", "th": "wordcut.js", "hi": "wordcut.js"}
"""Languages whose words are not parted by spaces, and what parts them."""


def leftovers(paths: Iterable[str], languages: Collection[str]) -> list[str]:
    """The paths that nothing on the site refers to, given the languages in which it is searched."""
    return [path for path in paths if _is_left_over(PurePosixPath(path), languages)]


def _is_left_over(path: PurePosixPath, languages: Collection[str]) -> bool:
    if "lunr" in path.parts:
        return path.name not in _for_languages(languages)
    if path.suffix == ".map":
        return True
    if path.match("assets/stylesheets/palette.*.css"):
        return True  # our own colours stand in its place
    return path.match("assets/images/favicon.png")


def _for_languages(languages: Collection[str]) -> set[str]:
    """What the search loads besides itself; in English it needs nothing."""
    others = {language for language in languages if language != "en"}
    needed = {f"lunr.{language}.min.js" for language in others}
    needed |= {_OTHER_ALPHABETS[language] for language in others if language in _OTHER_ALPHABETS}
    if others:
        needed.add("lunr.stemmer.support.min.js")
    if others and len(languages) > 1:
        needed.add("lunr.multi.min.js")
    return needed
