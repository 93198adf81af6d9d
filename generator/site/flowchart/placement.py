"""Who stands where: a forest that gives every node of a chart one place.

The main line is there from the start. Every other node hangs on the arrow that comes first
to it from there, in as few strides as possible; all further arrows to it become references.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.graph.chart import Chart, ChartArrow


class Placement:
    """The place of every node, and how much hangs on it."""

    def __init__(self, chart: Chart, *, narrow: bool) -> None:
        self._chart = chart
        self._narrow = narrow
        self.down: dict[str, ChartArrow] = dict(_main_arrows(chart))
        """The arrow by which the main line goes on from a node."""
        self._hangs_on: dict[str, ChartArrow | None] = {chart.start: None}
        self._hangs_on |= {arrow.target: arrow for arrow in self.down.values()}
        self._spread(chart.main_line)
        self.alone: tuple[tuple[str, ChartArrow | None], ...] = tuple(self._place_the_rest())
        self.size = self._sizes()

    def _spread(self, names: Iterable[str]) -> None:
        """Hang everything that is reached from these nodes, the nearest first."""
        waiting = deque(names)
        while waiting:
            for arrow in self._chart.out[waiting.popleft()]:
                if arrow.kind == "go" and arrow.target not in self._hangs_on:
                    self._hangs_on[arrow.target] = arrow
                    waiting.append(arrow.target)

    def _place_the_rest(self) -> Iterable[tuple[str, ChartArrow | None]]:
        """What no arrow reaches from the start: at any time, or (in a faulty definition) never."""
        at_any_time = {arrow.target: arrow for arrow in self._chart.standing}
        for name in (*at_any_time, *self._chart.nodes):
            if name not in self._hangs_on:
                self._hangs_on[name] = None
                self._spread([name])
                yield name, at_any_time.get(name)

    def _sizes(self) -> dict[str, int]:
        """The number of nodes in the tree below each node, itself included."""
        size = dict.fromkeys(self._hangs_on, 1)
        for name, arrow in reversed(self._hangs_on.items()):
            if arrow:
                size[arrow.source] += size[name]
        return size

    def owns(self, arrow: ChartArrow) -> bool:
        """Whether an arrow leads to the place of its target; if not, it ends in a reference."""
        return self._hangs_on[arrow.target] is arrow

    def tail(self, name: str) -> ChartArrow | None:
        """Of the arrows that leave a node, the one that goes straight down, if one should.

        That is the main line's next arrow; elsewhere the one after which most follows, or one
        that is alone, if there is no room beside it or it has no words.
        """
        if name in self.down:
            return self.down[name]
        arrows = self._chart.out[name]
        if len(arrows) == 1 and (self._narrow or not arrows[0].words):
            return arrows[0]
        onward = [arrow for arrow in arrows if self.owns(arrow) and self._chart.out[arrow.target]]
        return max(onward, key=lambda arrow: self.size[arrow.target], default=None)


def _main_arrows(chart: Chart) -> Iterator[tuple[str, ChartArrow]]:
    for name, below in pairwise(chart.main_line):
        yield name, next(a for a in chart.out[name] if a.kind == "go" and a.target == below)
