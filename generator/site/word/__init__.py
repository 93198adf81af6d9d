"""Word files: one writer for letters and papers. It knows no letter and no pathway."""

from generator.site.word.controls import ContentControl
from generator.site.word.document import WordDocument, WordLanguage, WordStyle

__all__ = ["ContentControl", "WordDocument", "WordLanguage", "WordStyle"]
