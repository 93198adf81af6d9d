"""Letters and papers: the one text of each, the Word files made from it, the forms that fill them in."""

from __future__ import annotations

from generator.definition.model import Language, Letter, Paper, Pathway
from generator.site.addresses import Places
from generator.site.letters.document import Document, DocumentBlock, TextRun, blocks_of
from generator.site.letters.forms import AskedField, Form, FormDocument, forms_of
from generator.site.letters.paper_documents import Section, paper_sheets_of, sections_of, what_stands_first
from generator.site.letters.variants import missing_languages, sheets_of, unchecked_languages
from generator.site.letters.word_files import PrintEdition, editions_of, word_files, word_script

__all__ = [
    "AskedField",
    "Document",
    "DocumentBlock",
    "Form",
    "FormDocument",
    "Letters",
    "PrintEdition",
    "TextRun",
    "blocks_of",
]


class Letters:
    """The letters and papers of a pathway, as pages ask for them."""

    def __init__(self, pathway: Pathway, places: Places) -> None:
        self._pathway = pathway
        self._sheets = sheets_of(pathway)
        taken = {sheet.name for sheets in self._sheets.values() for sheet in sheets}
        self._papers = paper_sheets_of(pathway, taken)
        self.forms: tuple[Form, ...] = forms_of(pathway, places, self._sheets, self._papers)
        self.unchecked_languages = unchecked_languages(pathway)

    def sheets(self, document: Letter | Paper) -> tuple[Document, ...]:
        """The letter in each variant and language, or the paper in each structure."""
        return (self._sheets if isinstance(document, Letter) else self._papers)[document.id]

    def sections(self, paper: Paper) -> tuple[Section, ...]:
        """The paper as its page shows it: every section of every structure, each once."""
        return tuple(sections_of(paper, what_stands_first(self._pathway), *paper.structures))

    def editions(self, sheet: Document) -> tuple[PrintEdition, ...]:
        """The Word files of a sheet."""
        return editions_of(sheet)

    def script_of(self, paper: Paper) -> bytes:
        """A script that carries the Word files of a paper to the browser, by the names of its sheets."""
        return word_script({it.name: content for it, content in word_files(self.sheets(paper))})

    def forms_with(self, document: Letter | Paper) -> tuple[Form, ...]:
        """The forms on which the letter or the paper can be filled in."""
        return tuple(form for form in self.forms if any(it.document is document for it in form.documents))

    def missing_languages(self, letter: Letter) -> tuple[Language, ...]:
        """The languages that families read in which the letter does not exist."""
        return missing_languages(self._pathway, letter, self._sheets[letter.id])

    def files(self) -> dict[str, bytes]:
        """The blank Word files, and for each form a script that carries them to the browser."""
        every = [sheet for sheets in (*self._sheets.values(), *self._papers.values()) for sheet in sheets]
        made = {edition.path: content for edition, content in word_files(every)}
        files = dict(made)
        for form in self.forms:
            sheets = (sheet for document in form.documents for sheet in document.sheets)
            editions = (edition for sheet in sheets for edition in editions_of(sheet))
            files[form.script] = word_script({edition.name: made[edition.path] for edition in editions})
        return files
