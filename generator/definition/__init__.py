"""Text to `Pathway`, with every problem found on the way. Knows no other room."""

from generator.definition.diagnostics import Diagnostic, Severity
from generator.definition.loader import Loaded, load_file, parse
from generator.definition.model import Pathway

__all__ = ["Diagnostic", "Loaded", "Pathway", "Severity", "load_file", "parse"]
