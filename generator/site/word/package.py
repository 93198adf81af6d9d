"""The package of a Word file: only the parts that we need, in one order, with one date."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from generator.site.word.controls import WORD_2013

_KEPT = ("styles", "settings", "numbering", "header", "footer", "core-properties", "officeDocument")
"""What python-docx's template holds besides: themes, a thumbnail, another program's name."""

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can state."""


def pruned(document: Any) -> None:
    """Take away every part that our styles do not need."""
    for holder in (document.part, document.part.package):
        for number, relation in list(holder.rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] not in _KEPT:
                del holder.rels[number]


_DOCUMENT = "word/document.xml"
_TEMPLATE_MARK = b'mc:Ignorable="w14 wp14"'
_OUR_MARK = f'xmlns:w15="{WORD_2013}" mc:Ignorable="w14 w15 wp14"'.encode()
"""An older Word passes over what only Word 2013 knows, rather than refusing the file."""


def packed(document: Any) -> bytes:
    """The document as a zip whose bytes depend on nothing but its content.

    Its files are in alphabetical order (the list of types first), and all of one date.
    """
    made, result = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(result, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = old.read(name)
            if name == _DOCUMENT:
                content = content.replace(_TEMPLATE_MARK, _OUR_MARK, 1)
            new.writestr(_entry(name), content, compresslevel=9)
    return result.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    entry.create_system = 0
    return entry
