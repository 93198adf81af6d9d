"""Letters: the one text of each, the Word files made from it, and the forms that fill them in."""

from __future__ import annotations

import base64
import json

from generator.definition.model import Language, Letter, Pathway
from generator.site.addresses import Places
from generator.site.letters.files import Edition, editions_of, word_files
from generator.site.letters.forms import AskedField, Form, FormLetter, forms_of
from generator.site.letters.sheet import Block, Run, Sheet, blocks_of
from generator.site.letters.sheets import missing_languages, sheets_of, unchecked_languages

__all__ = ["AskedField", "Block", "Edition", "Form", "FormLetter", "Letters", "Run", "Sheet", "blocks_of"]


class Letters:
    """The letters of a pathway, as pages ask for them."""

    def __init__(self, pathway: Pathway, places: Places) -> None:
        self._pathway = pathway
        self._sheets = sheets_of(pathway)
        self.forms: tuple[Form, ...] = forms_of(pathway, places, self._sheets)
        self.unchecked_languages = unchecked_languages(pathway)

    def sheets(self, letter: Letter) -> tuple[Sheet, ...]:
        """The letter in each variant and language."""
        return self._sheets[letter.id]

    def editions(self, sheet: Sheet) -> tuple[Edition, ...]:
        """The Word files of a sheet."""
        return editions_of(sheet)

    def forms_with(self, letter: Letter) -> tuple[Form, ...]:
        """The forms on which the letter can be filled in."""
        return tuple(form for form in self.forms if any(it.letter is letter for it in form.letters))

    def missing_languages(self, letter: Letter) -> tuple[Language, ...]:
        """The languages that families read in which the letter does not exist."""
        return missing_languages(self._pathway, letter, self._sheets[letter.id])

    def files(self) -> dict[str, bytes]:
        """The blank Word files, and for each form a script that carries them to the browser."""
        every = [sheet for letter in self._pathway.letters for sheet in self.sheets(letter)]
        made = {edition.path: content for edition, content in word_files(every)}
        files = dict(made)
        for form in self.forms:
            sheets = (sheet for letter in form.letters for sheet in letter.sheets)
            editions = (edition for sheet in sheets for edition in editions_of(sheet))
            files[form.script] = _script({edition.name: made[edition.path] for edition in editions})
        return files


def _script(words: dict[str, bytes]) -> bytes:
    """A classic script: a page opened from a disk may not fetch a file."""
    data = {name: base64.b64encode(content).decode("ascii") for name, content in words.items()}
    return f"var pathwayWordFiles = {json.dumps(data, separators=(',', ':'))};\n".encode("ascii")
