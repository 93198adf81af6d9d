"""Writes DOT: nodes, edges and their attributes, each safely quoted.

Text that a reader sees comes in escaped already (`look.plain`, `html_labels`); what is
between `<` and `>` is a label in Graphviz's HTML and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

Attributes = Mapping[str, str]


def dot_quoted(text: str) -> str:
    """An id or a value as DOT reads it."""
    if text.startswith("<") and text.endswith(">"):
        return text
    return '"' + text.replace('"', '\\"') + '"'


class Dot:
    """A directed graph that grows line by line."""

    def __init__(self, graph: Attributes, node: Attributes, edge: Attributes) -> None:
        self._lines = ["digraph flowchart {"]
        for part, attributes in (("graph", graph), ("node", node), ("edge", edge)):
            self._lines.append(f"{part} {_listed(attributes)}")

    @contextmanager
    def row(self) -> Iterator[None]:
        """The nodes written meanwhile stand at one height."""
        self._lines.append("{ graph [rank=same]")
        yield
        self._lines.append("}")

    def node(self, name: str, attributes: Attributes) -> None:
        """A node."""
        self._lines.append(f"{dot_quoted(name)} {_listed(attributes)}")

    def edge(self, tail: str, head: str, **attributes: str) -> None:
        """An edge between two ends, each a quoted name with or without a port."""
        self._lines.append(f"{tail} -> {head} {_listed(attributes)}")

    def text(self) -> str:
        """The whole of it."""
        return "\n".join([*self._lines, "}\n"])


def _listed(attributes: Attributes) -> str:
    return (
        "[" + " ".join(f"{dot_quoted(name)}={dot_quoted(value)}" for name, value in attributes.items()) + "]"
    )
