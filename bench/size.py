"""Procedures of 10, 100 and 1,000 nodes: our build, plain MkDocs and Zensical, side by side.

All three build the same pages: the other two from the tree that `pathway export` writes. The
difference to plain MkDocs is what we cost: so much at once, and a share of the whole beyond
that. It is told in seconds of the processor, so that what else the machine does counts little.

A first build draws the flowchart; a later one finds the drawings in `.cache`. The templates
are compiled once for an installation, like Python's own modules: the export has done that.
Letters and papers as Word files are timed apart, on our own procedure, for generated ones have
none.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench.building import Cost, best, measure
from bench.check import generated
from generator.definition import load_file
from generator.site.addresses import Places
from generator.site.letters import Letters

ROOT = Path(__file__).parents[1]
SIZES = {10: 3, 100: 2, 1_000: 1}
"""How many nodes, and how many rounds."""
ZENSICAL = ROOT / ".cache" / "hosts" / "bin" / "zensical"
PATHWAY = [sys.executable, "-c", "from generator.cli import main; main()"]
FIXED, SHARE = 0.8, 0.10
"""What we may cost beyond plain MkDocs: seconds, and a share of its time."""


def laid_out(folder: Path, text: str) -> Path:
    """A project with this definition, and beside it the exported tree."""
    ours = folder / "ours"
    (ours / "docs").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", ours / "mkdocs.yml")
    (ours / "pathway.yaml").write_text(text, encoding="utf-8")
    measure([*PATHWAY, "export", str(folder / "plain")], ours)
    return ours


def first(ours: Path) -> Cost:
    """The build with nothing kept from earlier."""
    shutil.rmtree(ours / ".cache", ignore_errors=True)
    return measure([*PATHWAY, "build"], ours)


def zensical(plain: Path, rounds: int) -> Cost | str:
    """Zensical on the exported tree, or why not."""
    if not ZENSICAL.exists():
        return "not installed (tools/install-heavy.sh)"
    try:
        return best([str(ZENSICAL), "build", "--clean"], plain, rounds)
    except RuntimeError:
        return "gave up"


def row(name: str, cost: Cost | str) -> None:
    """One line of the table."""
    if isinstance(cost, Cost):
        cost = f"{cost.seconds:8.2f} {cost.processor:10.2f} {cost.mebibytes:8.0f}"
    print(f"  {name:22} {cost}")


def compare(size: int, rounds: int) -> None:
    """The builds of one size."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        ours = laid_out(folder, generated(size))
        cold, warm = first(ours), best([*PATHWAY, "build"], ours, rounds)
        plain = best([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder / "plain", rounds)
        shutil.rmtree(folder / "plain" / "site")
        pages = len(list((ours / "site").rglob("*.html")))
        print(f"{size:,} nodes, {pages} pages     seconds  processor      MiB")
        row("pathway build, first", cold)
        row("pathway build, later", warm)
        row("plain MkDocs", plain)
        row("Zensical", zensical(folder / "plain", rounds))
    allowed = FIXED + SHARE * plain.processor
    for name, cost in (("first", cold), ("later", warm)):
        more = cost.processor - plain.processor
        print(f"  {name}: {more:+.2f} s of the processor beside plain MkDocs; the aim is {allowed:.2f} s")


def print_word_files() -> None:
    """What the Word files of our own procedure cost."""
    pathway = load_file(ROOT / "pathway.yaml").pathway
    if pathway is None:
        raise SystemExit("pathway.yaml cannot be read")
    letters = Letters(pathway, Places(pathway))
    began = time.perf_counter()
    files = [path for path in letters.files() if path.endswith(".docx")]
    print(f"{len(files)} Word files of our own procedure: {time.perf_counter() - began:.2f} s")


def main() -> None:
    """Print everything."""
    for size, rounds in SIZES.items():
        compare(size, rounds)
    print_word_files()


if __name__ == "__main__":
    main()
