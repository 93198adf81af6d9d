"""A Word document as we write it: real styles, a language, a title, content controls.

Accessible by Word's own rules: headings are headings, lists are lists, space is never an
empty paragraph. The same calls give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Length

from generator.site.table import Table
from generator.site.word.controls import ContentControl, element, inline_control, rows_control, words
from generator.site.word.package import packed, pruned
from generator.site.word.paper_styles import paper_styles_xml
from generator.site.word.styles import NUMBERING_XML, settings_xml, styles_xml
from generator.site.word.tables import made_table, rows_of

WordPart = str | ContentControl
"""What stands in a paragraph: words, or a place to fill in."""


@dataclass(frozen=True)
class WordLanguage:
    """A language by its code, and the way it is written."""

    tag: str
    direction: str = "ltr"

    @property
    def rightwards(self) -> bool:
        """Whether it is written from left to right."""
        return self.direction != "rtl"


@dataclass(frozen=True)
class WordStyle:
    """The size of the type in points, which way the sheet lies, and what its first page leaves free.

    Without room for a letterhead, pages are numbered.
    """

    size: int = 12
    landscape: bool = False
    letterhead: bool = True


class WordDocument:
    """An A4 document."""

    def __init__(self, title: str, language: WordLanguage, look: WordStyle) -> None:
        self._document = docx.Document()
        self._language = language
        self._controls = 0
        pruned(self._document)
        self._set_styles(look)
        self._set_page(look)
        self._set_properties(title)

    def heading(self, parts: Iterable[WordPart], level: int, *, new_page: bool = False) -> None:
        """A heading of level 1 to 3; with `new_page` a new page begins with it."""
        made = self._paragraph(parts, f"Heading{level}")
        if new_page:
            made.get_or_add_pPr().append(element("w:pageBreakBefore"))

    def paragraph(self, parts: Iterable[WordPart], *, room: bool = False) -> None:
        """A paragraph; `room` leaves space above it."""
        self._paragraph(parts, "AfterRoom" if room else None)

    def item(self, parts: Iterable[WordPart]) -> None:
        """An item of a list."""
        self._paragraph(parts, "ListBullet")

    def rows(self, control: ContentControl) -> None:
        """Items of a list that the reader fills in, one for each entry."""
        paragraph = self._paragraph([control], "ListBullet")
        holder = paragraph.getparent()
        place = holder.index(paragraph)
        holder.insert(place, rows_control(control, self._number, [paragraph]))

    def detail(self, parts: Iterable[WordPart]) -> None:
        """A label and, on a line beside it, a place to fill in."""
        label, *rest = parts
        self._paragraph([label, "\t", *rest], "Detail")

    def about(self, parts: Iterable[WordPart]) -> None:
        """What belongs into the part that follows; no page parts the two."""
        self._paragraph(parts, "About")

    def label(self, parts: Iterable[WordPart]) -> None:
        """What the box below it is for."""
        self._paragraph(parts, "Label")

    def box(self, control: ContentControl) -> None:
        """A box with room to write."""
        self._paragraph([control], "Room")

    def tick(self, control: ContentControl, parts: Iterable[WordPart]) -> None:
        """A box to tick and its words."""
        self._paragraph([control, "\t", *parts], "Tick")

    def small(self, parts: Iterable[WordPart]) -> None:
        """A line in small print."""
        self._paragraph(parts, "Origin")

    def note(self, parts: Iterable[WordPart]) -> None:
        """A line below an item of a list, in small print."""
        self._paragraph(parts, "ItemNote")

    def strong(self, parts: Iterable[WordPart]) -> None:
        """A line that must not be overlooked."""
        self._paragraph(parts, "Required")

    def table(self, table: Table) -> None:
        """A table whose empty rows can be repeated."""
        made = made_table(table, self._width, self._cell)
        rows = rows_of(table, self._cell)
        if rows:
            made.append(rows_control(ContentControl(table.tag, table.title), self._number, rows))
        self._document.element.body.insert_element_before(made, "w:sectPr")

    def _cell(self, part: WordPart, style: str) -> Any:
        made = element("w:p")
        properties = element("w:pPr")
        properties.append(element("w:pStyle", style))
        made.extend([properties, self._piece(part)])
        return made

    def other_language(self, line: str, language: WordLanguage) -> None:
        """A paragraph in another language than the rest."""
        paragraph = self._paragraph([], "OtherLanguage")
        paragraph.get_or_add_pPr().append(element("w:bidi", "0" if language.rightwards else "1"))
        paragraph.append(self._run(line, language))

    def to_bytes(self) -> bytes:
        """The file. Behind a table at its very end Word wants a paragraph."""
        if self._document.element.body[-2].tag == qn("w:tbl"):
            self._paragraph([], "Origin")
        return packed(self._document)

    def _paragraph(self, parts: Iterable[WordPart], style: str | None) -> Any:
        made = self._document.add_paragraph()._p  # noqa: SLF001 - python-docx has no content controls
        if style:
            made.style = style
        made.extend(self._piece(part) for part in parts)
        return made

    def _piece(self, part: WordPart) -> Any:
        if isinstance(part, ContentControl):
            return inline_control(part, self._number(), self._language.tag)
        return self._run(part, self._language)

    def _run(self, line: str, language: WordLanguage) -> Any:
        run, properties = element("w:r"), element("w:rPr")
        if not language.rightwards:
            properties.append(element("w:rtl"))
        if language != self._language:
            properties.append(element("w:lang", language.tag, bidi=language.tag))
        if len(properties):
            run.append(properties)
        run.append(element("w:tab") if line == "\t" else words(line))
        return run

    def _number(self) -> int:
        """The next number for a control; numbers are unique in a document."""
        self._controls += 1
        return self._controls

    def _set_styles(self, look: WordStyle) -> None:
        tag, rightwards = self._language.tag, self._language.rightwards
        more = "" if look.letterhead else paper_styles_xml(look.size)
        part = self._document.part
        for target, xml in (
            (self._document.styles.element, styles_xml(look.size, tag, rightwards=rightwards, more=more)),
            (self._document.settings.element, settings_xml(tag)),
            (part.numbering_part.element, NUMBERING_XML),
        ):
            target[:] = list(parse_xml(xml))
            target.attrib.clear()

    def _set_page(self, look: WordStyle) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = (Cm(29.7), Cm(21)) if look.landscape else (Cm(21), Cm(29.7))
        section.orientation = WD_ORIENT.LANDSCAPE if look.landscape else WD_ORIENT.PORTRAIT
        section.left_margin = section.right_margin = Cm(2.5 if look.letterhead else 2)
        section.top_margin = section.bottom_margin = Cm(2)
        self._width = Length(section.page_width - section.left_margin - section.right_margin)
        if look.letterhead:
            section.different_first_page_header_footer = True
            section.first_page_header.paragraphs[0]._p.style = "Letterhead"  # noqa: SLF001 - its style is ours
        else:
            self._number_pages(section)
        if not self._language.rightwards:
            page = section._sectPr  # noqa: SLF001 - python-docx has no direction
            page.insert(page.index(page.find(qn("w:titlePg"))) + 1, element("w:bidi"))

    def _number_pages(self, section: Any) -> None:
        """`2 of 5`, at the foot of every page."""
        line = section.footer.paragraphs[0]._p  # noqa: SLF001 - python-docx has no fields
        line.style = "Footer"
        for what in ("PAGE", " of ", "NUMPAGES"):
            if what.isupper():
                field = element("w:fldSimple", instr=what)
                field.append(self._run("1", self._language))
                line.append(field)
            else:
                line.append(self._run(what, self._language))

    def _set_properties(self, title: str) -> None:
        """The title and the language, and nothing else: no author, no date, no remark."""
        properties = self._document.core_properties._element  # noqa: SLF001 - to empty it at once
        properties[:] = []
        self._document.core_properties.title = title[:255]
        self._document.core_properties.language = self._language.tag
