"""A Word document as we write it: real styles, a language, a title, content controls.

Accessible by Word's own rules: headings are headings, lists are lists, space is never an
empty paragraph. The same calls give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm

from generator.site.word.controls import Control, element, inline_control, rows_control
from generator.site.word.package import packed, pruned
from generator.site.word.styles import NUMBERING_XML, settings_xml, styles_xml

Part = str | Control
"""What stands in a paragraph: words, or a place to fill in."""


@dataclass(frozen=True)
class Language:
    """A language by its code, and the way it is written."""

    tag: str
    direction: str = "ltr"

    @property
    def rightwards(self) -> bool:
        """Whether it is written from left to right."""
        return self.direction != "rtl"


class WordDocument:
    """An A4 document, with room on its first page for a letterhead."""

    def __init__(self, title: str, language: Language, size: int = 12) -> None:
        self._document = docx.Document()
        self._language = language
        self._controls = 0
        pruned(self._document)
        self._set_look(size)
        self._set_page()
        self._set_properties(title)

    def heading(self, parts: Iterable[Part], level: int) -> None:
        """A heading of level 1 or 2."""
        self._paragraph(parts, f"Heading{level}")

    def paragraph(self, parts: Iterable[Part], *, room: bool = False) -> None:
        """A paragraph; `room` leaves space above it."""
        self._paragraph(parts, "AfterRoom" if room else None)

    def item(self, parts: Iterable[Part]) -> None:
        """An item of a list."""
        self._paragraph(parts, "ListBullet")

    def rows(self, control: Control) -> None:
        """Items of a list that the reader fills in, one for each entry."""
        paragraph = self._paragraph([control], "ListBullet")
        holder = paragraph.getparent()
        place = holder.index(paragraph)
        holder.insert(place, rows_control(control, self._number(2), paragraph))

    def other_language(self, words: str, language: Language) -> None:
        """A paragraph in another language than the rest."""
        paragraph = self._paragraph([], "OtherLanguage")
        paragraph.get_or_add_pPr().append(element("w:bidi", "0" if language.rightwards else "1"))
        paragraph.append(self._run(words, language))

    def to_bytes(self) -> bytes:
        """The file."""
        return packed(self._document)

    def _paragraph(self, parts: Iterable[Part], style: str | None) -> Any:
        made = self._document.add_paragraph()._p  # noqa: SLF001 - python-docx has no content controls
        if style:
            made.style = style
        for part in parts:
            if isinstance(part, Control):
                made.append(inline_control(part, self._number(1), self._language.tag))
            else:
                made.append(self._run(part, self._language))
        return made

    def _run(self, words: str, language: Language) -> Any:
        run, properties = element("w:r"), element("w:rPr")
        if not language.rightwards:
            properties.append(element("w:rtl"))
        if language != self._language:
            properties.append(element("w:lang", language.tag, bidi=language.tag))
        if len(properties):
            run.append(properties)
        text = element("w:t")
        text.text = words
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
        return run

    def _number(self, count: int) -> int:
        """The next number for a control; numbers are unique in a document."""
        self._controls += count
        return self._controls - count + 1

    def _set_look(self, size: int) -> None:
        tag = self._language.tag
        part = self._document.part
        for target, xml in (
            (self._document.styles.element, styles_xml(size, tag, rightwards=self._language.rightwards)),
            (self._document.settings.element, settings_xml(tag)),
            (part.numbering_part.element, NUMBERING_XML),
        ):
            target[:] = list(parse_xml(xml))
            target.attrib.clear()

    def _set_page(self) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2)
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0]._p.style = "Letterhead"  # noqa: SLF001 - its style is ours
        if not self._language.rightwards:
            page = section._sectPr  # noqa: SLF001 - python-docx has no direction
            page.insert(page.index(page.find(qn("w:titlePg"))) + 1, element("w:bidi"))

    def _set_properties(self, title: str) -> None:
        """The title and the language, and nothing else: no author, no date, no remark."""
        properties = self._document.core_properties._element  # noqa: SLF001 - to empty it at once
        properties[:] = []
        self._document.core_properties.title = title[:255]
        self._document.core_properties.language = self._language.tag
