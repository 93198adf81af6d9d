"""One test of many cases: for what costs little each time, and would only repeat the name of a file.

Never for cases that need long: as tests of their own they are shared among the processors.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

Test = Callable[..., None]


def every(cases: Callable[[], Iterable[Any]], name: Callable[[Any], object] = str) -> Callable[[Test], Test]:
    """The test with each case as its first argument, in turn; a failure says in which case it came."""

    def of_all(test: Test) -> Test:
        first, *others = inspect.signature(test).parameters.values()

        @wraps(test)
        def run(**fixtures: Any) -> None:
            tried = 0
            for case in cases():
                tried += 1
                try:
                    test(case, **fixtures)
                except BaseException as problem:
                    problem.add_note(f"{first.name}: {name(case)}")
                    raise
            assert tried, "there is no case"

        run.__signature__ = inspect.Signature(others)  # type: ignore[attr-defined]
        return run

    return of_all
