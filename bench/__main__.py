"""Every bench, one after another: `python -m bench`, or some: `python -m bench check`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BENCHES = sorted(file.stem for file in HERE.glob("*.py") if not file.stem.startswith("_"))


def main(names: list[str]) -> int:
    """Run each in a process of its own; gives the worst of their statuses."""
    statuses = [0]
    for name in names or BENCHES:
        print(f"== {name}", flush=True)
        statuses.append(subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode)
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
