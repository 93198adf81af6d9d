"""`pathway compare`: how long it takes, and how it grows.

The yardstick is the reading of both files as plain YAML by PyYAML's C loader, in the same
run: what no comparison could do without. What is compared are a definition and the same with
another time, another target and a step that was renamed.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.check import ROOT, generated, plain

SIZES = (100, 1_000, 10_000)


def edited(text: str, size: int) -> str:
    """The generated definition with a time, a target and an id changed, in its middle."""
    middle = (size - 2) // 8
    text = text.replace(f"limit: {middle + 1} days", f"limit: {middle + 2} days")
    text = text.replace(f"{{is: 'No', go: o-{middle}}}", f"{{is: 'No', go: o-{middle - 1}}}")
    return text.replace(f"s-{middle + 1},", "renamed,").replace(f"s-{middle + 1}}}", "renamed}")


_INSIDE = """
import sys, time
from pathlib import Path
from generator.diff import ComparedEdition, compare
from generator.definition.loader import load_file
from generator.release.outdated_copies import find_reprints
began = time.process_time()
old, new = (load_file(Path(name)) for name in sys.argv[1:3])
read = time.process_time()
found = compare(ComparedEdition(old.pathway, old.source), ComparedEdition(new.pathway, new.source))
done = time.process_time()
assert found.changes and not found.ways.why_not
sites = 0.0
if sys.argv[3] == "sites":
    find_reprints(found)
    sites = time.process_time() - done
print(read - began, done - read, sites, len(str(found.ways.old_total)), len(found.changes))
"""


def inside(old: Path, new: Path, *, sites: bool) -> list[float]:
    """Seconds of the processor for reading, comparing and making both sites; digits of ways; changes."""
    command = [sys.executable, "-c", _INSIDE, str(old), str(new), "sites" if sites else "none"]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [float(one) for one in output.split()]


def whole_process(old: Path, new: Path, *more: str) -> float:
    """Seconds of `pathway compare` as a person starts it: the best of three."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        program = "from generator.cli import main; main()"
        command = [sys.executable, "-c", program, "compare", str(old), str(new), *more]
        subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
        times.append(time.perf_counter() - began)
    return min(times)


def line(name: str, old: Path, new: Path, *, sites: bool) -> str:
    yardstick = plain(old) + plain(new)
    read, compared, made, digits, changes = inside(old, new, sites=sites)
    return (
        f"{name:>14} {yardstick:10.3f} s {read:8.3f} s {compared:9.3f} s {compared / yardstick:8.2f} "
        f"{f'{made:.2f} s' if sites else '-':>10} {f'10^{digits - 1:.0f}':>8} {changes:8.0f}"
    )


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        real, changed = ROOT / "pathway.yaml", Path(folder) / "changed.yaml"
        text = real.read_text("utf-8").replace("limit: 2 weeks", "limit: 3 weeks")
        changed.write_text(text.replace("go: no-concerns", "go: nothing-held"), "utf-8")
        print(f"pathway compare on {real.name}, whole process: {whole_process(real, changed):.2f} s")
        print(f"the same with --quick: {whole_process(real, changed, '--quick'):.2f} s")
        print(
            f"{'':>14} {'plain YAML':>12} {'reading':>10} {'comparing':>11} {'ratio':>8} "
            f"{'both sites':>10} {'ways':>8} {'changes':>8}"
        )
        print(line("our pathway", real, changed, sites=True))
        for size in SIZES:
            old, new = Path(folder) / f"{size}.yaml", Path(folder) / f"{size}-new.yaml"
            old.write_text(generated(size), "utf-8")
            new.write_text(edited(generated(size), size), "utf-8")
            print(line(f"{size:,} nodes", old, new, sites=False))


if __name__ == "__main__":
    main()
