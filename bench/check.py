"""`pathway check`: how long it takes, and how it grows.

The yardstick is the reading of the same file as plain YAML by PyYAML's C loader, in the
same run: what no check could do without.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
SIZES = (100, 1_000, 10_000)
MOST_SECONDS, MOST_MEGABYTES = 2.0, 500


def generated(size: int) -> str:
    """A definition of `size` nodes: a chain of steps, each with two questions, and their outcomes."""
    lines = [
        "pathway: {title: Generated}",
        "override: harm",
        "roles: [{role: manager}]",
        "dates: [{date: began, ask: 'When did it begin?'}]",
        "route:",
        "  - {question: harm, ask: 'Is a child in danger?', kind: danger, answers: [{is: Y, go: danger}, {is: Not sure, go: danger, unsure: true}, {is: N, go: s-0}]}",  # noqa: E501
    ]
    groups = (size - 2) // 4
    for number in range(groups):
        lines += list(_group(number, last=number == groups - 1))
    lines.append("  - {outcome: danger, title: Danger, kind: danger}")
    lines.append("scenarios:")
    lines += [f"  - {{id: C-{n}, answers: {{harm: N, q-0: 'No'}}, ends: s-0}}" for n in range(20)]
    return "\n".join(lines) + "\n"


def _group(number: int, *, last: bool) -> Iterator[str]:
    onward = f"o-{number}" if last else f"s-{number + 1}"
    yield (
        f"  - {{step: s-{number}, title: Step {number}, talk: manager, then: q-{number}, "
        f"actions: [{{do: Do what is to be done in this step}}], "
        f"timescale: [{{limit: {number + 1} days, id: t-{number}, from: began}}]}}"
    )
    yield (
        f"  - {{question: q-{number}, ask: 'Has it been done?', answers: [{{is: 'No', at: s-{number}, "
        f"say: Go on with it and tell your manager.}}, {{is: 'Yes', go: r-{number}}}]}}"
    )
    yield (
        f"  - {{question: r-{number}, ask: 'Is more to be done?', judgement: true, answers: "
        f"[{{is: 'Yes', go: {onward}}}, {{is: Not sure, go: {onward}, unsure: true}}, "
        f"{{is: 'No', go: o-{number}}}]}}"
    )
    yield f"  - {{outcome: o-{number}, title: Done, kind: advice}}"


def plain(file: Path) -> float:
    """Seconds of the processor that PyYAML takes for the same file."""
    began = time.process_time()
    yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text and lists only
    return time.process_time() - began


def whole_process(file: Path) -> float:
    """Seconds of `pathway check` as a person starts it: the best of three."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        command = [sys.executable, "-c", "from generator.cli import main; main()", "check", str(file)]
        subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        times.append(time.perf_counter() - began)
    return min(times)


_INSIDE = """
import gc, resource, sys, time
from datetime import date
from pathlib import Path
from generator.checks.registry import run_checks
from generator.definition.loader import load_file
gc.disable()  # as the command does
began = time.process_time()
loaded = load_file(Path(sys.argv[1]))
read = time.process_time()
found = run_checks(loaded.pathway, loaded.source, date(2026, 11, 21))
done = time.process_time()
assert not [one for one in found if one.severity == "error"], found[:3]
print(read - began, done - read, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def inside(file: Path) -> tuple[float, float, float]:
    """Seconds of the processor for reading and for checking, and the peak of memory in MB.

    In a process of its own; what else the machine does at the time does not count.
    """
    command = [sys.executable, "-c", _INSIDE, str(file)]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    read, check, memory = map(float, output.split())
    return read, check, memory


def main() -> None:
    """Print the table; fail where 10,000 nodes take too long or too much."""
    real = ROOT / "pathway.yaml"
    print(f"pathway check on {real.name}, whole process: {whole_process(real):.2f} s")
    print(f"{'nodes':>8} {'plain YAML':>12} {'reading':>10} {'checking':>10} {'a node':>10} {'memory':>10}")
    check = memory = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            file = Path(folder) / f"{size}.yaml"
            file.write_text(generated(size), "utf-8")
            read, check, memory = inside(file)
            print(
                f"{size:8,} {plain(file):10.3f} s {read:8.3f} s {check:8.3f} s "
                f"{check / size * 1e6:7.0f} µs {memory:7.0f} MB"
            )
    if check > MOST_SECONDS or memory > MOST_MEGABYTES:
        sys.exit(f"too much: {MOST_SECONDS} s and {MOST_MEGABYTES} MB are allowed")


if __name__ == "__main__":
    main()
