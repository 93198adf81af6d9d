"""Who stands where: a forest that gives every node of a chart one place.

The main line is there from the start. Every other node hangs on the arrow that comes first
to it from there, in as few strides as possible; all further arrows to it become references.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from generator.logic.chart import Chart, ChartArrow

Key = tuple[str, str]


class Places:
    """The place of every node, and how much hangs on it."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._hangs_on: dict[str, ChartArrow | None] = dict.fromkeys(chart.main_line)
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

    def longest(self, arrows: Iterable[ChartArrow]) -> ChartArrow | None:
        """Of the arrows that lead to something from which more follows, the one with most."""
        onward = [a for a in arrows if self.owns(a) and self._chart.out[a.target]]
        return max(onward, key=lambda arrow: self.size[arrow.target], default=None)
