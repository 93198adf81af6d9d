"""Lighthouse on bare Material with the same content, and on ours: the scores before and after."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from bench._lighthouse import PAGES, PROGRAM, best_scores, served
from bench._sites import bare, ours

ROUNDS = 3


def main() -> None:
    """Print the best of some rounds for each page, of both sites."""
    if not PROGRAM.is_file():
        print("Lighthouse is not installed: sh tools/install-heavy.sh")
        return
    print(f"{'':20}{'performance':>12}{'accessibility':>14}{'practices':>10}{'SEO':>5}")
    for name, build in (("bare Material", bare), ("ours", ours)):
        with TemporaryDirectory() as folder, served(build(Path(folder))) as address:
            for kind, page in PAGES.items():
                found = best_scores(address + page, ROUNDS)
                numbers = (
                    found.get(each, 0) for each in ("performance", "accessibility", "best-practices", "seo")
                )
                print(f"{name + ', ' + kind:24}" + "".join(f"{number:>8}" for number in numbers))


if __name__ == "__main__":
    main()
