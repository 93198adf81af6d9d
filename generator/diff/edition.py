"""One of the two definitions that are compared, and where its parts stand in its file."""

from __future__ import annotations

from dataclasses import dataclass

from generator.definition.diagnostics import Diagnostic
from generator.definition.model import Element, Pathway
from generator.definition.yaml_text import YamlText


@dataclass(frozen=True)
class Spot:
    """A line of a file; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class ComparedEdition:
    """A pathway at one time.

    `source` is the file as written, for the lines; `name` is what the file is called;
    `findings` are what the checks say about it. `left_out` are the lines of parts that could
    not be read and are therefore not compared.
    """

    pathway: Pathway
    source: YamlText | None = None
    name: str = "pathway.yaml"
    findings: tuple[Diagnostic, ...] = ()
    left_out: tuple[int, ...] = ()

    def spot(self, part: Element, key: str | None = None) -> Spot | None:
        """Where a part, or one key of it, stands; `None` where the file is not at hand."""
        if self.source is None:
            return None
        if key is not None and (*part.path, key) in self.source.keys:
            return Spot(self.name, self.source.key_span((*part.path, key)).line)
        return Spot(self.name, self.source.span(part.path).line)
