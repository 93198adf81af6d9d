"""Prints how many mutations were caught, check by check."""

from __future__ import annotations

import sys

from tests.checks.mutations import MAKERS, missed
from tests.conftest import REAL


def main(most: int | None) -> None:
    """Print the score."""
    let_pass = tried = 0
    for check in MAKERS:
        passed, every = missed(check, REAL, most)
        print(f"{check:26} {every - passed:5} of {every:5}  {1 - passed / every:6.1%}", flush=True)  # noqa: T201
        let_pass, tried = let_pass + passed, tried + every
    print(f"{'all':26} {tried - let_pass:5} of {tried:5}  {1 - let_pass / tried:6.1%}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
