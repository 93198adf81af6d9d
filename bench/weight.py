"""What a first visit to each kind of page transfers, in bytes as they lie and as they travel.

Counted is all that a browser asks for: the page, its stylesheets and scripts, the typeface,
the search with its index. The limits stand in `weight.toml`; a test holds them.
"""

from __future__ import annotations

import gzip
import posixpath
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench._sites import ours

BUDGET = Path(__file__).with_suffix(".toml")
_ASKED_FOR = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^":#?]+)"')
_OF_EVERY_PAGE = (
    "fonts/atkinson-hyperlegible-next-latin-400-normal.woff2",
    "fonts/atkinson-hyperlegible-next-latin-700-normal.woff2",
    "search/search_index.json",
)
"""What stylesheets and scripts ask for, wherever they run."""

_PACKED = {".woff2", ".png"}
"""Kinds of file that a server does not pack again."""


@dataclass(frozen=True)
class Weight:
    """Files asked for, their bytes as they lie (`raw`), and as they travel (`packed`)."""

    files: int
    raw: int
    packed: int


def weigh(site: Path, page: str) -> Weight:
    """The weight of a first visit to a page. Raises `OSError` where a file is missing."""
    return total([site / path for path in sorted(asked_for(site, page))])


def asked_for(site: Path, page: str) -> set[str]:
    """The paths below the site of all files that a first visit to a page asks for."""
    html = (site / page).read_text("utf-8")
    folder = posixpath.dirname(page)
    linked = {posixpath.normpath(posixpath.join(folder, link)) for link in _ASKED_FOR.findall(html)}
    worker = next((site / "assets/javascripts/workers").glob("search.*.js"))
    searched = worker.relative_to(site).as_posix()
    return {page, searched, *_OF_EVERY_PAGE, *(path for path in linked if not path.endswith(".html"))}


def total(files: list[Path]) -> Weight:
    """The weight of some files together."""
    contents = {file: file.read_bytes() for file in files}
    packed = sum(
        len(content if file.suffix in _PACKED else gzip.compress(content, 9, mtime=0))
        for file, content in contents.items()
    )
    return Weight(len(files), sum(map(len, contents.values())), packed)


def budget() -> dict[str, dict[str, str | int]]:
    """For each kind of page: the page that stands for it, and its limits in KiB."""
    return tomllib.loads(BUDGET.read_text("utf-8"))


def main() -> None:
    """Print the weight of each kind of page beside its limits, and of the whole site."""
    with TemporaryDirectory() as folder:
        site = ours(Path(folder))
        print(f"{'KiB':14}{'files':>6}{'page':>8}{'all':>8}{'limit':>7}{'packed':>8}{'limit':>7}")
        for kind, limits in budget().items():
            page = str(limits["page"])
            weight, alone = weigh(site, page), total([site / page])
            print(
                f"{kind:14}{weight.files:6}{alone.raw / 1024:8.0f}{weight.raw / 1024:8.0f}{limits['raw']:7}"
                f"{weight.packed / 1024:8.0f}{limits['packed']:7}"
            )
        everything = [file for file in site.rglob("*") if file.is_file()]
        whole = total(everything)
        print(f"the whole site: {whole.files} files, {whole.raw / 2**20:.1f} MiB")


if __name__ == "__main__":
    main()
