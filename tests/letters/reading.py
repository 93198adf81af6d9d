"""Reads Word files again with another library than the one that compares: text, controls, looks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.oxml.ns import qn
from lxml import etree

REPEATS = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a Word file: its style, its words, and whether it is set right to left."""

    style: str
    text: str
    rightwards: bool


class Word:
    """A Word file as `python-docx` opens it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.document = docx.Document(io.BytesIO(content))
        self.body = self.document.element.body

    @property
    def parts(self) -> dict[str, bytes]:
        """The files inside."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as file:
            return {name: file.read(name) for name in file.namelist()}

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph in order, those inside of controls as well."""
        return [self._paragraph(found) for found in self.body.iter(qn("w:p"))]

    def _paragraph(self, found: etree._Element) -> Paragraph:
        style = found.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        turned = found.find(f"{qn('w:pPr')}/{qn('w:bidi')}")
        return Paragraph(
            style=style.get(qn("w:val")) if style is not None else "Normal",
            text="".join(_words(found)),
            rightwards=turned is None or turned.get(qn("w:val")) == "0",
        )

    @property
    def texts(self) -> list[str]:
        """The words of every paragraph."""
        return [paragraph.text for paragraph in self.paragraphs]

    @property
    def controls(self) -> list[etree._Element]:
        """The content controls that a person fills in; not the frames of repeated rows."""
        found = self.body.iter(qn("w:sdt"))
        return [one for one in found if tag(one) and one.find(f"{qn('w:sdtPr')}/{REPEATS}") is None]

    @property
    def numbers(self) -> list[str]:
        """The numbers of all controls."""
        return [found.get(qn("w:val")) for found in self.body.iter(qn("w:id"))]


def _words(paragraph: etree._Element) -> Iterator[str]:
    for part in paragraph.iter(qn("w:t"), qn("w:br")):
        yield "\n" if part.tag == qn("w:br") else part.text or ""


def tag(control: etree._Element) -> str:
    """The tag of a control, or nothing."""
    found = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    return found.get(qn("w:val")) if found is not None else ""
