"""The whole build beside plain MkDocs on the exported tree: same pages, no plugin of ours."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """What a process cost: seconds on the clock and of the processor, and its peak of memory in MiB."""

    seconds: float
    processor: float
    mebibytes: float


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command to its end; raises `RuntimeError` where it fails."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    here = Path.cwd()
    os.chdir(folder)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    actions = [(os.POSIX_SPAWN_DUP2, quiet, 1), (os.POSIX_SPAWN_DUP2, quiet, 2)]
    child = os.posix_spawn(command[0], command, environment, file_actions=actions)
    os.chdir(here)
    _, status, used = os.wait4(child, 0)
    os.close(quiet)
    if status:
        raise RuntimeError(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    seconds = time.perf_counter() - start
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def best(command: list[str], folder: Path, rounds: int = ROUNDS) -> Cost:
    """The fastest of some rounds: the one that the machine disturbed least."""
    return min((measure(command, folder) for _ in range(rounds)), key=lambda cost: cost.processor)


def main() -> None:
    """Print both builds side by side, and their ratio."""
    with tempfile.TemporaryDirectory() as temporary:
        ours, plain = Path(temporary, "ours"), Path(temporary, "plain")
        ours.mkdir()
        for name in ("mkdocs.yml", "pathway.yaml"):
            shutil.copy(ROOT / name, ours / name)
        shutil.copytree(ROOT / "docs", ours / "docs")
        program = str(Path(sys.executable).parent / "pathway")
        measure([program, "export", str(plain)], ours)
        with_plugin = best([program, "build"], ours)
        without = best([sys.executable, "-m", "mkdocs", "build", "--quiet"], plain)
        pages = len(list((ours / "site").rglob("*.html")))
    print(f"{pages} pages                     seconds    MiB")
    print(f"pathway build                {with_plugin.seconds:7.2f} {with_plugin.mebibytes:6.0f}")
    print(f"mkdocs on the exported tree  {without.seconds:7.2f} {without.mebibytes:6.0f}")
    print(
        f"ratio                        {with_plugin.seconds / without.seconds:7.2f} "
        f"{with_plugin.mebibytes / without.mebibytes:6.2f}"
    )


if __name__ == "__main__":
    main()
