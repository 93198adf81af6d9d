"""Word files: one writer for letters and papers. It knows no letter and no pathway."""

from generator.site.word.controls import Control
from generator.site.word.document import Language, Look, WordDocument

__all__ = ["Control", "Language", "Look", "WordDocument"]
