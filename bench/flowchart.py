"""The flowchart: layout time and bytes of SVG, beside `dot` run as a process, in the same run.

`dot` may be another version of Graphviz than the one that we lay out with; it is the
yardstick that is at hand, and left out where it is not.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from bench.check import generated
from generator.definition import load_file, parse
from generator.definition.model import Pathway
from generator.drawing import draw_svg
from generator.drawing.graphviz import Layout
from generator.graph.graph import Graph
from generator.site.flowchart import flowchart_dot

ROOT = Path(__file__).parents[1]
SIZES = (10, 100, 1_000)
ROUNDS = 3


def fastest(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def as_process(dot: str) -> float | None:
    """Milliseconds that `dot` takes for the same text, or nothing where there is no `dot`."""
    program = shutil.which("dot")
    if program is None:
        return None
    return fastest(
        lambda: subprocess.run([program, "-Tsvg"], input=dot.encode(), capture_output=True, check=True)
    )


def row(name: str, pathway: Pathway) -> str:
    """One line of the table."""
    dot = flowchart_dot(Graph(pathway), lambda node: f"{node}.html")
    layout, whole = fastest(lambda: Layout(dot)), fastest(lambda: draw_svg(dot))
    process = as_process(dot)
    beside = f"{process:9.0f} {whole / process:8.2f}" if process else "        -        -"
    return f"{name:>12} {layout:9.0f} {whole:9.0f} {beside} {len(draw_svg(dot).encode()):12,}"


def main() -> None:
    """Print the table: our chart, and generated ones."""
    print(f"{'nodes':>12} {'layout':>9} {'to SVG':>9} {'dot':>9} {'ratio':>8} {'SVG bytes':>12}   (ms)")
    ours = load_file(ROOT / "pathway.yaml").pathway
    if ours:
        print(row(f"ours, {len(ours.nodes)}", ours))
    for size in SIZES:
        made = parse(generated(size)).pathway
        if made:
            print(row(f"{size:,}", made))


if __name__ == "__main__":
    main()
