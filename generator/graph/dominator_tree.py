"""Where ways meet again: a forest in which each node hangs on the next one that no way avoids.

Answers two things in logarithmic time, whatever the size: where the ways from several
nodes first meet for certain, and into which few stretches the way up to there falls.
It knows nothing of questions or answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class DominatorTree:
    """A forest that is built from its roots; `jump` leads far up in one stride.

    The strides are those of a skew-binary list: from any node, some stride or the parent
    brings you to any node above it in a number of moves that is logarithmic.
    """

    def __init__(self) -> None:
        self.above: dict[str, str] = {}
        self.jump: dict[str, str] = {}
        self._depth: dict[str, int] = {}

    def add(self, name: str, above: str | None) -> None:
        """Hang `name` on a node that is there already; without one it is a root."""
        parent = above or name
        far = self.jump.get(parent, name)
        even = above and self._stride(parent) == self._stride(far)
        self.above[name] = parent
        self.jump[name] = self.jump[far] if even else parent
        self._depth[name] = self._depth[parent] + 1 if above else 0

    def _stride(self, name: str) -> int:
        return self._depth[name] - self._depth[self.jump[name]]

    def is_root(self, name: str) -> bool:
        """Whether a node hangs on nothing."""
        return self.above[name] == name

    def of(self, names: Iterable[str]) -> str | None:
        """The first node at which the ways from all of these meet; `None` if they never must."""
        found: str | None = None
        for name in names:
            found = name if found is None else self._pair(found, name)
            if found is None:
                return None
        return found

    def _pair(self, one: str, two: str) -> str | None:
        one, two = self._lift(one, two), self._lift(two, one)
        while one != two:
            if self.is_root(one):
                return None
            if self.jump[one] != self.jump[two]:
                one, two = self.jump[one], self.jump[two]
            else:
                one, two = self.above[one], self.above[two]
        return one

    def _lift(self, name: str, level: str) -> str:
        """The node above `name` that is as deep as `level`; itself, if it is no deeper."""
        depth = self._depth[level]
        while self._depth[name] > depth:
            far = self.jump[name]
            name = far if self._depth[far] >= depth else self.above[name]
        return name

    def stretches(self, start: str, end: str) -> Iterator[tuple[str, bool]]:
        """The way up from `start` to just below `end`: nodes, and whether each strides.

        A node that strides stands for all the nodes from itself to just below its jump.
        """
        name, depth = start, self._depth[end]
        while name != end:
            strides = self._depth[self.jump[name]] >= depth
            yield name, strides
            name = self.jump[name] if strides else self.above[name]
