"""A PDF without the moment in which it was made, so that the same drawing has the same bytes.

A date is written longer or shorter according to the time zone, and a PDF lists at which byte
each of its parts begins: what stands behind the date moves, and the list with it.
"""

from __future__ import annotations

import re

_DATE = re.compile(rb"/CreationDate \([^)]*\)")
_NO_DATE = b"/CreationDate (D:20000101000000Z)"
_PART = re.compile(rb"^(\d{10})(?= \d{5} n )", re.MULTILINE)
_LIST = re.compile(rb"(?<=startxref\n)\d+")


def undated(pdf: bytes) -> bytes:
    """The same PDF with a date that is always the same; anything without a date as it is."""
    found = _DATE.search(pdf)
    if not found:
        return pdf
    moved = len(_NO_DATE) - len(found[0])
    body, mark, tail = (pdf[: found.start()] + _NO_DATE + pdf[found.end() :]).rpartition(b"\nxref\n")

    def place(number: re.Match[bytes]) -> bytes:
        value = int(number[0])
        return b"%0*d" % (len(number[0]), value + moved if value > found.start() else value)

    return body + mark + _LIST.sub(place, _PART.sub(place, tail))
